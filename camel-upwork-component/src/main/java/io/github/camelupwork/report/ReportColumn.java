// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Objects;
import java.util.Set;

/**
 * A column of a report.
 *
 * @param id    the key its values have in a row: the field, {@code sum_hours} for {@code sum(hours)}, or the alias that the query
 *              gives; of a column that was not asked for the id as the server sent it, its label if it sent none
 * @param label the heading
 * @param type  the type of its values
 */
public record ReportColumn(String id, String label, FieldType type) {

    /** Refuses nulls. */
    public ReportColumn {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
    }

    /** Numbers by the reference that people write as text. */
    private static final Set<String> FREE_TEXT = Set.of("po_number");

    /**
     * Reads a cell of the column. A purchase order number that is no number stays the text it is.
     *
     * @param  raw                      null, text, a number or a date
     * @return                          the value
     * @throws IllegalArgumentException if the value is none of the type
     */
    public Object read(Object raw) {
        try {
            return type.read(raw);
        } catch (IllegalArgumentException e) {
            if (FREE_TEXT.contains(id)) {
                return raw.toString();
            }
            throw e;
        }
    }

    /**
     * @param  id   the id, also the label
     * @param  type the type
     * @return      the column
     */
    public static ReportColumn of(String id, FieldType type) {
        return new ReportColumn(id, id, type);
    }
}
