// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.LinkedHashSet;
import java.util.Set;

/** The fields that a query makes use of. */
public final class QueryFields {

    private QueryFields() {}

    /**
     * @param  query the query
     * @param  kind  the report it is asked of
     * @return       the names of the fields that are selected or stand in a condition, as the table names them; criteria of
     *               order are among what is selected
     */
    public static Set<String> of(ReportQuery query, ReportKind kind) {
        Set<String> names = new LinkedHashSet<>();
        kind.columnsOf(query)
                .forEach(
                        item -> names.add(kind.table().canonicalName(item.name().name())));
        if (query.where() != null) {
            collect(query.where(), kind.table(), names);
        }
        return names;
    }

    private static void collect(Condition condition, ReportTable table, Set<String> names) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collect(part, table, names));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collect(part, table, names));
        } else if (condition instanceof Condition.Comparison comparison) {
            names.add(table.canonicalName(comparison.field().name()));
        }
    }
}
