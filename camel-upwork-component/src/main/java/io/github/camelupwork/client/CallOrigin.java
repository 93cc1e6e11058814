// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * The message on whose behalf a call is made, for logs and traces.
 *
 * @param payment  the key of the payment that the call makes; null if it makes none
 * @param attempts receives the attempts of the call
 */
public record CallOrigin(String payment, Consumer<Attempt> attempts) {

    /** No message, or one that nobody traces. */
    public static final CallOrigin NONE = new CallOrigin(null, attempt -> {});

    /** Requires a receiver. */
    public CallOrigin {
        Objects.requireNonNull(attempts);
    }

    /** The same message, which makes that payment. */
    public CallOrigin paying(String key) {
        return new CallOrigin(key, attempts);
    }
}
