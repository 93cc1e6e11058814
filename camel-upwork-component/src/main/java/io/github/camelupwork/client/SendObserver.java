// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

/** Observer of each sending of a call, for callers that record them. */
public interface SendObserver {

    /** Does nothing. */
    SendObserver NONE = new SendObserver() {
        @Override
        public void beforeSend() {
            // nothing to note
        }

        @Override
        public void beforeRetry(String reason) {
            // nothing to note
        }
    };

    /** The bytes are about to leave. If it throws, nothing is sent and the call fails with that. */
    void beforeSend();

    /**
     * The last sending certainly had no effect, and the call is about to be sent again.
     *
     * @param reason the outcome of that sending
     */
    void beforeRetry(String reason);
}
