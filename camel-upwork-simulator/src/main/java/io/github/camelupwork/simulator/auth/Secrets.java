// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes keys and tokens out of a seed: hard to tell apart from random ones, yet the same in every run. */
public final class Secrets {

    private static final int LENGTH = 32;

    private final long seed;
    private final AtomicLong next = new AtomicLong();

    /** The same seed makes the same secrets in the same order. */
    public Secrets(long seed) {
        this.seed = seed;
    }

    /** The secret that belongs to a label, always the same. */
    public String of(String label) {
        return HexFormat.of()
                .formatHex(hash("HmacSHA256", "seed " + seed, label))
                .substring(0, LENGTH);
    }

    /** A secret that was not handed out before. */
    public String fresh() {
        return of("fresh " + next.incrementAndGet());
    }

    static byte[] hash(String algorithm, String key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + algorithm, e);
        }
    }
}
