// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphQlFileTest {

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void readsTheDocumentsOfAFolderInOrderWithWhatTheySpread() throws IOException {
        write("fragments.graphql", "fragment Part on Order { id }");
        write("orders/list.graphql", "query List { orders { ...Part } }");
        write("orders/get.seller.graphql", "query Get { order { id } }");

        List<GraphQlFile> files = GraphQlFile.readAll(folder);

        assertThat(files)
                .extracting(GraphQlFile::where)
                .containsExactly("orders/get.seller.graphql", "orders/list.graphql");
        assertThat(files).extracting(GraphQlFile::name).containsExactly("orders/get", "orders/list");
        assertThat(files).extracting(GraphQlFile::variant).containsExactly("seller", null);
        assertThat(files).extracting(GraphQlFile::group).containsOnly("orders");
        assertThat(files.get(1).operation().getName()).isEqualTo("List");
        assertThat(files.get(1).document().getDefinitions()).hasSize(2);
    }

    @Test
    void aFolderThatIsNotThereHasNone() throws IOException {
        assertThat(GraphQlFile.readAll(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void refusesWhatIsNotOneOperationOfAGroup() throws IOException {
        write("orders/get.graphql", "query A { order { id } } query B { order { id } }");
        assertThatThrownBy(() -> GraphQlFile.readAll(folder))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("orders/get.graphql")
                .hasMessageContaining("has 2 operations");

        write("orders/get.graphql", "query A { order {");
        assertThatThrownBy(() -> GraphQlFile.readAll(folder)).hasMessageContaining("is no GraphQL document");

        Files.delete(folder.resolve("orders/get.graphql"));
        write("stray.graphql", "query A { order { id } }");
        assertThatThrownBy(() -> GraphQlFile.readAll(folder)).hasMessageContaining("stray.graphql");
    }
}
