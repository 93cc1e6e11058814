// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A field's name in a query, with the place it was read at. The place serves error messages and is no part of equality.
 *
 * @param name     the name as written, or {@code *}
 * @param position the index of its first character in the query's source, -1 if it was not read from one
 */
public record FieldName(String name, int position) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|\\*");

    /**
     * @throws IllegalArgumentException if the name could not stand in a query
     */
    public FieldName {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no field name");
        }
    }

    /**
     * @param  name the name
     * @return      a name that was not read from a query
     */
    public static FieldName of(String name) {
        return new FieldName(name, -1);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldName that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
