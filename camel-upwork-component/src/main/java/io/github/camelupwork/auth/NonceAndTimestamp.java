// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.nio.ByteBuffer;
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
    /** Random bytes are drawn for so many nonces at once, for there is one source of them for all threads. */
    private static final int DRAWN = 64;

    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<ByteBuffer> drawn = ThreadLocal.withInitial(
            () -> ByteBuffer.allocate(DRAWN * NONCE_BYTES).limit(0));
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
        ByteBuffer bytes = drawn.get();
        if (!bytes.hasRemaining()) {
            random.nextBytes(bytes.array());
            bytes.clear();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        return HexFormat.of().formatHex(nonce);
    }
}
