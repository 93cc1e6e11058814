// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.exceptions.ParseCancelledException;

/**
 * The effect of a custom document.
 *
 * @param mutation true if it changes something
 * @param fields   the top-level fields by their schema names, including those in fragments; a field that occurs twice
 *                 under different names is listed twice
 */
public record ParsedDocument(boolean mutation, List<String> fields) {

    /**
     * Reads a document.
     *
     * @param operationName which operation of it is meant; null if there is one only
     * @throws IllegalArgumentException if it has a syntax error, or no such operation; the message says where
     */
    public static ParsedDocument of(String query, String operationName) {
        Document document = parse(query);
        OperationDefinition operation = operation(document, operationName);
        if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            throw new IllegalArgumentException("is a subscription, which Upwork does not have");
        }
        List<String> fields = new ArrayList<>();
        collect(operation.getSelectionSet(), document, new HashSet<>(), fields);
        return new ParsedDocument(
                operation.getOperation() == OperationDefinition.Operation.MUTATION, List.copyOf(fields));
    }

    private static Document parse(String query) {
        try {
            return new Parser().parseDocument(query);
        } catch (ParseCancelledException e) {
            throw new IllegalArgumentException("is larger than a server of GraphQL reads: " + e.getMessage(), e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("is no GraphQL: " + e.getMessage(), e);
        }
    }

    private static OperationDefinition operation(Document document, String name) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<OperationDefinition> meant = operations.stream()
                .filter(operation -> name == null || name.equals(operation.getName()))
                .toList();
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("has no query and no mutation");
        }
        if (meant.size() != 1) {
            String names = operations.stream()
                    .map(OperationDefinition::getName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException((name == null
                            ? "has " + operations.size() + " operations, so operationName must say which is meant"
                            : "has " + (meant.isEmpty() ? "no operation" : meant.size() + " operations") + " '" + name
                                    + "'")
                    + (names.isEmpty() ? "" : "; it has " + names));
        }
        return meant.get(0);
    }

    /** Collects the top-level fields; fields in fragments are executed like all others. */
    private static void collect(SelectionSet selections, Document document, Set<String> entered, List<String> fields) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                fields.add(field.getName());
            } else if (selection instanceof InlineFragment inline) {
                collect(inline.getSelectionSet(), document, entered, fields);
            } else if (selection instanceof FragmentSpread spread && entered.add(spread.getName())) {
                collect(fragment(spread, document).getSelectionSet(), document, entered, fields);
            }
        }
    }

    private static FragmentDefinition fragment(FragmentSpread spread, Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(spread.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has no fragment '" + spread.getName() + "'"));
    }
}
