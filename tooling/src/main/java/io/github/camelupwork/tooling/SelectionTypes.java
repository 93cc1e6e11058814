// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Reads the type of an answer out of the selection of a document and the schema, in the shape that is handed on. */
final class SelectionTypes {

    private static final String API = "graphql";

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Field payload;
    private AnswerType found;

    private SelectionTypes(GraphQlFile file, GraphQLSchema schema) {
        this.schema = schema;
        this.fragments = file.document().getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        this.payload = new SelectionReader(file).payload().field();
    }

    /** The type of the document's payload, for a list that of an item. */
    static AnswerType of(GraphQlFile file, GraphQlSchema schema) {
        SelectionTypes types = new SelectionTypes(file, schema.graphQl());
        boolean mutation = file.operation().getOperation() == OperationDefinition.Operation.MUTATION;
        types.find(
                file.operation().getSelectionSet(),
                mutation ? types.schema.getMutationType() : types.schema.getQueryType());
        return types.found.asList(false);
    }

    private void find(SelectionSet selection, GraphQLType parent) {
        if (selection == null) {
            return;
        }
        for (Selection<?> part : selection.getSelections()) {
            if (part == payload) {
                found = type(payload, parent);
            } else if (part instanceof Field field) {
                find(field.getSelectionSet(), typeOf(field, parent));
            }
        }
    }

    private static GraphQLType rawType(Field field, GraphQLType parent) {
        return ((GraphQLFieldsContainer) parent).getField(field.getName()).getType();
    }

    private static GraphQLType typeOf(Field field, GraphQLType parent) {
        return GraphQLTypeUtil.unwrapAll(rawType(field, parent));
    }

    private AnswerType type(Field field, GraphQLType parent) {
        AnswerType one = one(field, typeOf(field, parent));
        return one.asList(GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(rawType(field, parent))));
    }

    private AnswerType one(Field field, GraphQLType type) {
        DirectiveValues date = DirectiveValues.of(field, "date");
        if (DirectiveValues.of(field, "money").isThere()) {
            return AnswerType.of(AnswerType.Kind.DECIMAL, AnswerType.Kind.DECIMAL, null);
        }
        if (date.isThere()) {
            return AnswerType.of(SampleDates.ofPattern(date.text("format")), AnswerType.Kind.TEXT, null);
        }
        if (DirectiveValues.of(field, "values").isThere()) {
            return AnswerType.of(AnswerType.Kind.TEXT, AnswerType.Kind.TEXT, null);
        }
        String name = ((GraphQLNamedType) type).getName();
        if (field.getSelectionSet() == null) {
            return plain(field.getName(), name);
        }
        if (name.equals("DateTime")) {
            return AnswerType.of(AnswerType.Kind.INSTANT, AnswerType.Kind.OBJECT, null);
        }
        return AnswerType.object(fields(field.getSelectionSet(), type), entity(field, type));
    }

    /** The item of a connection is called after its node. */
    private static String entity(Field field, GraphQLType type) {
        return field.getSelectionSet().getSelections().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(inner -> inner.getName().equals("node")
                        && DirectiveValues.of(inner, "inline").isThere())
                .findFirst()
                .map(inner -> entity(inner, typeOf(inner, type)))
                .orElse(((GraphQLNamedType) type).getName());
    }

    private Map<String, AnswerField> fields(SelectionSet selection, GraphQLType parent) {
        Map<String, AnswerField> fields = new LinkedHashMap<>();
        for (Selection<?> part : selection.getSelections()) {
            if (part instanceof Field field) {
                add(field, parent, fields);
            } else if (part instanceof InlineFragment inline) {
                merge(
                        fields(
                                inline.getSelectionSet(),
                                inline.getTypeCondition() == null
                                        ? parent
                                        : schema.getType(
                                                inline.getTypeCondition().getName())),
                        fields);
            } else {
                FragmentDefinition fragment = fragments.get(((FragmentSpread) part).getName());
                merge(
                        fields(
                                fragment.getSelectionSet(),
                                schema.getType(fragment.getTypeCondition().getName())),
                        fields);
            }
        }
        return fields;
    }

    private void add(Field field, GraphQLType parent, Map<String, AnswerField> fields) {
        if (DirectiveValues.of(field, "inline").isThere()) {
            merge(fields(field.getSelectionSet(), typeOf(field, parent)), fields);
            return;
        }
        String key = field.getResultKey();
        AnswerField read = AnswerField.of(key, type(field, parent), API);
        DirectiveValues within = DirectiveValues.of(field, "within");
        if (within.isThere()) {
            String around = within.text("name");
            merge(Map.of(around, AnswerField.of(around, AnswerType.object(Map.of(key, read), null), API)), fields);
        } else {
            merge(Map.of(key, read), fields);
        }
    }

    private static void merge(Map<String, AnswerField> more, Map<String, AnswerField> fields) {
        more.forEach((key, field) -> fields.merge(key, field, AnswerField::merge));
    }

    private static AnswerType plain(String name, String type) {
        AnswerType.Kind wire =
                switch (type) {
                    case "Int" -> AnswerType.Kind.INTEGER;
                    case "Float" -> AnswerType.Kind.DECIMAL;
                    case "Boolean" -> AnswerType.Kind.BOOLEAN;
                    default -> AnswerType.Kind.TEXT;
                };
        boolean text = type.equals("String") || name.equals("timestamp");
        AnswerType.Kind date = text ? SampleDates.ofSchema(name) : null;
        return AnswerType.of(date == null ? wire : date, wire, null);
    }
}
