// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;

class GraphQlServiceTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void everyQueryAndMutationThatADocumentSendsIsCarriedOut() throws IOException {
        assertThat(GraphQlService.resolvers(calls.world).keySet()).containsAll(roots());
    }

    private static List<String> roots() throws IOException {
        try (Reader schema = new InputStreamReader(
                GraphQlService.class.getResourceAsStream("schema.graphqls"), StandardCharsets.UTF_8)) {
            TypeDefinitionRegistry types = new SchemaParser().parse(schema);
            return Stream.of("Query", "Mutation")
                    .flatMap(root ->
                            types.getType(root, ObjectTypeDefinition.class).orElseThrow().getFieldDefinitions().stream()
                                    .map(FieldDefinition::getName)
                                    .map(name -> root + "." + name))
                    .toList();
        }
    }

    @Test
    void aWithheldFieldSpoilsTheRequestAndNothingIsDone() {
        String id =
                calls.world.uploads().link("a.pdf", null, GraphQlCalls.OWNER).id();
        calls.service.scopes().withhold("Mutation.confirmFiles");

        assertThat(calls.error(GraphQlCalls.OWNER, "mutation ($id: [ID!]!) { confirmFiles(fileIds: $id) }", "id", id))
                .isEqualTo(
                        "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: "
                                + "[Mutation.confirmFiles]");
        assertThat(calls.world.uploads().files().all().get(0).confirmed()).isFalse();
    }
}
