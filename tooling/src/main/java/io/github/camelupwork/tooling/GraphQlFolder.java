// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of the GraphQL documents: {@code <group>/<name>.graphql}, {@code directives.graphqls} and
 * {@code schema.graphqls}, which holds only those parts of Upwork's schema that the documents use.
 *
 * @param folder the path of the folder
 * @param files  the documents, each of which fits the schema
 * @param schema the schema with the directives
 */
record GraphQlFolder(Path folder, List<GraphQlFile> files, GraphQlSchema schema) {

    /** Property that names a file with Upwork's whole schema, if there is one to check against. */
    static final String WHOLE_SCHEMA = "upwork.schema";

    private static final String DIRECTIVES = "directives.graphqls";
    private static final String SCHEMA = "schema.graphqls";
    private static final String ABOUT = "about.txt";

    /**
     * Reads the folder and checks every document against its schema and, if there is one, also against Upwork's whole
     * schema.
     *
     * @param whole file with the whole schema, e.g. {@link #wholeSchema()}
     * @throws DescriptionException if a document does not fit
     */
    static GraphQlFolder read(Path folder, Optional<Path> whole) throws IOException {
        List<GraphQlFile> files = GraphQlFile.readAll(folder);
        requireNames(files);
        if (whole.isPresent()) {
            GraphQlSchema upwork = GraphQlSchema.read(whole.get());
            files.forEach(file -> upwork.check(file.where(), DocumentCleaner.clean(file.document())));
            TypeList.check(folder.resolve(TypeList.FILE), upwork.graphQl());
            Subset.check(SCHEMA, GraphQlSchema.read(folder.resolve(SCHEMA)).graphQl(), upwork.graphQl());
        }
        GraphQlSchema own = GraphQlSchema.read(folder.resolve(DIRECTIVES), folder.resolve(SCHEMA));
        files.forEach(file -> own.check(file.where(), file.document()));
        return new GraphQlFolder(folder, files, own);
    }

    /** Requires distinct names, because readers of requests tell the documents apart by them. */
    private static void requireNames(List<GraphQlFile> files) {
        Map<String, String> first = new HashMap<>();
        for (GraphQlFile file : files) {
            String name = file.operation().getName();
            String other = name == null ? null : first.putIfAbsent(name, file.where());
            if (name == null || other != null) {
                throw new DescriptionException(
                        file.where(),
                        name == null
                                ? "has an operation without a name"
                                : "has an operation named " + name + ", as " + other + " has");
            }
        }
    }

    /** The file that {@link #WHOLE_SCHEMA} names. */
    static Optional<Path> wholeSchema() {
        return Optional.ofNullable(System.getProperty(WHOLE_SCHEMA))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    /** Hands {@link TypeList types.txt} to the component, if it is there. */
    void copyTypes(Output resources) throws IOException {
        if (Files.exists(folder.resolve(TypeList.FILE))) {
            resources.write(TypeList.RESOURCE, Files.readString(folder.resolve(TypeList.FILE)));
        }
    }

    /** Returns the description of a group that only GraphQL has: the content of its {@code about.txt}. */
    String description(String group) throws IOException {
        Path about = folder.resolve(group).resolve(ABOUT);
        if (!Files.exists(about)) {
            throw new DescriptionException(group, "is a group without an OpenAPI file and lacks " + ABOUT);
        }
        return Texts.clean(Files.readString(about));
    }
}
