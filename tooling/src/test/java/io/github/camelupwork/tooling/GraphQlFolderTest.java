// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphQlFolderTest {

    private static final Path COMPONENT =
            Path.of("../camel-upwork-component/src/main/upwork/graphql/directives.graphqls");
    private static final Path OWN = Path.of("src/test/resources/graphql/directives.graphqls");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.copy(OWN, folder.resolve("directives.graphqls"));
        Files.writeString(folder.resolve("schema.graphqls"), "type Query { a: Int b: Int }");
        document("one", "query One { a }");
    }

    private void document(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("things")).resolve(name + ".graphql"), text);
    }

    private GraphQlFolder read() throws IOException {
        return GraphQlFolder.read(folder, Optional.empty());
    }

    @Test
    void theDirectivesOfTheTestsAreThoseOfTheComponent() throws IOException {
        assertThat(Files.readString(OWN)).isEqualTo(Files.readString(COMPONENT));
    }

    @Test
    void everyDocumentHasANameOfItsOwn() throws IOException {
        document("two", "query Two { b }");
        assertThat(read().files())
                .extracting(file -> file.operation().getName())
                .containsExactly("One", "Two");
    }

    @Test
    void refusesTwoDocumentsOfOneName() throws IOException {
        document("two", "query One { b }");
        assertThatThrownBy(this::read)
                .isInstanceOf(DescriptionException.class)
                .hasMessage("things/two.graphql: has an operation named One, as things/one.graphql has");
    }

    @Test
    void refusesADocumentWithoutAName() throws IOException {
        document("two", "{ b }");
        assertThatThrownBy(this::read).hasMessage("things/two.graphql: has an operation without a name");
    }

    @Test
    void checksDocumentsAgainstTheWholeSchemaAsWell() throws IOException {
        Path whole = Files.writeString(folder.resolve("whole"), "type Query { a: Int b: Int c: Int }");
        assertThat(GraphQlFolder.read(folder, Optional.of(whole)).files()).hasSize(1);
        Path other = Files.writeString(folder.resolve("other"), "type Query { c: Int }");
        assertThatThrownBy(() -> GraphQlFolder.read(folder, Optional.of(other)))
                .hasMessageContaining("things/one.graphql");
    }
}
