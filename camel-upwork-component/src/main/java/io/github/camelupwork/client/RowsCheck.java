// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Report;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.QueryFields;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportQuery;

/**
 * Refuses what a report on GraphQL cannot give, before anything is sent: an empty column would be taken for real data.
 */
final class RowsCheck {

    private RowsCheck() {}

    /**
     * Checks that there are rows for the report.
     *
     * @throws UpworkArgumentException if there are none, saying why
     */
    static void checkAnswered(Operation operation, Binding binding) {
        if (binding.report() != null && binding.report().unanswered() != null) {
            throw new UpworkArgumentException(
                    operation.name(),
                    "api",
                    "the API '" + Api.GRAPHQL.id()
                            + "' has no rows for the report "
                            + binding.report().name() + ": " + binding.report().unanswered() + "; it is there with api="
                            + Api.REST.id(),
                    null);
        }
    }

    /** Upwork evaluates the query, and knows the fields of its reference alone. */
    private static void checkDocumented(Operation operation, ReportQuery query, ReportKind kind) {
        QueryFields.of(query, kind).stream()
                .filter(kind.table().additions()::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new UpworkArgumentException(
                            operation.name(),
                            "tq",
                            "option 'tq': '" + name + "' is there with api=" + Api.GRAPHQL.id()
                                    + " alone; what is there is " + String.join(", ", kind.selectable()),
                            null);
                });
    }

    /**
     * Checks that every field of the query has a source.
     *
     * @throws UpworkArgumentException naming the first field without a source, and the fields that have one
     */
    static void checkFilled(Operation operation, Binding binding, ReportQuery query) {
        Report.Rows rows = binding.report().rows();
        ReportKind kind = ReportKind.of(binding.report().name());
        if (rows == null) {
            checkDocumented(operation, query, kind);
        } else {
            QueryFields.of(query, kind).stream()
                    .filter(name -> !rows.fields().containsKey(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new UpworkArgumentException(
                                operation.name(),
                                "tq",
                                "option 'tq': nothing on GraphQL fills '" + name
                                        + "': "
                                        + rows.lacks().getOrDefault(name, "the API does not have it")
                                        + "; what is filled is "
                                        + Stream.concat(kind.selectable().stream(), kind.table().additions().stream())
                                                .filter(rows.fields()::containsKey)
                                                .collect(Collectors.joining(", ")),
                                null);
                    });
        }
    }
}
