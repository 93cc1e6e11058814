// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns that all rows of a report share, and the reading of their cells. Not thread-safe while cells are read. */
final class RowColumns {

    private final List<ReportColumn> columns;
    private final String[] ids;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final String[] lastText;
    private final Object[] lastValue;

    RowColumns(List<ReportColumn> columns) {
        this.columns = columns;
        this.ids = columns.stream().map(ReportColumn::id).toArray(String[]::new);
        for (int i = 0; i < ids.length; i++) {
            indexes.put(ids[i], i);
        }
        this.lastText = new String[ids.length];
        this.lastValue = new Object[ids.length];
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

    /**
     * Reads a cell. Many rows in a row have the same day, so the last one is remembered.
     *
     * @throws IllegalArgumentException if the value is none of the column's type
     */
    Object read(int index, String cell) {
        ReportColumn column = columns.get(index);
        if (cell == null || column.type() != FieldType.DATE) {
            return column.read(cell);
        }
        if (!cell.equals(lastText[index])) {
            lastValue[index] = column.read(cell);
            lastText[index] = cell;
        }
        return lastValue[index];
    }
}
