// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Locale;
import java.util.concurrent.CancellationException;

import io.github.camelupwork.exception.UpworkException;

/** Names the outcome of a call in a few fixed words, so that it can be a tag of a meter. */
public final class OutcomeName {

    /** Upwork did what it was asked for. */
    public static final String SUCCESS = "success";

    private OutcomeName() {}

    /**
     * Returns the name of an outcome: {@code success}, or the kind of the exception, such as {@code too_many_requests} or
     * {@code no_answer}.
     *
     * @param failure null for success
     */
    static String of(Throwable failure) {
        if (failure == null) {
            return SUCCESS;
        }
        if (failure instanceof CancellationException) {
            return "canceled";
        }
        if (!(failure instanceof UpworkException)) {
            return "error";
        }
        return failure.getClass()
                .getSimpleName()
                .replaceAll("^Upwork|Exception$", "")
                .replace("GraphQL", "Graphql")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
