// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/** A folder of generated files. Files that stay the same are not touched, files that are no longer made are removed. */
final class Output {

    private final Path folder;
    private final Set<Path> written = new HashSet<>();

    Output(Path folder) {
        this.folder = folder;
    }

    void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        written.add(file);
        if (Files.exists(file) && Files.readString(file).equals(content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Writes a class of Java. */
    void write(String packageName, TypeSpec type) throws IOException {
        JavaFile file = JavaFile.builder(packageName, type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        write(packageName.replace('.', '/') + "/" + type.name() + ".java", file.toString());
    }

    /** Removes what earlier runs left and this one did not write. */
    void removeOthers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path file : files()) {
            if (!written.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
