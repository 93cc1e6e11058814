// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

/** Is told around each sending of a call; for those who keep books about it. */
public interface SendObserver {

    /** Nobody is told. */
    SendObserver NONE = new SendObserver() {
        @Override
        public void beforeSend() {
            // nothing to note
        }

        @Override
        public void beforeRepeat(String reason) {
            // nothing to note
        }
    };

    /** The bytes are about to leave. If it throws, nothing is sent and the call fails with that. */
    void beforeSend();

    /**
     * The last sending certainly had no effect, and the call is about to be sent again.
     *
     * @param reason what became of it
     */
    void beforeRepeat(String reason);
}
