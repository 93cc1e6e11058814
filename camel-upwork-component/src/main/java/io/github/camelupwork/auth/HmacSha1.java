// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.scribejava.core.services.SignatureService;

/**
 * The signature by RFC 5849 section 3.4.2. ScribeJava's own gives the same, and compiles a regular expression for each character
 * to replace in each secret.
 */
final class HmacSha1 implements SignatureService {

    private static final String ALGORITHM = "HmacSHA1";

    private volatile Keyed latest;

    /** Never used itself, only copied. */
    private record Keyed(String key, Mac mac) {

        @Override
        public String toString() {
            return "Keyed[***]";
        }
    }

    @Override
    public String getSignatureMethod() {
        return "HMAC-SHA1";
    }

    @Override
    public String getSignature(String baseString, String apiSecret, String tokenSecret) {
        Mac mac = mac(AuthorizationHeader.encode(apiSecret) + "&" + AuthorizationHeader.encode(tokenSecret));
        return Base64.getEncoder().encodeToString(mac.doFinal(baseString.getBytes(StandardCharsets.UTF_8)));
    }

    /** A copy of the latest one spares the search for its provider, and the key, which rarely changes. */
    private Mac mac(String key) {
        Keyed known = latest;
        try {
            if (known == null || !known.key().equals(key)) {
                known = new Keyed(key, created(key));
                latest = known;
            }
            return (Mac) known.mac().clone();
        } catch (CloneNotSupportedException e) {
            return created(key);
        }
    }

    private static Mac created(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
