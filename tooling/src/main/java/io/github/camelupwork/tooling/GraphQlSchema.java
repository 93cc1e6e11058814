// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import graphql.language.Document;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.Validator;

/** A GraphQL schema that documents are checked against. */
final class GraphQlSchema {

    private final GraphQLSchema schema;

    private GraphQlSchema(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The schema that these files make together. */
    static GraphQlSchema read(Path... files) throws IOException {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        for (Path file : files) {
            types.merge(new SchemaParser().parse(Files.readString(file)));
        }
        return new GraphQlSchema(UnExecutableSchemaGenerator.makeUnExecutableSchema(types));
    }

    GraphQLSchema graphQl() {
        return schema;
    }

    /**
     * Refuses a document that does not fit the schema.
     *
     * @throws DescriptionException naming all that does not fit
     */
    void check(String where, Document document) {
        List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ROOT);
        if (!errors.isEmpty()) {
            throw new DescriptionException(
                    where,
                    "does not fit the schema: "
                            + errors.stream()
                                    .map(ValidationError::getMessage)
                                    .distinct()
                                    .toList());
        }
    }

    /** The values of an enum; empty if the type is none. */
    List<String> values(String type) {
        return schema.getType(type) instanceof GraphQLEnumType constants
                ? constants.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList()
                : List.of();
    }
}
