// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

/**
 * One OpenAPI file: the operations that one API has of one group.
 *
 * @param name    the name in messages, e.g. {@code v3/jobs.yaml}
 * @param api     the API whose operations these are
 * @param group   its file name without suffix
 * @param openApi the content
 */
record OpenApiFile(String name, Api api, String group, OpenAPI openApi) {

    /**
     * Reads {@code *.yaml} of the folder, of its sub folder {@code v3} and of the folder {@code local} next to it,
     * which holds the operations that the connector answers itself; each in the order of the names.
     */
    static List<OpenApiFile> readAll(Path folder) throws IOException {
        List<OpenApiFile> files = new ArrayList<>();
        for (Path file : yaml(folder)) {
            files.add(read(file, file.getFileName().toString(), Api.REST));
        }
        for (Path file : yaml(folder.resolve("v3"))) {
            files.add(read(file, "v3/" + file.getFileName(), Api.V3));
        }
        for (Path file : yaml(folder.resolveSibling("local"))) {
            files.add(read(file, "local/" + file.getFileName(), Api.LOCAL));
        }
        return files;
    }

    /** Its operations in documented order. */
    List<BindingReader> operations() {
        List<BindingReader> operations = new ArrayList<>();
        openApi.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> operations.add(new BindingReader(this, path, method, operation))));
        return operations;
    }

    /** Returns the description of the group. */
    String description() {
        return Texts.clean(openApi.getInfo().getDescription());
    }

    List<Server> servers() {
        return openApi.getServers();
    }

    private static List<Path> yaml(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static OpenApiFile read(Path file, String name, Api api) throws IOException {
        SwaggerParseResult result = new OpenAPIParser().readContents(Files.readString(file), null, new ParseOptions());
        if (!result.getMessages().isEmpty()) {
            throw new DescriptionException(name, "is no valid OpenAPI: " + result.getMessages());
        }
        return new OpenApiFile(name, api, file.getFileName().toString().replace(".yaml", ""), result.getOpenAPI());
    }
}
