// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Objects;

/**
 * A column of a report.
 *
 * @param id    the key its values have in a row: the id as the server sent it, its label if it sent none; in a report evaluated
 *              here it is the column as selected, {@code hours} or {@code sum(hours)}. What the server calls a summed column is
 *              not documented, so a route that must not depend on it reads rows by the order of SELECT
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

    /**
     * @param  id   the id, also the label
     * @param  type the type
     * @return      the column
     */
    public static ReportColumn of(String id, FieldType type) {
        return new ReportColumn(id, id, type);
    }
}
