// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Generates the Spring Boot properties of a component from the catalog JSON in its jar. */
public final class GenerateStarter {

    private GenerateStarter() {}

    /**
     * Runs in the build of the starter.
     *
     * @param args the name of the catalog JSON on the class path, the folder for sources, the folder for resources
     * @throws FileNotFoundException if the component on the class path has no such catalog JSON
     */
    public static void main(String[] args) throws IOException {
        SpringComponent component = SpringComponent.of(catalog(args[0]));
        Output sources = new Output(Path.of(args[1]));
        new PropertiesClassGenerator(component).generate(sources);
        sources.removeOthers();
        Output resources = new Output(Path.of(args[2]));
        PropertyHintsGenerator.generate(component, resources);
        resources.removeOthers();
    }

    private static JsonNode catalog(String name) throws IOException {
        try (InputStream json = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (json == null) {
                throw new FileNotFoundException(name + " is not on the class path: the component makes it in its phase"
                        + " process-classes, so build at least to there");
            }
            return JsonMapper.builder().build().readTree(json);
        }
    }
}
