// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubsetTest {

    private static final Path DOCUMENTS = Path.of("../camel-upwork-component/src/main/upwork/graphql");
    private static final String WHOLE = """
            type Query { a(x: In!, y: Int): A! }
            type A { b: [String!], c: E }
            input In { p: ID!, q: String }
            enum E { ONE TWO }
            """;

    @TempDir
    Path folder;

    private GraphQLSchema schema(String text) throws IOException {
        return GraphQlSchema.read(Files.writeString(folder.resolve("s" + text.hashCode() + ".graphqls"), text))
                .graphQl();
    }

    private List<String> differences(String text, String other) throws IOException {
        return Subset.differences(schema(WHOLE.replace(text, other)), schema(WHOLE));
    }

    @Test
    void lessIsASubset() throws IOException {
        assertThat(differences(", y: Int", "")).isEmpty();
        assertThat(differences(", c: E", "")).isEmpty();
        assertThat(differences(", q: String", "")).isEmpty();
        assertThat(differences("ONE TWO", "ONE")).isEmpty();
    }

    @Test
    void anInterfaceThatAnObjectDoesNotHaveIsADifference() throws IOException {
        assertThat(differences("type A {", "interface Any { c: E }\ntype A implements Any {"))
                .contains("A implements Any");
    }

    @Test
    void moreOrOtherwiseIsNone() throws IOException {
        assertThat(differences("b: [String!]", "b: [String]")).containsExactly("A.b");
        assertThat(differences("c: E", "d: E")).containsExactly("A.d");
        assertThat(differences("x: In!, ", "")).containsExactly("Query.a(x) is missing and required");
        assertThat(differences("p: ID!, ", "")).containsExactly("In.p is missing and required");
        assertThat(differences("y: Int", "y: Float")).containsExactly("Query.a(y)");
        assertThat(differences("ONE TWO", "ONE THREE")).containsExactly("E.THREE");
    }

    @Test
    void oursIsASubsetOfUpworks() throws IOException {
        assumeTrue(GraphQlFolder.wholeSchema().isPresent(), "needs -D" + GraphQlFolder.WHOLE_SCHEMA);
        assertThat(Subset.differences(
                        GraphQlSchema.read(DOCUMENTS.resolve("schema.graphqls")).graphQl(),
                        GraphQlSchema.read(GraphQlFolder.wholeSchema().orElseThrow())
                                .graphQl()))
                .isEmpty();
    }
}
