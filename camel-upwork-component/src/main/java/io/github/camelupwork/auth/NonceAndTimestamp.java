// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import com.github.scribejava.core.services.TimestampService;

/**
 * Nonces of 128 random bits, so that none comes twice in any process, and timestamps of the given clock. ScribeJava's own
 * nonces are guessable and collide under load.
 */
final class NonceAndTimestamp implements TimestampService {

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    NonceAndTimestamp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String getTimestampInSeconds() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    @Override
    public String getNonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }
}
