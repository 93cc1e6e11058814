// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.ScalarInfo;

/** Checks that a schema contains nothing that a larger schema lacks. */
final class Subset {

    private final GraphQLSchema whole;
    private final List<String> differences = new ArrayList<>();

    private Subset(GraphQLSchema whole) {
        this.whole = whole;
    }

    /**
     * Refuses a schema with a type, field, argument or enum value that the larger one lacks, or has otherwise.
     *
     * @throws DescriptionException naming all differences
     */
    static void check(String where, GraphQLSchema part, GraphQLSchema whole) {
        List<String> differences = differences(part, whole);
        if (!differences.isEmpty()) {
            throw new DescriptionException(where, "differs from Upwork's schema: " + differences);
        }
    }

    /** Returns the elements of the part that the whole lacks or defines differently. */
    static List<String> differences(GraphQLSchema part, GraphQLSchema whole) {
        Subset subset = new Subset(whole);
        part.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .forEach(subset::compare);
        return subset.differences;
    }

    private void compare(GraphQLNamedType part) {
        GraphQLType other = whole.getType(part.getName());
        if (other == null || other.getClass() != part.getClass()) {
            differences.add("type " + part.getName());
        } else if (part instanceof GraphQLFieldsContainer fields) {
            fields.getFieldDefinitions().forEach(field -> compare(fields, field, (GraphQLFieldsContainer) other));
            compareInterfaces(fields, other);
        } else if (part instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().forEach(field -> compare(input, field, (GraphQLInputObjectType) other));
            ((GraphQLInputObjectType) other)
                    .getFieldDefinitions().stream()
                            .filter(field -> GraphQLTypeUtil.isNonNull(field.getType())
                                    && !field.hasSetDefaultValue()
                                    && input.getField(field.getName()) == null)
                            .forEach(field -> differences.add(
                                    input.getName() + "." + field.getName() + " is missing and required"));
        } else if (part instanceof GraphQLEnumType constants) {
            constants.getValues().stream()
                    .filter(value -> ((GraphQLEnumType) other).getValue(value.getName()) == null)
                    .forEach(value -> differences.add(part.getName() + "." + value.getName()));
        } else if (part instanceof GraphQLUnionType union) {
            union.getTypes().stream()
                    .filter(member -> ((GraphQLUnionType) other)
                            .getTypes().stream()
                                    .noneMatch(known -> known.getName().equals(member.getName())))
                    .forEach(member -> differences.add(part.getName() + " | " + member.getName()));
        }
    }

    private void compareInterfaces(GraphQLFieldsContainer part, GraphQLType other) {
        if (part instanceof GraphQLObjectType object) {
            List<String> known = ((GraphQLObjectType) other)
                    .getInterfaces().stream().map(GraphQLNamedType::getName).toList();
            object.getInterfaces().stream()
                    .map(GraphQLNamedType::getName)
                    .filter(name -> !known.contains(name))
                    .forEach(name -> differences.add(object.getName() + " implements " + name));
        }
    }

    private void compare(GraphQLFieldsContainer type, GraphQLFieldDefinition field, GraphQLFieldsContainer other) {
        GraphQLFieldDefinition known = other.getFieldDefinition(field.getName());
        String name = type.getName() + "." + field.getName();
        if (known == null || !same(field.getType(), known.getType())) {
            differences.add(name);
            return;
        }
        for (GraphQLArgument argument : field.getArguments()) {
            GraphQLArgument same = known.getArgument(argument.getName());
            if (same == null || !same(argument.getType(), same.getType())) {
                differences.add(name + "(" + argument.getName() + ")");
            }
        }
        known.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType())
                        && !argument.hasSetDefaultValue()
                        && field.getArgument(argument.getName()) == null)
                .forEach(argument -> differences.add(name + "(" + argument.getName() + ") is missing and required"));
    }

    private void compare(GraphQLInputObjectType type, GraphQLInputObjectField field, GraphQLInputObjectType other) {
        GraphQLInputObjectField known = other.getField(field.getName());
        if (known == null || !same(field.getType(), known.getType())) {
            differences.add(type.getName() + "." + field.getName());
        }
    }

    private static boolean same(GraphQLType one, GraphQLType other) {
        return GraphQLTypeUtil.simplePrint(one).equals(GraphQLTypeUtil.simplePrint(other));
    }
}
