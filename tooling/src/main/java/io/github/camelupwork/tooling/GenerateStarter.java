// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Makes the Spring Boot properties of a component of the catalogue JSON in its jar. */
public final class GenerateStarter {

    private GenerateStarter() {}

    /**
     * Runs in the build of the starter.
     *
     * @param args name of the catalogue JSON on the class path, folder for sources, folder for resources
     * @throws FileNotFoundException if the component on the class path has no such catalogue JSON
     */
    public static void main(String[] args) throws IOException {
        SpringComponent component = SpringComponent.of(catalogue(args[0]));
        Output sources = new Output(Path.of(args[1]));
        new PropertiesClassGenerator(component).generate(sources);
        sources.removeOthers();
        Output resources = new Output(Path.of(args[2]));
        PropertyHintsGenerator.generate(component, resources);
        resources.removeOthers();
    }

    private static JsonNode catalogue(String name) throws IOException {
        try (InputStream json = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (json == null) {
                throw new FileNotFoundException(name + " is not on the class path: the component makes it in its phase"
                        + " process-classes, so build at least to there");
            }
            return JsonMapper.builder().build().readTree(json);
        }
    }
}
