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
public record CallContext(String payment, Consumer<Attempt> attempts) {

    /** No message, or one that nobody traces. */
    public static final CallContext NONE = new CallContext(null, attempt -> {});

    /** Requires a receiver. */
    public CallContext {
        Objects.requireNonNull(attempts);
    }

    /** The same message, which makes that payment. */
    public CallContext paying(String key) {
        return new CallContext(key, attempts);
    }
}
