// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.List;
import java.util.Map;

/**
 * The limits on the query of a report binding, beyond the language itself, and the source of its rows.
 *
 * @param name             the report, e.g. {@code timeByCompany}
 * @param disallowedFields the fields that may not be selected
 * @param supportedFilters the fields that may be filtered by; empty if the reference leaves it to the language
 * @param rows             the source from which the connector evaluates it, on GraphQL; null where Upwork evaluates the
 *                         query
 * @param unanswered       the reason why GraphQL has no rows for it; null unless it has none
 */
public record Report(
        String name, List<String> disallowedFields, List<String> supportedFilters, Rows rows, String unanswered) {

    public Report {
        disallowedFields = disallowedFields == null ? List.of() : List.copyOf(disallowedFields);
        supportedFilters = supportedFilters == null ? List.of() : List.copyOf(supportedFilters);
    }

    /**
     * The source from which the connector evaluates a report.
     *
     * @param binding the request for the rows of some days: {@code from}, {@code to}, for transactions {@code
     *                accountingEntityIds}
     * @param term    the request for the contract of an assignment; null if the rows hold it
     * @param parties the requests for the signed-in user ({@code user}), the {@code organization} they act for, its
     *                {@code teams}, and the accounting entity of its transactions ({@code entity})
     * @param fields  the source of each field, by the field's name; names that begin with {@code _} are no fields of
     *                the report
     * @param lacks   the reason why a field has no source, by the field's name
     */
    public record Rows(
            Binding binding,
            Binding term,
            Map<String, Binding> parties,
            Map<String, Filled> fields,
            Map<String, String> lacks) {

        public Rows {
            parties = Ordered.copyOf(parties);
            fields = Ordered.copyOf(fields);
            lacks = Ordered.copyOf(lacks);
        }
    }

    /**
     * The source of one field of a report.
     *
     * @param key  the name of the value in the response; for a field derived from a day, that of the day
     * @param path the dotted names of the schema, below the row or the contract
     * @param term true if it belongs to the contract
     * @param doubt the part of it that is not certain; nullable
     */
    public record Filled(String key, String path, boolean term, String doubt) {}
}
