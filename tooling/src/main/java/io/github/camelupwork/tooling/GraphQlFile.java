// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/**
 * One {@code <group>/<name>.graphql}, or {@code <group>/<name>.<variant>.graphql} where an operation has several
 * documents, one per role for example.
 *
 * @param where    the name in messages, e.g. {@code milestones/approve.graphql}
 * @param name     the operation that it executes, e.g. {@code milestones/approve}
 * @param variant  the name that distinguishes it from the other documents of the operation; null if it is the only one
 * @param document the content
 */
record GraphQlFile(String where, String name, String variant, Document document) {

    private static final String SUFFIX = ".graphql";

    /** All documents below a folder, in the order of their names, each with the shared fragments that it spreads. */
    static List<GraphQlFile> readAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            Map<Boolean, List<Path>> files = all.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .collect(Collectors.partitioningBy(
                            file -> file.getFileName().toString().equals(GraphQlFragments.FILE)));
            GraphQlFragments fragments = new GraphQlFragments(files.get(true).stream()
                    .map(file -> parse(folder.relativize(file).toString(), file))
                    .toList());
            return files.get(false).stream()
                    .map(file -> read(folder, file, fragments))
                    .toList();
        }
    }

    /** The one query or mutation of the document. */
    OperationDefinition operation() {
        return document.getDefinitionsOfType(OperationDefinition.class).get(0);
    }

    String group() {
        return name.substring(0, name.indexOf('/'));
    }

    private static GraphQlFile read(Path folder, Path file, GraphQlFragments fragments) {
        String where = folder.relativize(file).toString().replace('\\', '/');
        String path = where.substring(0, where.length() - SUFFIX.length());
        int dot = path.indexOf('.');
        return new GraphQlFile(
                where,
                dot < 0 ? path : path.substring(0, dot),
                dot < 0 ? null : path.substring(dot + 1),
                fragments.complete(one(where, parse(where, file))));
    }

    private static Document parse(String where, Path file) {
        try {
            return new Parser().parseDocument(Files.readString(file));
        } catch (InvalidSyntaxException | IOException e) {
            throw new DescriptionException(where, "is no GraphQL document: " + e.getMessage());
        }
    }

    private static Document one(String where, Document document) {
        int operations =
                document.getDefinitionsOfType(OperationDefinition.class).size();
        if (operations != 1 || !where.contains("/")) {
            throw new DescriptionException(
                    where, "has " + operations + " operations; each <group>/<name>.graphql has one");
        }
        return document;
    }
}
