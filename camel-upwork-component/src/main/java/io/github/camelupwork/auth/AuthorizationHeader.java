// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import com.github.scribejava.core.extractors.HeaderExtractor;
import com.github.scribejava.core.model.OAuthRequest;
import org.apache.hc.core5.net.PercentCodec;

/**
 * The value of the header {@code Authorization} by RFC 5849 section 3.5.1. ScribeJava's own gives the same, and compiles a
 * regular expression for each character to replace in each parameter.
 */
final class AuthorizationHeader implements HeaderExtractor {

    @Override
    public String extract(OAuthRequest request) {
        return request.getOauthParameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=\"" + encode(parameter.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    /** Section 3.6: everything is encoded but letters, digits, {@code -}, {@code .}, {@code _} and {@code ~}. */
    static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                return PercentCodec.encode(text, StandardCharsets.UTF_8);
            }
        }
        return text;
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
