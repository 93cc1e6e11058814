// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that a sender of pushes and the hub share. Compares in constant time, and shows itself nowhere. */
public final class PushSecret {

    /** The smallest number of bytes of a secret. */
    public static final int SHORTEST = 16;

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";

    private final String text;
    private final byte[] key;

    /**
     * @param text base64 behind {@code whsec_}, as Standard Webhooks write it, or any other text
     * @throws IllegalArgumentException if it is too short or no base64; the message does not show it
     */
    public PushSecret(String text) {
        this.text = text;
        this.key = key(text);
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("it has " + key.length + " bytes, at least " + SHORTEST
                    + " are needed; 'openssl rand -base64 32' makes a good one");
        }
    }

    private static byte[] key(String text) {
        if (!text.startsWith(PREFIX)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("what follows " + PREFIX + " is no base64", null);
        }
    }

    /** Returns whether one of the signatures, separated by spaces, is that of the push. */
    boolean signed(String id, String timestamp, byte[] body, String signatures) {
        byte[] expected = sign(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(signatures.split(" "))
                .map(signature -> signature.getBytes(StandardCharsets.UTF_8))
                .anyMatch(signature -> MessageDigest.isEqual(expected, signature));
    }

    /** Returns whether the text is the secret. */
    boolean matches(String given) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }

    @Override
    public String toString() {
        return "PushSecret[...]";
    }
}
