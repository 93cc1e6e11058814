// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.graphql.MoneyMutations;
import io.github.camelupwork.graphql.ParsedDocument;
import io.github.camelupwork.itest.SchemaEntry.Kind;
import io.github.camelupwork.itest.SchemaEntry.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every query and mutation of Upwork has an operation or a reason, and the documentation says which. */
class SchemaPageTest {

    private static final String SCHEMA = System.getProperty("upwork.schema", "");
    private static final Catalog CATALOG = Catalog.load();

    /** Operations by the field that their documents call. */
    private static final Map<String, Set<String>> OPERATIONS = operations();

    private static List<SchemaEntry> entries;

    @BeforeAll
    static void read() throws IOException {
        entries = SchemaEntry.all();
    }

    private static Map<String, Set<String>> operations() {
        Map<String, Set<String>> operations = new TreeMap<>();
        for (Operation operation : CATALOG.operations()) {
            documents(operation)
                    .forEach(binding -> ParsedDocument.of(binding.document().text(), null)
                            .fields()
                            .forEach(field -> operations
                                    .computeIfAbsent(field, any -> new TreeSet<>())
                                    .add(operation.name())));
        }
        return operations;
    }

    private static Stream<Binding> documents(Operation operation) {
        return operation.bindings(Api.GRAPHQL).stream().filter(binding -> binding.document() != null);
    }

    @Test
    void documentsCallWhatTheListHas() {
        assertThat(entries).extracting(SchemaEntry::name).containsAll(OPERATIONS.keySet());
    }

    @Test
    void whatHasNoOperationSaysWhyAndOnlyThat() {
        assertThat(entries).allSatisfy(entry -> assertThat(entry.reason() != null)
                .as("%s has a reason or an operation: %s", entry, OPERATIONS.get(entry.name()))
                .isNotEqualTo(OPERATIONS.containsKey(entry.name())));
    }

    @Test
    void theListIsThatOfTheWholeSchema() throws IOException {
        assumeTrue(!SCHEMA.isBlank(), "needs the whole schema");
        var types = new SchemaParser().parse(Files.readString(Path.of(SCHEMA)));
        for (Kind kind : Kind.values()) {
            String name = kind == Kind.QUERY ? "Query" : "Mutation";
            List<FieldDefinition> fields =
                    ((ObjectTypeDefinition) types.getType(name).orElseThrow()).getFieldDefinitions();
            assertThat(named(kind, Source.SCHEMA)).containsExactlyInAnyOrderElementsOf(names(fields, false));
            assertThat(named(kind, Source.DEPRECATED)).containsExactlyInAnyOrderElementsOf(names(fields, true));
        }
    }

    private static List<String> names(List<FieldDefinition> fields, boolean deprecated) {
        return fields.stream()
                .filter(field -> field.hasDirective("deprecated") == deprecated)
                .map(FieldDefinition::getName)
                .toList();
    }

    private static List<String> named(Kind kind, Source source) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.source() == source)
                .map(SchemaEntry::name)
                .toList();
    }

    @Test
    void theDocumentationShowsThem() throws IOException {
        DocPage page = DocPage.of("graphql.adoc");
        page.holds("numbers", numbers());
        page.holds(
                "money",
                MoneyMutations.of(CATALOG).names().stream()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", ", "", ".\n")));
        for (Kind kind : Kind.values()) {
            page.holds(kind.name().toLowerCase(Locale.ROOT), table(kind));
        }
    }

    private static String numbers() {
        long both = CATALOG.operations().stream().filter(SchemaPageTest::isBoth).count();
        long only = CATALOG.operations().stream()
                .filter(operation -> operation.apis().contains(Api.GRAPHQL)
                        && !operation.apis().contains(Api.REST))
                .count();
        return """
                [cols="4,1",options="header"]
                |===
                |What |How many

                |Queries of the schema |%d
                |of these called by an operation |%d
                |Mutations of the schema |%d
                |of these called by an operation |%d
                |Documents of operations |%d
                |Operations that REST and GraphQL both have |%d
                |Operations that only GraphQL has |%d
                |===
                """.formatted(
                inSchema(Kind.QUERY).size(),
                called(Kind.QUERY),
                inSchema(Kind.MUTATION).size(),
                called(Kind.MUTATION),
                CATALOG.operations().stream().flatMap(SchemaPageTest::documents).count(),
                both,
                only);
    }

    private static boolean isBoth(Operation operation) {
        return operation.apis().containsAll(List.of(Api.REST, Api.GRAPHQL));
    }

    private static List<SchemaEntry> inSchema(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.isInSchema())
                .toList();
    }

    private static long called(Kind kind) {
        return inSchema(kind).stream()
                .filter(entry -> OPERATIONS.containsKey(entry.name()))
                .count();
    }

    private static String table(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .filter(entry -> !entry.name().equals("_empty"))
                .map(SchemaPageTest::row)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(
                        "\n",
                        "[cols=\"1,2\",options=\"header\"]\n|===\n|"
                                + (kind == Kind.QUERY ? "Query" : "Mutation")
                                + " |Operation\n\n",
                        "\n|===\n"));
    }

    private static String row(SchemaEntry entry) {
        return "|`" + entry.name() + "` |"
                + (entry.reason() == null
                        ? OPERATIONS.get(entry.name()).stream()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", "))
                        : "none: " + entry.reason());
    }
}
