// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import com.github.scribejava.core.services.TimestampService;

/** The nonce and the timestamp of a published example. */
record FixedNonce(String timestamp, String nonce) implements TimestampService {

    @Override
    public String getTimestampInSeconds() {
        return timestamp;
    }

    @Override
    public String getNonce() {
        return nonce;
    }
}
