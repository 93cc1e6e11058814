// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifests of the jars: the name that each has as a module, and its version. */
class ManifestIT {

    @ParameterizedTest
    @CsvSource({"io.github.camelupwork.simulator.Simulator, io.github.camelupwork.simulator"})
    void saysModuleAndVersion(Class<?> type, String module) throws IOException, URISyntaxException {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        ModuleDescriptor descriptor =
                ModuleFinder.of(jar).find(module).orElseThrow().descriptor();

        assertThat(jar).isRegularFile();
        assertThat(descriptor.isAutomatic()).isTrue();
        try (JarFile opened = new JarFile(jar.toFile())) {
            assertThat(opened.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isEqualTo(System.getProperty("project.version"));
        }
    }
}
