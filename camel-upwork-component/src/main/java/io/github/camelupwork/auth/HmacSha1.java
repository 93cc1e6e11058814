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

    @Override
    public String getSignatureMethod() {
        return "HMAC-SHA1";
    }

    @Override
    public String getSignature(String baseString, String apiSecret, String tokenSecret) {
        String key = AuthorizationHeader.encode(apiSecret) + "&" + AuthorizationHeader.encode(tokenSecret);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(baseString.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
