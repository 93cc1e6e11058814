// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogGeneratorTest {

    @TempDir
    Path folder;

    @Test
    void writesTheOperationsAsOneList() throws IOException {
        JsonNode catalog = new ObjectMapper().readTree(generate());

        assertThat(catalog).hasSize(3);
        assertThat(catalog.at("/0/name").asText()).isEqualTo("orders/list");
        assertThat(catalog.at("/0/bindings/0/api").asText()).isEqualTo("REST");
        assertThat(catalog.at("/0/bindings/0/rules/0/atLeastOne/1").asText()).isEqualTo("skills");
        assertThat(catalog.at("/1/bindings/0/parameters/2/money").asBoolean()).isTrue();
        assertThat(catalog.at("/2/bindings/0/fixed/name").asText()).isEqualTo("pay");
    }

    @Test
    void leavesOutWhatSaysNothing() throws IOException {
        assertThat(generate())
                .doesNotContain("null")
                .doesNotContain("false")
                .doesNotContain("[]")
                .doesNotContain("{}");
    }

    @Test
    void writesTheSameEveryTime() throws IOException {
        assertThat(generate()).isEqualTo(generate()).doesNotContain("\r");
    }

    private String generate() throws IOException {
        CatalogGenerator.generate(Shop.groups(), new Output(folder));
        return Files.readString(folder.resolve("io/github/camelupwork/catalog/operations.json"));
    }
}
