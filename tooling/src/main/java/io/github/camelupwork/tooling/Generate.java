// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes everything that follows from the OpenAPI files. */
public final class Generate {

    private Generate() {
    }

    /**
     * Runs in the build of the component.
     *
     * @param args folder of the OpenAPI files, folder for resources, folder for sources, folder for reference pages
     * @throws DescriptionException if an OpenAPI file is invalid or says something unknown
     */
    public static void main(String[] args) throws IOException {
        List<Operation> operations = CatalogReader.read(Path.of(args[0]));
        Output resources = new Output(Path.of(args[1]));
        CatalogGenerator.generate(operations, resources);
        resources.removeOthers();
    }
}
