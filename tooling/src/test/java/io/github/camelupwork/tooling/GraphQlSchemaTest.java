// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import graphql.language.Document;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphQlSchemaTest {

    @TempDir
    Path folder;

    private GraphQlSchema schema() throws IOException {
        return GraphQlSchema.read(
                Files.writeString(
                        folder.resolve("types.graphqls"),
                        "type Query { order(id: ID!): Order } type Order { id: ID!"
                                + " state: State } enum State { NEW PAID }"),
                Files.writeString(folder.resolve("directives.graphqls"), "directive @payload on FIELD"));
    }

    private static Document parse(String text) {
        return new Parser().parseDocument(text);
    }

    @Test
    void takesWhatFitsTheFilesTogether() throws IOException {
        GraphQlSchema schema = schema();

        assertThatNoException()
                .isThrownBy(() -> schema.check(
                        "orders/get.graphql", parse("query Q($id: ID!) { order(id: $id) @payload { id state } }")));
    }

    @Test
    void namesAllThatDoesNotFit() throws IOException {
        GraphQlSchema schema = schema();

        assertThatThrownBy(() -> schema.check("orders/get.graphql", parse("{ order { id color } }")))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("orders/get.graphql")
                .hasMessageContaining("color")
                .hasMessageContaining("id");
    }

    @Test
    void tellsTheValuesOfAnEnum() throws IOException {
        assertThat(schema().values("State")).containsExactly("NEW", "PAID");
        assertThat(schema().values("Order")).isEmpty();
        assertThat(schema().values("Nothing")).isEmpty();
    }
}
