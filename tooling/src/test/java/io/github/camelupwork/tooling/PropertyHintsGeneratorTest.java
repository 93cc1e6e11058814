// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyHintsGeneratorTest {

    @TempDir
    Path folder;

    private JsonNode metadata;

    @BeforeEach
    void generate() throws IOException {
        PropertyHintsGenerator.generate(MallComponent.read(), new Output(folder));
        metadata = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("META-INF/additional-spring-configuration-metadata.json")
                        .toFile());
    }

    @Test
    void tellsTheDefaultsOfTheComponent() {
        assertThat(property("max-items").path("defaultValue").asInt()).isEqualTo(20);
        assertThat(property("timeout").path("defaultValue").asText()).isEqualTo("5000ms");
        assertThat(property("clock").has("defaultValue")).isFalse();
    }

    @Test
    void typesAndDescribesEveryProperty() {
        assertThat(metadata.at("/properties")).hasSize(8);
        assertThat(property("max-items").path("type").asText()).isEqualTo("java.lang.Integer");
        assertThat(property("timeout").path("type").asText()).isEqualTo("java.time.Duration");
        assertThat(property("base-url").path("description").asText())
                .isEqualTo("Address, e.g. <scheme>://host */ @home");
        assertThat(property("clock").path("description").asText())
                .isEqualTo("The clock. A reference to a bean: #bean:name.");
    }

    @Test
    void tellsAllowedTextsButNotThoseOfEnumerations() {
        assertThat(metadata.at("/hints").toString())
                .isEqualTo(
                        "[{\"name\":\"camel.component.mall.order-by\",\"values\":[{\"value\":\"name\"},{\"value\":\"price\"}]}]");
    }

    private JsonNode property(String name) {
        return StreamSupport.stream(metadata.at("/properties").spliterator(), false)
                .filter(property -> property.path("name").asText().equals("camel.component.mall." + name))
                .findFirst()
                .orElseThrow();
    }
}
