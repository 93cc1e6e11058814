// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.util.Map;

/** Text in HTML. */
final class Html {

    /** The headers of every page: no frames, no external scripts or pictures, no referrer, no caching. */
    static final Map<String, String> PROTECTED = Map.of(
            "X-Frame-Options", "DENY",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
                            + "frame-ancestors 'none'; base-uri 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store");

    /** The headers of pages that consist of files: no inline script or style either, and no markup made by scripts. */
    static final Map<String, String> FILES = Map.of(
            "X-Frame-Options", "DENY",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                            + "form-action 'none'; frame-ancestors 'none'; base-uri 'none'; "
                            + "require-trusted-types-for 'script'; trusted-types 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private Html() {}

    static String escape(Object value) {
        return value == null
                ? ""
                : value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
