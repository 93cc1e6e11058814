// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Locale;

/** Refuses changes that a page of another site has its visitor's browser ask for. */
final class ForeignPages {

    private ForeignPages() {}

    /**
     * Lets through what the page itself and programs that are no browser send.
     *
     * @throws RefusedCall if it comes from another page, is no JSON, or shows no token
     */
    static void refuse(Call call) {
        String site = call.header("Sec-Fetch-Site");
        if (site == null ? !isSameOrigin(call.header("Origin"), call.header("Host")) : !site.equals("same-origin")) {
            throw new RefusedCall(403, "only the console's own page may ask for this");
        }
        String type = call.header("Content-Type");
        if (type == null || !type.split(";", 2)[0].trim().equalsIgnoreCase("application/json")) {
            throw new RefusedCall(415, "the content type is " + type + "; it has to be application/json");
        }
        String token = call.header(Token.HEADER);
        if (token == null
                || call.token() == null
                || !MessageDigest.isEqual(token.getBytes(), call.token().getBytes())) {
            throw new RefusedCall(
                    403, "header " + Token.HEADER + " and the cookie of the console differ; load the page again");
        }
    }

    /** A program that is no browser sends no origin. */
    private static boolean isSameOrigin(String origin, String host) {
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && host != null && authority.equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
