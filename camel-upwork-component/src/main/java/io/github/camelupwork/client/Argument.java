// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Objects;
import java.util.function.Function;

import io.github.camelupwork.catalog.Parameter;

/** A value that the route gave, which is converted once, however many calls use it. */
public final class Argument {

    private final Object value;
    private final Source source;
    private volatile Converted converted;

    /** A value and where it came from. */
    Argument(Object value, Source source) {
        this.value = Objects.requireNonNull(value);
        this.source = source;
    }

    private record Converted(Parameter parameter, Object value) {}

    /** The source of a value; a later one overrides an earlier one. */
    public enum Source {
        ACCOUNT("the account"),
        URI("the endpoint URI"),
        BODY("the message body"),
        HEADER("a header");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The value; never null. */
    public Object value() {
        return value;
    }

    /** The source of the value. */
    public Source source() {
        return source;
    }

    /** Returns the value converted for a parameter, by the converter at the first time. */
    Object as(Parameter parameter, Function<Object, Object> converter) {
        Converted known = converted;
        if (known == null || known.parameter() != parameter) {
            known = new Converted(parameter, converter.apply(value));
            converted = known;
        }
        return known.value();
    }
}
