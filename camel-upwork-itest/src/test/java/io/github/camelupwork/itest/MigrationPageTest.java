// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Report;
import io.github.camelupwork.graphql.ParsedDocument;
import io.github.camelupwork.graphql.RestOnly;
import org.junit.jupiter.api.Test;

/** The page that tells how to come from REST to GraphQL knows every operation, and why some have no successor. */
class MigrationPageTest {

    private static final List<Operation> OPERATIONS = Catalog.load().operations().stream()
            .filter(operation -> !operation.bindings(Api.REST).isEmpty())
            .toList();

    @Test
    void theDocumentationShowsEveryOperation() throws IOException {
        Map<String, RestOnly.Reason> reasons = RestOnly.load().reasons();
        long both = OPERATIONS.size() - reasons.size();
        DocPage.of("migration.adoc")
                .holds(
                        "operations",
                        OPERATIONS.stream()
                                .map(operation -> reasons.containsKey(operation.name())
                                        ? row(operation, reasons.get(operation.name()))
                                        : row(operation))
                                .collect(Collectors.joining(
                                        "\n",
                                        "Of " + OPERATIONS.size() + " operations of REST, " + both
                                                + " are there with GraphQL.\n\n[cols=\"2,3,3,3\",options=\"header\"]\n|===\n"
                                                + "|Operation |GraphQL |Options only REST has |Options only GraphQL has\n\n",
                                        "\n|===\n")));
    }

    private static String row(Operation operation, RestOnly.Reason reason) {
        return "|`" + operation.name() + "` 3+|none: " + reason.why() + ". Instead: " + reason.instead();
    }

    private static String row(Operation operation) {
        Set<String> rest = options(operation, Api.REST);
        Set<String> graphQl = options(operation, Api.GRAPHQL);
        return "|`" + operation.name() + "` |" + code(fields(operation)) + " |" + code(without(rest, graphQl)) + " |"
                + code(without(graphQl, rest));
    }

    private static Set<String> fields(Operation operation) {
        return operation.bindings(Api.GRAPHQL).stream()
                .flatMap(MigrationPageTest::asked)
                .filter(binding -> binding.document() != null)
                .flatMap(binding -> ParsedDocument.of(binding.document().text(), null).fields().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A report is answered from rows of others. */
    private static Stream<Binding> asked(Binding binding) {
        Report.Rows rows = binding.report() == null ? null : binding.report().rows();
        return rows == null
                ? Stream.of(binding)
                : Stream.of(rows.binding(), rows.term()).filter(Objects::nonNull);
    }

    private static Set<String> options(Operation operation, Api api) {
        return operation.bindings(api).stream()
                .map(Binding::options)
                .flatMap(List::stream)
                .map(Parameter::option)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Collection<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static String code(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
