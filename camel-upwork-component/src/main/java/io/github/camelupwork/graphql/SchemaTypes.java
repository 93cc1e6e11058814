// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The types of Upwork's schema and their fields. Immutable. */
public final class SchemaTypes {

    private static final String RESOURCE = "types.txt";

    private final Map<String, Map<String, Field>> types;

    /**
     * A field of a type.
     *
     * @param name           the name of the field
     * @param type           the name of its type; null if it is a plain value
     * @param needsArguments true if it cannot be requested by its name alone
     */
    record Field(String name, String type, boolean needsArguments) {

        private static Field read(String text) {
            int colon = text.indexOf(':');
            String name = colon < 0 ? text : text.substring(0, colon);
            boolean needs = name.endsWith("!");
            return new Field(
                    needs ? name.substring(0, name.length() - 1) : name,
                    colon < 0 ? null : text.substring(colon + 1),
                    needs);
        }
    }

    private SchemaTypes(Map<String, Map<String, Field>> types) {
        this.types = types;
    }

    /** The types that were built into this jar; they are read once. */
    public static SchemaTypes load() {
        return BuiltIn.TYPES;
    }

    private static SchemaTypes read() {
        try (InputStream in = SchemaTypes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("This build of camel-upwork lacks " + RESOURCE);
            }
            return new SchemaTypes(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(words -> words[0], SchemaTypes::fields)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the types when they are needed for the first time. */
    private static final class BuiltIn {

        static final SchemaTypes TYPES = read();
    }

    private static Map<String, Field> fields(String[] words) {
        Map<String, Field> fields = new TreeMap<>();
        for (int i = 1; i < words.length; i++) {
            Field field = Field.read(words[i]);
            fields.put(field.name(), field);
        }
        return fields;
    }

    /** The fields of a type by name; empty if it is not known or has none of its own, as a union. */
    Map<String, Field> fields(String type) {
        return type == null ? Map.of() : types.getOrDefault(type, Map.of());
    }

    /** A field of a type. */
    Optional<Field> field(String type, String name) {
        return Optional.ofNullable(fields(type).get(name));
    }
}
