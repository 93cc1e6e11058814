// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;
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

/**
 * Fields that the key may not see. Which scope opens which field is not documented, so a test withholds fields by their name;
 * one of them spoils the whole request, as it does at Upwork.
 */
public final class Scopes {

    private final Set<String> withheld = new CopyOnWriteArraySet<>();

    /** Withholds a field, e.g. {@code Milestone.depositAmount} or {@code Query.offer}. */
    public void withhold(String field) {
        withheld.add(field);
    }

    /** The fields that are withheld, in the order of their names. */
    public Set<String> withheld() {
        return new TreeSet<>(withheld);
    }

    /** Gives every field free again. */
    public void grantAll() {
        withheld.clear();
    }

    /** The withheld fields that a valid document asks for. */
    Set<String> missing(GraphQLSchema schema, Document document) {
        if (withheld.isEmpty()) {
            return Set.of();
        }
        Set<String> asked = new LinkedHashSet<>();
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
            collect(
                    operation.getSelectionSet(),
                    mutation ? schema.getMutationType() : schema.getQueryType(),
                    schema,
                    fragments,
                    asked);
        }
        Set<String> missing = new TreeSet<>(asked);
        missing.retainAll(List.copyOf(withheld));
        return missing;
    }

    private static void collect(
            SelectionSet selection,
            GraphQLCompositeType type,
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            Set<String> asked) {
        if (selection == null) {
            return;
        }
        for (Selection<?> part : selection.getSelections()) {
            if (part instanceof InlineFragment inline) {
                GraphQLCompositeType inner = inline.getTypeCondition() == null
                        ? type
                        : (GraphQLCompositeType)
                                schema.getType(inline.getTypeCondition().getName());
                collect(inline.getSelectionSet(), inner, schema, fragments, asked);
            } else if (part instanceof FragmentSpread spread) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                collect(
                        fragment.getSelectionSet(),
                        (GraphQLCompositeType)
                                schema.getType(fragment.getTypeCondition().getName()),
                        schema,
                        fragments,
                        asked);
            } else if (part instanceof Field field && !field.getName().startsWith("__")) {
                GraphQLFieldDefinition definition = ((GraphQLFieldsContainer) type).getFieldDefinition(field.getName());
                asked.add(type.getName() + "." + field.getName());
                if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType inner) {
                    collect(field.getSelectionSet(), inner, schema, fragments, asked);
                }
            }
        }
    }
}
