// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Report;
import org.junit.jupiter.api.Test;

/** The page that lists which scopes to request for which operations agrees with the documents of the operations. */
class ScopesPageTest {

    private static final String UNKNOWN = "not known; Upwork's refusal names the fields";

    @Test
    void everyOperationOfGraphQLStandsBesideItsScopes() throws IOException {
        Map<String, Set<String>> operations = new TreeMap<>();
        for (Operation operation : Catalog.load().operations()) {
            operation.bindings(Api.GRAPHQL).stream()
                    .flatMap(ScopesPageTest::asked)
                    .map(binding -> Objects.requireNonNullElse(binding.permission(), UNKNOWN))
                    .forEach(scope -> operations
                            .computeIfAbsent(scope, absent -> new TreeSet<>())
                            .add(operation.name()));
        }
        DocPage.of("scopes.adoc")
                .holds(
                        "scopes",
                        operations.entrySet().stream()
                                .map(entry -> row(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining(
                                        "\n",
                                        "[cols=\"1,3\",options=\"header\"]\n|===\n|Scope |Operations\n\n",
                                        "\n|===\n")));
    }

    /** A report is answered from the rows of several documents; whose transactions they are is asked for those alone. */
    private static Stream<Binding> asked(Binding binding) {
        Report.Rows rows = binding.report() == null ? null : binding.report().rows();
        return rows == null
                ? Stream.of(binding)
                : Stream.concat(
                        Stream.of(rows.binding(), rows.term()).filter(Objects::nonNull),
                        rows.parties().entrySet().stream()
                                .filter(party -> rows.term() != null || !"entity".equals(party.getKey()))
                                .map(Map.Entry::getValue));
    }

    private static String row(String scope, Set<String> operations) {
        return "|" + (UNKNOWN.equals(scope) ? scope : "`" + scope + "`") + " |"
                + operations.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
