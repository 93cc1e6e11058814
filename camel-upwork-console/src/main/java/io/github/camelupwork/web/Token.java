// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The token that a page has to show with whatever it changes: it is in a cookie that a page of another site cannot read, and
 * in a header that such a page cannot send. Any process of a hub accepts what another one gave.
 */
final class Token {

    static final String HEADER = "X-Upwork-Console-Token";
    private static final String COOKIE = "upwork-console";
    private static final Pattern IN_COOKIES = Pattern.compile("(?:^|[;,]\\s*)" + COOKIE + "=([0-9a-f]{64})(?=$|[;,])");
    private static final int BYTES = 32;

    private Token() {}

    static String create() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String cookie(String token, boolean secure) {
        return COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /** The token in the header {@code Cookie}; null if there is none. */
    static String in(String cookies) {
        var found = IN_COOKIES.matcher(cookies == null ? "" : cookies);
        return found.find() ? found.group(1) : null;
    }
}
