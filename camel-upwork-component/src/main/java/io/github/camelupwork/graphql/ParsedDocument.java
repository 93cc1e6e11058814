// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/**
 * What a document of somebody's own is going to do.
 *
 * @param mutation whether it changes something
 * @param fields   the fields at its top, by the names of the schema
 */
public record ParsedDocument(boolean mutation, List<String> fields) {

    /**
     * Reads a document.
     *
     * @param operationName which operation of it is meant; null if there is one only
     * @throws IllegalArgumentException if it has a syntax error, or no such operation; the message says where
     */
    public static ParsedDocument of(String query, String operationName) {
        OperationDefinition operation = operation(parse(query), operationName);
        if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
            throw new IllegalArgumentException("is a subscription, which Upwork does not have");
        }
        return new ParsedDocument(operation.getOperation() == OperationDefinition.Operation.MUTATION,
                operation.getSelectionSet().getSelectionsOfType(Field.class).stream().map(Field::getName).toList());
    }

    private static Document parse(String query) {
        try {
            return new Parser().parseDocument(query);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("is no GraphQL: " + e.getMessage(), e);
        }
    }

    private static OperationDefinition operation(Document document, String name) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<OperationDefinition> meant = operations.stream()
                .filter(operation -> name == null || name.equals(operation.getName())).toList();
        if (meant.size() != 1) {
            String names = operations.stream().map(OperationDefinition::getName).filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException((name == null ? "has " + operations.size()
                    + " operations, so operationName must say"
                    + " which is meant" : "has no operation '" + name + "'") + (names.isEmpty() ? "" : "; it has " + names));
        }
        return meant.get(0);
    }
}
