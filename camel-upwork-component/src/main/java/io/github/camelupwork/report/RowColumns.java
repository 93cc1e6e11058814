// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns that all rows of a report share, and the reading of their cells. Not thread-safe while cells are read. */
final class RowColumns {

    /** A power of two. */
    private static final int REMEMBERED = 64;

    private final List<ReportColumn> columns;
    private final String[] ids;
    private final Map<String, Integer> indexes = new HashMap<>();
    /** Days that were read lately, by column and hash of their text. */
    private final Day[][] days;

    RowColumns(List<ReportColumn> columns) {
        this.columns = columns;
        this.ids = columns.stream().map(ReportColumn::id).toArray(String[]::new);
        for (int i = 0; i < ids.length; i++) {
            indexes.put(ids[i], i);
        }
        this.days = new Day[ids.length][REMEMBERED];
    }

    /** Returns the columns. */
    List<ReportColumn> all() {
        return columns;
    }

    int size() {
        return ids.length;
    }

    String id(int index) {
        return ids[index];
    }

    /** Returns the index of a column; -1 if there is none of that id. */
    int index(Object id) {
        Integer index = indexes.get(id);
        return index == null ? -1 : index;
    }

    private record Day(String text, Object value) {}

    /**
     * Reads a cell. The rows of a report share few days, so those that were read lately are remembered.
     *
     * @throws IllegalArgumentException if the value is none of the column's type
     */
    Object read(int index, String cell) {
        ReportColumn column = columns.get(index);
        if (cell == null || column.type() != FieldType.DATE) {
            return column.read(cell);
        }
        int place = cell.hashCode() & (REMEMBERED - 1);
        Day day = days[index][place];
        if (day == null || !day.text().equals(cell)) {
            day = new Day(cell, column.read(cell));
            days[index][place] = day;
        }
        return day.value();
    }
}
