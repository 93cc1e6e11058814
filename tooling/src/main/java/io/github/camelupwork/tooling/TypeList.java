// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * {@code types.txt}: what can be asked for in Upwork's whole schema, a line for each type that queries and mutations
 * lead to: {@code Type field field:Type field!:Type}. A field without a type is a plain value, one with {@code !} needs
 * arguments.
 */
final class TypeList {

    static final String FILE = "types.txt";
    static final String RESOURCE = "io/github/camelupwork/graphql/" + FILE;

    private final TreeMap<String, String> lines = new TreeMap<>();

    private TypeList() {}

    /** The text of the file for that schema. */
    static String of(GraphQLSchema whole) {
        TypeList list = new TypeList();
        list.add(whole.getQueryType());
        list.add(whole.getMutationType());
        return String.join("\n", list.lines.values()) + "\n";
    }

    /** Refuses a file that lists other types than the schema has. */
    static void check(Path file, GraphQLSchema whole) throws IOException {
        if (Files.exists(file) && !Files.readString(file).equals(of(whole))) {
            throw new DescriptionException(FILE, "is not what the whole schema says; write it again with SubsetWriter");
        }
    }

    private void add(GraphQLNamedType type) {
        if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(this::add);
        }
        if (type instanceof GraphQLFieldsContainer fields && !lines.containsKey(type.getName())) {
            lines.put(
                    type.getName(),
                    fields.getFieldDefinitions().stream()
                            .filter(field -> !field.getName().startsWith("_"))
                            .map(TypeList::text)
                            .sorted()
                            .collect(Collectors.joining(" ", type.getName() + " ", "")));
            fields.getFieldDefinitions().forEach(field -> add(GraphQLTypeUtil.unwrapAll(field.getType())));
        }
    }

    private static String text(GraphQLFieldDefinition field) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean plain = GraphQLTypeUtil.isLeaf(type);
        return field.getName()
                + (field.getArguments().stream().anyMatch(TypeList::isNeeded) ? "!" : "")
                + (plain ? "" : ":" + type.getName());
    }

    private static boolean isNeeded(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }
}
