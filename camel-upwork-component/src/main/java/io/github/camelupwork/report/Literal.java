// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The value of a condition. The type of a value follows from its field, so it is kept as text; the place it was
 * read at serves error messages and is no part of equality.
 *
 * @param value    the value without quotes
 * @param number   true if it is a number written without quotes; everything else is written quoted
 * @param position the index of its first character in the query's source, -1 if it was not read from one
 */
public record Literal(String value, boolean number, int position) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /**
     * @throws IllegalArgumentException if the value cannot be written in the language: it has no escapes, so a value cannot
     *                                  hold both kinds of quote
     */
    public Literal {
        if (value.contains("'") && value.contains("\"")) {
            throw new IllegalArgumentException("No quotes fit a value with both kinds of quote in it: " + value);
        }
        if (number && !isNumber(value)) {
            throw new IllegalArgumentException("'" + value + "' is no number");
        }
    }

    /**
     * @param  value text, a day, or a number to be written quoted
     * @return       a value that was not read from a query
     */
    public static Literal of(Object value) {
        return new Literal(value.toString(), false, -1);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** @return the value as written: bare if a number, else in single quotes, or in double ones if it has single ones in it. */
    public String text() {
        if (number) {
            return value;
        }
        char quote = value.contains("'") ? '"' : '\'';
        return quote + value + quote;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Literal that && value.equals(that.value) && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, number);
    }

    @Override
    public String toString() {
        return text();
    }
}
