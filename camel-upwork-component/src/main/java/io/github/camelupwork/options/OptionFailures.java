// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.exception.UpworkArgumentException;

/** Makes the exception of the family from what the parts below say about a wrong option. */
public final class OptionFailures {

    private OptionFailures() {}

    /** Some work with options. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does it. */
        T run() throws E;
    }

    /**
     * Does some work with options.
     *
     * @param operation the operation, or what the options belong to
     * @throws UpworkArgumentException if a part refuses an option; its message names it
     */
    public static <T, E extends Exception> T translated(String operation, Work<T, E> work) throws E {
        try {
            return work.run();
        } catch (IllegalArgumentException e) {
            throw new UpworkArgumentException(operation, null, e.getMessage(), e);
        }
    }
}
