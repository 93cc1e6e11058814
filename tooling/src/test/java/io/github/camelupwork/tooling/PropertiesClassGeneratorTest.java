// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what is written compiles and binds is proven where it is used, in the starter. */
class PropertiesClassGeneratorTest {

    @TempDir
    Path folder;

    private String properties;

    @BeforeEach
    void generate() throws IOException {
        new PropertiesClassGenerator(MallComponent.read()).generate(new Output(folder));
        properties = Files.readString(folder.resolve("org/example/mall/springboot/MallComponentProperties.java"));
    }

    @Test
    void bindsTheOptionsOfTheComponent() {
        assertThat(properties)
                .contains(
                        "package org.example.mall.springboot;",
                        "prefix = \"camel.component.mall\"",
                        "public class MallComponentProperties extends ComponentConfigurationPropertiesCommon");
    }

    @Test
    void typesOptionsSoThatNullSaysNotSet() {
        assertThat(properties)
                .contains(
                        "private String baseUrl;",
                        "private Integer maxItems;",
                        "private Duration timeout;",
                        "private Map<String, List<Integer>> shelves;",
                        "public void setMaxItems(Integer maxItems)",
                        "public Integer getMaxItems()");
        assertThat(properties).doesNotContain("= 20");
    }

    @Test
    void describesOptionsSafely() {
        assertThat(properties).contains("* Address, e.g. &lt;scheme&gt;://host *&#47; &#64;home");
    }

    @Test
    void takesReferencesToBeansWhereNoTextDoes() {
        assertThat(properties)
                .contains(
                        "BEAN_TYPES = Set.of(Clock.class);",
                        "private Clock clock;",
                        "The clock. A reference to a bean: #bean:name.");
    }

    @Test
    void marksWhatIsDeprecated() {
        assertThat(properties)
                .contains("@DeprecatedConfigurationProperty(\n            reason = \"Use baseUrl\"\n    )")
                .containsPattern("@Deprecated\\s+public void setHost");
    }
}
