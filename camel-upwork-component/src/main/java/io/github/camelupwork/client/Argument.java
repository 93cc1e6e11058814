// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

/**
 * A value that the route gave.
 *
 * @param value  never null
 * @param source the source of the value
 */
public record Argument(Object value, Source source) {

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
}
