// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateStarterTest {

    @TempDir
    Path folder;

    @Test
    void writesTheClassAndTheHints() throws IOException {
        GenerateStarter.main(arguments(MallComponent.CATALOG));
        assertThat(folder.resolve("sources/org/example/mall/springboot/MallComponentProperties.java"))
                .isNotEmptyFile();
        assertThat(folder.resolve("resources/META-INF/additional-spring-configuration-metadata.json"))
                .isNotEmptyFile();
    }

    @Test
    void removesWhatAnEarlierComponentLeft() throws IOException {
        Path stale = Files.createDirectories(folder.resolve("sources")).resolve("Stale.java");
        Files.writeString(stale, "class Stale { }");
        GenerateStarter.main(arguments(MallComponent.CATALOG));
        assertThat(stale).doesNotExist();
    }

    @Test
    void saysWhenTheCatalogIsNotBuiltYet() {
        assertThatThrownBy(() -> GenerateStarter.main(arguments("META-INF/none.json")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("META-INF/none.json")
                .hasMessageContaining("process-classes");
    }

    private String[] arguments(String catalog) {
        return new String[] {
            catalog,
            folder.resolve("sources").toString(),
            folder.resolve("resources").toString()
        };
    }
}
