// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A query or mutation of Upwork, a line of {@code upwork-schema.txt}.
 *
 * @param kind   which it is
 * @param name   its name in the schema
 * @param source where it is known from
 * @param reason why there is no operation for it; null if there is one
 */
record SchemaEntry(Kind kind, String name, Source source, String reason) {

    /** Which root it is a field of. */
    enum Kind {
        QUERY,
        MUTATION
    }

    /** Where it is known from. */
    enum Source {
        /** The schema, not deprecated. */
        SCHEMA,
        /** The schema, which calls it deprecated. */
        DEPRECATED,
        /** Upwork's reference alone. */
        REFERENCE,
        /** Others that use it. */
        ANNOUNCED
    }

    static List<SchemaEntry> all() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "upwork-schema.txt")).stream()
                .skip(1)
                .map(SchemaEntry::parse)
                .toList();
    }

    private static SchemaEntry parse(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        return new SchemaEntry(
                Kind.valueOf(cells.get(0).toUpperCase(java.util.Locale.ROOT)),
                cells.get(1),
                Source.valueOf(cells.get(2)),
                cells.size() > 3 ? cells.get(3) : null);
    }

    /** Whether it stands in the schema, be it deprecated; the placeholder of an empty type is none. */
    boolean isInSchema() {
        return (source == Source.SCHEMA || source == Source.DEPRECATED) && !name.equals("_empty");
    }
}
