// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.Document;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Proof;
import io.github.camelupwork.catalog.Rule;

/**
 * Reads a GraphQL document as a binding. Whatever it does not say comes from the REST binding of the same operation, so
 * that a route means the same on both.
 */
final class DocumentReader {

    private static final URI SERVER = URI.create("https://api.upwork.com");
    private static final String PATH = "/graphql";

    private final GraphQlFile file;
    private final Binding sister;
    private final DirectiveValues said;
    private final SelectionReader.Found payload;
    private final SelectionReader selection;
    private final List<VariableReader> variables;

    /**
     * @param sisters the other bindings of the operation, REST first; empty if it exists in GraphQL alone
     */
    DocumentReader(GraphQlFile file, List<Binding> sisters, GraphQlSchema schema) {
        this.file = file;
        this.said = DirectiveValues.of(file.operation(), "operation");
        this.sister = sister(sisters);
        this.selection = new SelectionReader(file);
        this.payload = selection.payload();
        this.variables = file.operation().getVariableDefinitions().stream()
                .map(variable -> new VariableReader(file.where(), variable, sisterOf(variable), schema))
                .toList();
    }

    Binding read() {
        List<Parameter> parameters = Stream.concat(variables.stream().map(VariableReader::parameter), ignored())
                .toList();
        return new Binding(
                Api.GRAPHQL,
                reference(),
                effect(),
                said("summary", sister == null ? null : sister.summary()),
                said("description", sister == null ? null : sister.description()),
                said.text("permission"),
                "POST",
                SERVER,
                PATH,
                when(),
                Map.of(),
                BodyStyle.JSON,
                null,
                parameters,
                rules(parameters),
                answer(),
                paging(),
                sister == null ? null : sister.report(),
                List.of(),
                document());
    }

    private Binding sister(List<Binding> sisters) {
        String like = said.text("like");
        String role = said.text("role");
        Optional<Binding> found = sisters.stream()
                .filter(other -> like == null || like.equals(other.reference()))
                .filter(other -> role == null || role.equals(other.when().getOrDefault("role", role)))
                .findFirst();
        if (like != null && found.isEmpty()) {
            throw new DescriptionException(
                    file.where(), "is said to be like '" + like + "', which the operation does not have");
        }
        return found.orElse(null);
    }

    private Parameter sisterOf(VariableDefinition variable) {
        return sister == null
                ? null
                : sister.parameters().stream()
                        .filter(parameter -> parameter.option().equals(variable.getName()) && parameter.role() == null)
                        .findFirst()
                        .orElse(null);
    }

    private String reference() {
        return "graphql/" + file.name() + (file.variant() == null ? "" : "." + file.variant());
    }

    private Effect effect() {
        Effect byKind =
                file.operation().getOperation() == OperationDefinition.Operation.MUTATION ? Effect.WRITE : Effect.READ;
        return said.has("effect") ? Effect.valueOf(said.text("effect")) : sister == null ? byKind : sister.effect();
    }

    private String said(String argument, String otherwise) {
        String text = said.text(argument, otherwise);
        if (text == null) {
            throw new DescriptionException(
                    file.where(), "lacks " + argument + " in @operation, and no REST operation has it");
        }
        return Texts.clean(text);
    }

    private Map<String, String> when() {
        return said.has("role") ? Map.of("role", said.text("role")) : sister == null ? Map.of() : sister.when();
    }

    private Stream<Parameter> ignored() {
        return said.texts("ignores").stream()
                .map(option -> sister == null
                        ? null
                        : sister.parameters().stream()
                                .filter(parameter -> parameter.option().equals(option))
                                .findFirst()
                                .orElse(null))
                .peek(this::requireKnown)
                .map(Parameters::ignored);
    }

    private void requireKnown(Parameter parameter) {
        if (parameter == null) {
            throw new DescriptionException(
                    file.where(), "ignores an option that no REST operation has: " + said.texts("ignores"));
        }
    }

    private List<Rule> rules(List<Parameter> parameters) {
        // an option that has no effect is no part of a condition
        List<String> names = parameters.stream()
                .filter(parameter -> parameter.in() != Location.NONE)
                .map(Parameter::name)
                .toList();
        List<Rule> rules = new ArrayList<>();
        if (sister != null) {
            sister.rules().stream()
                    .filter(rule -> names.containsAll(Rules.parameters(rule)))
                    .forEach(rules::add);
        }
        for (DirectiveValues rule : DirectiveValues.all(file.operation(), "rule")) {
            rules.add(rule(rule));
        }
        return rules;
    }

    private static Rule rule(DirectiveValues rule) {
        if (rule.has("given")) {
            return new Rule.Given(rule.text("given"), rule.texts("require"));
        }
        return rule.has("atLeastOne")
                ? new Rule.AtLeastOne(rule.texts("atLeastOne"))
                : new Rule.NotTogether(rule.texts("notTogether"));
    }

    private Answer answer() {
        DirectiveValues marked = payload.payload();
        Answer like = sister == null ? new Answer(Answer.Kind.OBJECT, null, null, 200, null) : sister.answer();
        return new Answer(
                marked.has("kind") ? Answer.Kind.valueOf(marked.text("kind")) : like.kind(),
                "data." + payload.path(),
                marked.text("identity", like.identity()),
                200,
                null,
                proof());
    }

    /** The answer of a mutation is not that of REST, so its proof is never taken from there. */
    private Proof proof() {
        Proof proof = Proofs.of(said.text("proof"), file.where());
        return Proofs.required(
                proof == null || proof.parameter() == null
                        ? proof
                        : new Proof(proof.member(), null, parameterName(proof.parameter())),
                effect(),
                file.where());
    }

    private Paging paging() {
        Map<String, VariableReader> parts = variables.stream()
                .filter(VariableReader::isPaging)
                .collect(Collectors.toMap(VariableReader::part, variable -> variable));
        if (parts.isEmpty()) {
            return null;
        }
        VariableReader size = parts.get("SIZE");
        Optional<VariableReader> place = Stream.of("CURSOR", "OFFSET", "NUMBER")
                .map(parts::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        if (size == null || size.defaultNumber() == null || place.isEmpty()) {
            throw new DescriptionException(
                    file.where(),
                    "has no variables with @page for the size, with a default, and for the place of a page");
        }
        Paging.Style style = place.get().part().equals("OFFSET")
                ? Paging.Style.SKIP
                : Paging.Style.valueOf(place.get().part());
        return new Paging(
                style,
                place.get().parameter().name(),
                size.parameter().name(),
                size.defaultNumber(),
                size.max(),
                lists(style));
    }

    /** The lists that are joined to one; null if there is one. */
    private Paging.Parts lists(Paging.Style style) {
        List<VariableReader> found = variables.stream()
                .filter(variable -> !variable.parts().isEmpty())
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        if (found.size() > 1 || style != Paging.Style.CURSOR) {
            throw new DescriptionException(
                    file.where(), "has @each on several variables, or its pages are not named by a cursor");
        }
        return new Paging.Parts(found.get(0).parameter().name(), found.get(0).parts());
    }

    private Document document() {
        return new Document(
                file.operation().getName(),
                DocumentCleaner.text(file.document()),
                variables.stream().map(VariableReader::variable).toList(),
                selection.shapes(payload.field()),
                selection.only(this::parameterName));
    }

    /** Returns the REST operation's wire name of an option, or the option itself if the operation does not have it. */
    private String parameterName(String option) {
        return sister == null
                ? option
                : sister.parameters().stream()
                        .filter(parameter -> parameter.option().equals(option))
                        .map(Parameter::name)
                        .findFirst()
                        .orElse(option);
    }
}
