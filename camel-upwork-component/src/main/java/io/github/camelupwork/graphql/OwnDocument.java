// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Document;

/**
 * Puts a document that a route brings along in the place of the one that an operation has. It does the same - the same field at
 * the top, the same variables or fewer - and answers something else of it.
 */
public final class OwnDocument {

    private static final String DATA = "data.";

    private OwnDocument() {}

    /**
     * The binding by that document.
     *
     * @param binding one with a document
     * @param text    of a query or mutation
     * @throws IllegalArgumentException if it does not do the same; the message names the difference
     */
    public static Binding of(Binding binding, String text) {
        ParsedDocument parsed = ParsedDocument.of(text, null);
        OperationDefinition own = Selections.operation(text);
        OperationDefinition standard = Selections.operation(binding.document().text());
        String top = ParsedDocument.of(binding.document().text(), null).fields().get(0);
        String kind = standard.getOperation().name().toLowerCase(Locale.ROOT);
        if (own.getOperation() != standard.getOperation() || !parsed.fields().equals(List.of(top))) {
            throw new IllegalArgumentException(
                    "must be a " + kind + " with the one field '" + top + "' at its top, as that of the operation");
        }
        if (own.getName() == null) {
            throw new IllegalArgumentException("must have a name, as in '" + kind + " Own { ... }'");
        }
        checkVariables(binding, own, standard);
        return new Copy(binding, own, text).binding();
    }

    private static void checkVariables(Binding binding, OperationDefinition own, OperationDefinition standard) {
        Set<String> given = names(own);
        Set<String> known = names(standard);
        given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "has the variable '" + name + "', which no option sets; there are " + known);
        });
        if (binding.paging() != null) {
            List.of(binding.paging().parameter(), binding.paging().limit()).stream()
                    .filter(name -> !given.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException(
                                "lacks the variable '" + name + "', by which pages are asked for");
                    });
        }
    }

    private static Set<String> names(OperationDefinition operation) {
        return operation.getVariableDefinitions().stream()
                .map(VariableDefinition::getName)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Applies the rules of the standard document to a route's own document. */
    private record Copy(Binding standard, OperationDefinition own, String text) {

        Binding binding() {
            Set<String> paths = Selections.paths(own.getSelectionSet(), "");
            String path = standard.answer().root().substring(DATA.length());
            if (!paths.contains(path)) {
                throw new IllegalArgumentException("does not answer '" + path
                        + "', where the answer of the operation is; it has "
                        + own.getSelectionSet().getSelectionsOfType(Field.class).stream()
                                .map(Field::getResultKey)
                                .toList()
                        + " at its top");
            }
            Set<String> variables = names(own);
            Document known = standard.document();
            return standard.with(new Document(
                    own.getName(),
                    text,
                    known.variables().stream()
                            .filter(variable -> variables.contains(variable.name()))
                            .toList(),
                    known.shapes().stream()
                            .filter(shape -> paths.contains(path + "." + shape.path()))
                            .toList(),
                    known.only().stream()
                            .filter(only -> paths.contains(only.path() + "." + only.field()))
                            .toList()));
        }
    }
}
