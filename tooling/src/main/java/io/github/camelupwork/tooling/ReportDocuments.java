// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Report;

/**
 * The reports on GraphQL: for every report that a document has rows for, a binding like that of REST; for the others a
 * binding that states the reason. The source of a report's field is defined by the documents alone, whose aliases are
 * the fields.
 */
final class ReportDocuments {

    static final String GROUP = "reports";

    private static final String NODE = "node.";
    private static final String TERM = "term";
    private static final String ASSIGNMENT = "assignment__reference";
    private static final List<String> PARTIES = List.of("user", "organization", "teams", "entity");
    /** The options whose values the token and the tenant already determine. */
    private static final Set<String> KNOWN =
            Set.of("company.id", "company.reference", "user.id", "user.reference", "agency.reference");

    private final List<GraphQlFile> files;
    private final GraphQlSchema schema;

    /**
     * @param files the documents of the group
     */
    ReportDocuments(List<GraphQlFile> files, GraphQlSchema schema) {
        this.files = files;
        this.schema = schema;
    }

    /**
     * Adds the bindings.
     *
     * @param operations bindings of REST by operation
     * @param adder      takes the name of an operation and a binding
     */
    void into(Map<String, List<Binding>> operations, BiConsumer<String, Binding> adder) {
        for (GraphQlFile file : files) {
            DirectiveValues report = DirectiveValues.of(file.operation(), "report");
            report.texts("of").forEach(reference -> add(file, operations, reference, rows(file), null, adder));
            for (DirectiveValues not : DirectiveValues.all(file.operation(), "unanswered")) {
                not.texts("of")
                        .forEach(reference ->
                                add(file, operations, reference, null, Texts.clean(not.text("reason")), adder));
            }
        }
    }

    private void add(
            GraphQlFile file,
            Map<String, List<Binding>> operations,
            String reference,
            Report.Rows rows,
            String unanswered,
            BiConsumer<String, Binding> adder) {
        String operation = operations.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(binding -> binding.reference().equals(reference)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () -> new DescriptionException(file.where(), "names the unknown report '" + reference + "'"));
        Binding sister = operations.get(operation).stream()
                .filter(binding -> binding.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        adder.accept(operation, binding(sister, binding(file), rows, unanswered));
    }

    private Binding binding(Binding sister, Binding like, Report.Rows rows, String unanswered) {
        List<Parameter> parameters =
                sister.parameters().stream().map(ReportDocuments::optional).toList();
        Report report = new Report(
                sister.report().name(),
                sister.report().disallowedFields(),
                sister.report().supportedFilters(),
                rows,
                unanswered);
        return new Binding(
                Api.GRAPHQL,
                "graphql/" + sister.reference(),
                sister.effect(),
                sister.summary(),
                sister.description(),
                like.permission(),
                like.method(),
                like.server(),
                like.path(),
                sister.when(),
                Map.of(),
                BodyStyle.JSON,
                null,
                parameters,
                sister.rules(),
                new Answer(Answer.Kind.TABLE, null, null, 200, null),
                null,
                report,
                List.of(),
                null);
    }

    private static Parameter optional(Parameter parameter) {
        return parameter.means() != null && KNOWN.contains(parameter.means())
                ? Parameters.optional(parameter)
                : parameter;
    }

    private Report.Rows rows(GraphQlFile file) {
        Map<String, Report.Filled> fields = new LinkedHashMap<>(fields(file, false));
        Optional<GraphQlFile> term = fields.containsKey(ASSIGNMENT) ? file(TERM) : Optional.empty();
        term.ifPresent(document -> fields.putAll(fields(document, true)));
        return new Report.Rows(
                binding(file),
                term.map(this::binding).orElse(null),
                PARTIES.stream()
                        .flatMap(name -> file(name).stream())
                        .collect(Collectors.toMap(
                                document -> shortName(document), this::binding, (a, b) -> a, LinkedHashMap::new)),
                fields,
                lacks(file));
    }

    private Optional<GraphQlFile> file(String name) {
        return files.stream().filter(file -> shortName(file).equals(name)).findFirst();
    }

    private static String shortName(GraphQlFile file) {
        return file.name().substring(file.name().indexOf('/') + 1);
    }

    private Binding binding(GraphQlFile file) {
        return new DocumentReader(file, List.of(), schema).read();
    }

    private static Map<String, Report.Filled> fields(GraphQlFile file, boolean term) {
        SelectionReader selection = new SelectionReader(file);
        Map<String, Report.Filled> fields = new LinkedHashMap<>();
        selection.leaves(selection.payload().field()).forEach(leaf -> {
            String key = leaf.field().getResultKey();
            String doubt = Texts.clean(DirectiveValues.of(leaf.field(), "doubt").text("says"));
            fields.put(key, new Report.Filled(key, path(leaf), term, doubt));
            DirectiveValues.of(leaf.field(), "derives")
                    .texts("fields")
                    .forEach(derived -> fields.put(derived, new Report.Filled(key, path(leaf), term, null)));
        });
        return fields;
    }

    /** Edges of a connection have the row within. */
    private static String path(SelectionReader.Found leaf) {
        return leaf.path().startsWith(NODE) ? leaf.path().substring(NODE.length()) : leaf.path();
    }

    private static Map<String, String> lacks(GraphQlFile file) {
        Map<String, String> lacks = new LinkedHashMap<>();
        DirectiveValues.all(file.operation(), "lacks").forEach(said -> said.texts("fields")
                .forEach(field -> lacks.put(field, Texts.clean(said.text("reason")))));
        return lacks;
    }
}
