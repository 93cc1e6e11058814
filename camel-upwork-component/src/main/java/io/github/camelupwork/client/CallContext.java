// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Objects;

/**
 * The message on whose behalf a call is made, for logs and traces.
 *
 * @param payment  the key of the payment that the call makes; null if it makes none
 * @param listener receives the outcome of the call and of its attempts
 */
public record CallContext(String payment, CallListener listener) {

    /** No message, or one that nobody traces. */
    public static final CallContext NONE = new CallContext(null, CallListener.NONE);

    /** Requires a listener. */
    public CallContext {
        Objects.requireNonNull(listener);
    }

    /** The same message, which makes that payment. */
    public CallContext paying(String key) {
        return new CallContext(key, listener);
    }
}
