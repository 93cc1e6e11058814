// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleSourcesTest {

    @TempDir
    private Path root;

    private Path file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private void remove() throws IOException {
        StaleSources.remove(root.resolve("generated"), List.of(root.resolve("main"), root.resolve("entries")));
    }

    @Test
    void whatWasGeneratedForAClassThatIsThereStays() throws IOException {
        file("main/a/b/Engine.java");
        file("entries/a/options/OffersOptions.java");
        Path configurer = file("generated/a/b/EngineConfigurer.java");
        Path ofEntry = file("generated/a/options/OffersOptionsConfigurer.java");

        remove();

        assertThat(configurer).exists();
        assertThat(ofEntry).exists();
    }

    @Test
    void whatWasGeneratedForADeletedClassGoes() throws IOException {
        file("main/a/b/Wheel.java");
        Path configurer = file("generated/a/b/EngineConfigurer.java");

        remove();

        assertThat(configurer).doesNotExist();
    }

    @Test
    void whatWasGeneratedForAMovedPackageGoes() throws IOException {
        file("main/a/c/Engine.java");
        Path configurer = file("generated/a/b/EngineConfigurer.java");

        remove();

        assertThat(configurer).doesNotExist();
    }

    @Test
    void theFirstBuildHasNone() throws IOException {
        remove();

        assertThat(root.resolve("generated")).doesNotExist();
    }
}
