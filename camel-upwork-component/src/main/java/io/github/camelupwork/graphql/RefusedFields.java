// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.exception.GraphQLError;

/** Fields that an API key may not read: those that an error names, and those that standard keys are known to be refused. */
public final class RefusedFields {

    private static final String RESOURCE = "refused-fields.txt";
    private static final String ACCESS = "access:";
    private static final Set<String> KNOWN = load();

    private RefusedFields() {}

    /** Those that standard keys are known to be refused, as {@code Type.field} or {@code field.field}. */
    public static Set<String> known() {
        return KNOWN;
    }

    /** Returns whether standard keys are known to be refused this field. */
    static boolean isKnown(String field) {
        return KNOWN.stream().anyMatch(known -> matches(known, field));
    }

    /**
     * Those that errors of missing scopes name.
     *
     * @return empty if there is no such error, or none that names its fields
     */
    public static Set<String> named(Collection<GraphQLError> errors) {
        return errors.stream()
                .filter(error -> Refusal.of(error).kind() == ErrorKind.SCOPE)
                .flatMap(error -> named(error).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns whether fields were refused without being named. */
    public static boolean areUnnamed(Collection<GraphQLError> errors) {
        return errors.stream().anyMatch(error -> Refusal.of(error) == Refusal.UNNAMED_FIELDS);
    }

    /** Returns the names between the brackets after "access:". */
    static List<String> named(GraphQLError error) {
        String message = error.message();
        int access = message.indexOf(ACCESS);
        int open = access < 0 ? -1 : message.indexOf('[', access);
        int close = open < 0 ? -1 : message.indexOf(']', open);
        return close < 0
                ? List.of()
                : Arrays.stream(message.substring(open + 1, close).split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** Returns whether a pattern, which may end with a star, matches the last two parts of a field's name. */
    static boolean matches(String pattern, String field) {
        String[] expected = lastTwo(pattern);
        String[] found = lastTwo(field);
        return expected[0].equals(found[0]) && ("*".equals(expected[1]) || expected[1].equals(found[1]));
    }

    private static String[] lastTwo(String name) {
        String[] parts = name.split("\\.");
        return parts.length < 2
                ? new String[] {"", name}
                : new String[] {parts[parts.length - 2], parts[parts.length - 1]};
    }

    private static Set<String> load() {
        try (InputStream in = RefusedFields.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
