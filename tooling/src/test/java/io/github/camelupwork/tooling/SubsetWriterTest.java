// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubsetWriterTest {

    private static final String WHOLE = """
            type Query { things(first: Int!, after: String): [Thing] unused: String }
            interface Thing { id: ID! name: String other: String }
            type Tool implements Thing { id: ID! name: String other: String weight: Int }
            union Found = Tool
            type Mutation { use(id: ID!): Found }
            """;

    @TempDir
    Path folder;

    @Test
    void keepsWhatIsUsedAndWhatObjectsInherit() throws IOException {
        Path whole = Files.writeString(folder.resolve("whole.graphqls"), WHOLE);
        Path group = Files.createDirectories(folder.resolve("documents/shop"));
        Files.writeString(group.resolve("things.graphql"), "query Things { things(first: 3) { name } }");
        Files.writeString(
                group.resolve("use.graphql"), "mutation Use($id: ID!) { use(id: $id) { ... on Tool { weight } } }");

        SubsetWriter.main(new String[] {folder.resolve("documents").toString(), whole.toString()});

        String text = Files.readString(folder.resolve("documents/schema.graphqls"));
        assertThat(text)
                .contains(
                        "things(first: Int!): [Thing]",
                        "interface Thing {\n  name: String\n}",
                        "type Tool implements Thing {\n  name: String\n  weight: Int\n}")
                .doesNotContain("unused", "after", "other");
    }
}
