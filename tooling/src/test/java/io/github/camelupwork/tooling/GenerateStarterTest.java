// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what is written compiles and binds is proven where it is used, in the starter. */
class GenerateStarterTest {

    private static final String CATALOGUE = "io/github/camelupwork/tooling/shop-component.json";

    @TempDir
    Path folder;

    private String properties;
    private JsonNode metadata;

    @BeforeEach
    void generate() throws IOException {
        GenerateStarter.main(arguments(CATALOGUE));
        properties = Files.readString(folder.resolve("sources/org/example/shop/springboot/ShopComponentProperties.java"));
        metadata = JsonMapper.builder().build().readTree(
                folder.resolve("resources/META-INF/additional-spring-configuration-metadata.json").toFile());
    }

    @Test
    void bindsTheOptionsOfTheComponent() {
        assertThat(properties).contains("package org.example.shop.springboot;", "prefix = \"camel.component.shop\"",
                "public class ShopComponentProperties extends ComponentConfigurationPropertiesCommon");
    }

    @Test
    void typesOptionsSoThatNullSaysNotSet() {
        assertThat(properties).contains("private String baseUrl;", "private Integer maxItems;", "private Duration timeout;",
                "private Map<String, List<Integer>> shelves;", "public void setMaxItems(Integer maxItems)",
                "public Integer getMaxItems()");
        assertThat(properties).doesNotContain("= 20");
    }

    @Test
    void describesOptionsSafely() {
        assertThat(properties).contains("* Address, e.g. &lt;scheme&gt;://host *&#47; &#64;home");
    }

    @Test
    void takesReferencesToBeansWhereNoTextDoes() {
        assertThat(properties).contains("BEAN_TYPES = Set.of(Clock.class);", "private Clock clock;",
                "The clock. A reference to a bean: #bean:name.");
    }

    @Test
    void marksWhatIsDeprecated() {
        assertThat(properties).contains("@DeprecatedConfigurationProperty(\n            reason = \"Use baseUrl\"\n    )")
                .containsPattern("@Deprecated\\s+public void setHost");
    }

    @Test
    void tellsDefaultsAndAllowedTexts() {
        assertThat(metadata.at("/properties").toString()).isEqualTo("[{\"name\":\"camel.component.shop.max-items\","
                + "\"defaultValue\":20},{\"name\":\"camel.component.shop.timeout\",\"defaultValue\":\"5000ms\"}]");
        assertThat(metadata.at("/hints").toString()).isEqualTo(
                "[{\"name\":\"camel.component.shop.order-by\",\"values\":[{\"value\":\"name\"},{\"value\":\"price\"}]}]");
    }

    @Test
    void removesWhatAnEarlierComponentLeft() throws IOException {
        Path stale = Files.writeString(folder.resolve("sources/Stale.java"), "class Stale { }");
        GenerateStarter.main(arguments(CATALOGUE));
        assertThat(stale).doesNotExist();
    }

    @Test
    void saysWhenTheCatalogueIsNotBuiltYet() {
        assertThatThrownBy(() -> GenerateStarter.main(arguments("META-INF/none.json"))).isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("META-INF/none.json").hasMessageContaining("process-classes");
    }

    private String[] arguments(String catalogue) {
        return new String[] {catalogue, folder.resolve("sources").toString(), folder.resolve("resources").toString()};
    }
}
