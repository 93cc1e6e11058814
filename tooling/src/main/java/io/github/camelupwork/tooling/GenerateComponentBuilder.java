// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** Generates the builder of the component from the catalog JSON that Camel makes of its annotations. */
public final class GenerateComponentBuilder {

    private GenerateComponentBuilder() {}

    /**
     * Runs in the build of the component, between its two compilations.
     *
     * @param args the file of the catalog JSON, the folder for sources
     */
    public static void main(String[] args) throws IOException {
        SpringComponent component = SpringComponent.of(
                JsonMapper.builder().build().readTree(Path.of(args[0]).toFile()));
        new Output(Path.of(args[1])).write(component.javaPackage(), new ComponentBuilderGenerator(component).builder());
    }
}
