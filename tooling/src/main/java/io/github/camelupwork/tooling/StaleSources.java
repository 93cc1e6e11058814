// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources that an earlier build generated for classes that have been moved or deleted since. Camel's plugin leaves them, and
 * they no longer compile.
 */
final class StaleSources {

    private static final String JAVA = ".java";

    private StaleSources() {}

    /**
     * Removes the generated sources whose package has no class of that name left. The name of a generated class begins with
     * that of the class it was generated for: {@code UpworkEndpointConfigurer} was for {@code UpworkEndpoint}.
     *
     * @param generated folder of the generated sources; it may be missing
     * @param origins   folders of the sources they are generated from
     */
    static void remove(Path generated, List<Path> origins) throws IOException {
        if (!Files.isDirectory(generated)) {
            return;
        }
        for (Path file : sources(generated)) {
            Path folder = generated.relativize(file.getParent());
            String name = file.getFileName().toString();
            boolean isCurrent = false;
            for (Path origin : origins) {
                isCurrent |= hasSubject(origin.resolve(folder), name);
            }
            if (!isCurrent) {
                Files.delete(file);
            }
        }
    }

    private static boolean hasSubject(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(JAVA))
                    .anyMatch(file -> name.startsWith(file.substring(0, file.length() - JAVA.length())));
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(JAVA)).toList();
        }
    }
}
