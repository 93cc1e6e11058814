// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.List;
import java.util.Map;

/**
 * What a report binding allows in its query, beyond the language itself, and where its rows come from.
 *
 * @param name             the report, e.g. {@code timeByCompany}
 * @param disallowedFields fields that may not be selected
 * @param supportedFilters fields that may be filtered by; empty if the reference leaves it to the language
 * @param rows             what the connector answers it from by itself, on GraphQL; null where Upwork evaluates the query
 * @param unanswered       why GraphQL has no rows for it; null unless it has none
 */
public record Report(
        String name, List<String> disallowedFields, List<String> supportedFilters, Rows rows, String unanswered) {

    public Report {
        disallowedFields = disallowedFields == null ? List.of() : List.copyOf(disallowedFields);
        supportedFilters = supportedFilters == null ? List.of() : List.copyOf(supportedFilters);
    }

    /**
     * What the connector answers a report from.
     *
     * @param binding asks for the rows of some days: {@code from}, {@code to}, for transactions {@code accountingEntityIds}
     * @param term    asks for the contract of an assignment; null if the rows hold it
     * @param parties ask who is signed in ({@code user}), for which {@code organization}, which {@code teams} it has, and
     *                whose its transactions are ({@code entity})
     * @param fields  what fills a field, by its name; names that begin with {@code _} are no fields of the report
     * @param lacks   why nothing fills a field, by its name
     */
    public record Rows(
            Binding binding,
            Binding term,
            Map<String, Binding> parties,
            Map<String, Filled> fields,
            Map<String, String> lacks) {

        public Rows {
            parties = parties == null ? Map.of() : Map.copyOf(parties);
            fields = fields == null ? Map.of() : Map.copyOf(fields);
            lacks = lacks == null ? Map.of() : Map.copyOf(lacks);
        }
    }

    /**
     * What fills a field of a report.
     *
     * @param key  name of the value in the answer; of a field that follows from a day, that of the day
     * @param path dotted names of the schema, below the row or the contract
     * @param term whether it is the contract's
     */
    public record Filled(String key, String path, boolean term) {}
}
