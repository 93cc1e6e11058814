// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.camelupwork.catalog.Operation;

/** A small API of its own, in the shape of the real one. */
final class Shop {

    static final Path FOLDER = Path.of("src/test/resources/rest");

    private Shop() {}

    static List<Group> groups() throws IOException {
        return CatalogReader.read(FOLDER);
    }

    static Operation operation(String name) throws IOException {
        return groups().get(0).operations().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A folder with the REST file in which one text is replaced. */
    static Path with(Path folder, String text, String other) throws IOException {
        String content = Files.readString(FOLDER.resolve("orders.yaml"));
        if (!content.contains(text)) {
            throw new IllegalArgumentException("The file has no '" + text + "'");
        }
        Files.writeString(folder.resolve("orders.yaml"), content.replace(text, other));
        return folder;
    }
}
