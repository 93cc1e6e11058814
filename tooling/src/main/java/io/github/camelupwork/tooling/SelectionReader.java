// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.github.camelupwork.catalog.Document;

/** Finds the payload in the selection of a document, and what its fields are read as. */
final class SelectionReader {

    private static final String PAYLOAD = "payload";
    private static final String ONLY = "only";

    private final GraphQlFile file;
    private final Map<String, FragmentDefinition> fragments;

    SelectionReader(GraphQlFile file) {
        this.file = file;
        this.fragments = file.document().getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
    }

    /** A field and its path in the response. */
    record Found(String path, Field field) {

        DirectiveValues payload() {
            return DirectiveValues.of(field, PAYLOAD);
        }
    }

    /** The field marked as payload, or else the only one at the top. */
    Found payload() {
        List<Found> all = below(file.operation().getSelectionSet(), "");
        List<Found> marked =
                all.stream().filter(found -> found.payload().isThere()).toList();
        if (marked.size() == 1) {
            return marked.get(0);
        }
        List<Found> top =
                all.stream().filter(found -> found.path().indexOf('.') < 0).toList();
        if (!marked.isEmpty() || top.size() != 1) {
            throw new DescriptionException(file.where(), "one field must be marked with @payload");
        }
        return top.get(0);
    }

    /** Returns the conversions of the fields below the payload, deepest first. */
    List<Document.Shape> shapes(Field payload) {
        List<Document.Shape> shapes = new ArrayList<>();
        for (Found found : below(payload.getSelectionSet(), "")) {
            shapes(found, shapes);
        }
        Collections.reverse(shapes);
        return shapes;
    }

    /** The fields without fields of their own below the payload, by the names of the schema. */
    List<Found> leaves(Field payload) {
        return leaves(payload.getSelectionSet(), "");
    }

    private List<Found> leaves(SelectionSet selection, String path) {
        List<Found> leaves = new ArrayList<>();
        for (Selection<?> part : selection.getSelections()) {
            if (part instanceof Field field) {
                String below = path.isEmpty() ? field.getName() : path + "." + field.getName();
                leaves.addAll(
                        field.getSelectionSet() == null
                                ? List.of(new Found(below, field))
                                : leaves(field.getSelectionSet(), below));
            } else {
                leaves.addAll(leaves(
                        part instanceof InlineFragment inline
                                ? inline.getSelectionSet()
                                : fragments
                                        .get(((FragmentSpread) part).getName())
                                        .getSelectionSet(),
                        path));
            }
        }
        return leaves;
    }

    /**
     * Returns the selections of items in lists.
     *
     * @param parameters the function that returns the parameter of an option
     */
    List<Document.Only> only(UnaryOperator<String> parameters) {
        return below(file.operation().getSelectionSet(), "").stream()
                .filter(found -> DirectiveValues.of(found.field(), ONLY).isThere())
                .map(found -> only(found, DirectiveValues.of(found.field(), ONLY), parameters))
                .toList();
    }

    private static Document.Only only(Found found, DirectiveValues said, UnaryOperator<String> parameters) {
        return new Document.Only(
                found.path(),
                said.text("field"),
                said.texts("is").stream()
                        .map(value -> value.startsWith("$") ? "$" + parameters.apply(value.substring(1)) : value)
                        .toList());
    }

    private static void shapes(Found found, List<Document.Shape> shapes) {
        Field field = found.field();
        DirectiveValues date = DirectiveValues.of(field, "date");
        DirectiveValues values = DirectiveValues.of(field, "values");
        if (DirectiveValues.of(field, "within").isThere()) {
            shapes.add(new Document.Shape(
                    found.path(),
                    Document.As.WITHIN,
                    DirectiveValues.of(field, "within").text("name"),
                    Map.of()));
        }
        if (DirectiveValues.of(field, "inline").isThere()) {
            shapes.add(new Document.Shape(found.path(), Document.As.INLINE, null, Map.of()));
        }
        if (DirectiveValues.of(field, "volatile").isThere()) {
            shapes.add(new Document.Shape(found.path(), Document.As.VOLATILE, null, Map.of()));
        }
        if (DirectiveValues.of(field, "money").isThere()) {
            shapes.add(new Document.Shape(found.path(), Document.As.MONEY, null, Map.of()));
        }
        if (date.isThere()) {
            shapes.add(new Document.Shape(found.path(), Document.As.DATE, date.text("format"), Map.of()));
        }
        if (values.isThere()) {
            shapes.add(new Document.Shape(found.path(), Document.As.VALUE, null, wires(values.texts("are"))));
        }
    }

    /**
     * Returns elements {@code value=WIRE} as a map from received to replacing values; several may have the same
     * replacement.
     */
    private static Map<String, String> wires(List<String> pairs) {
        Map<String, String> wires = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            wires.putIfAbsent(pair.substring(equals + 1), equals < 0 ? pair : pair.substring(0, equals));
        }
        return wires;
    }

    private List<Found> below(SelectionSet selection, String path) {
        List<Found> found = new ArrayList<>();
        if (selection == null) {
            return found;
        }
        for (Selection<?> part : selection.getSelections()) {
            if (part instanceof Field field) {
                String below = path.isEmpty() ? field.getResultKey() : path + "." + field.getResultKey();
                found.add(new Found(below, field));
                found.addAll(below(field.getSelectionSet(), below));
            } else {
                found.addAll(below(
                        part instanceof InlineFragment inline
                                ? inline.getSelectionSet()
                                : fragments
                                        .get(((FragmentSpread) part).getName())
                                        .getSelectionSet(),
                        path));
            }
        }
        return found;
    }
}
