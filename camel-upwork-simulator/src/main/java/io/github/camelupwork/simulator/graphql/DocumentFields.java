// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.util.LinkedHashSet;
import java.util.Map;
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
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.github.camelupwork.simulator.mood.AskedFields;

/** Collects the fields that a valid document asks for, with their types, and the types that its fragments are on. */
final class DocumentFields {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> conditions = new LinkedHashSet<>();

    DocumentFields(GraphQLSchema schema, Document document) {
        this.schema = schema;
        fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
            collect(operation.getSelectionSet(), mutation ? schema.getMutationType() : schema.getQueryType());
        }
    }

    AskedFields asked(String person, String tenant) {
        return new AskedFields(Set.copyOf(fields), Set.copyOf(conditions), person, tenant);
    }

    private void collect(SelectionSet selection, GraphQLCompositeType type) {
        if (selection != null) {
            selection.getSelections().forEach(part -> collect(part, type));
        }
    }

    private void collect(Selection<?> part, GraphQLCompositeType type) {
        if (part instanceof InlineFragment inline) {
            collect(
                    inline.getSelectionSet(),
                    inline.getTypeCondition() == null
                            ? type
                            : on(inline.getTypeCondition().getName()));
        } else if (part instanceof FragmentSpread spread) {
            FragmentDefinition fragment = fragments.get(spread.getName());
            collect(fragment.getSelectionSet(), on(fragment.getTypeCondition().getName()));
        } else if (part instanceof Field field && !field.getName().startsWith("__")) {
            GraphQLFieldDefinition definition = ((GraphQLFieldsContainer) type).getFieldDefinition(field.getName());
            fields.add(type.getName() + "." + field.getName());
            if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType inner) {
                collect(field.getSelectionSet(), inner);
            }
        }
    }

    private GraphQLCompositeType on(String type) {
        conditions.add(type);
        return (GraphQLCompositeType) schema.getType(type);
    }
}
