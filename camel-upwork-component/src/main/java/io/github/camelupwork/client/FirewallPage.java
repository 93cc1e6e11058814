// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.github.camelupwork.http.WebPage;

/** Detects responses of the web firewall in place of the API's, with advice on what to do. */
final class FirewallPage {

    private static final int FORBIDDEN = 403;
    /** The markers of firewall pages: a page with another status may come from anywhere. */
    private static final Set<String> MARKS = Set.of(
            "just a moment",
            "enable javascript and cookies",
            "attention required! | cloudflare",
            "cf-chl",
            "cf_chl",
            "cdn-cgi/challenge");

    private FirewallPage() {}

    /**
     * Returns the firewall's message, in one line; empty if the response is none of the firewall.
     *
     * @param status the HTTP status of the response
     * @param body   the beginning of its body
     */
    static Optional<String> read(int status, String body) {
        String text = WebPage.strip(body);
        if (!WebPage.is(text)) {
            return Optional.empty();
        }
        if (!text.startsWith("<")) {
            return Optional.of("the web firewall in front of Upwork answered, not Upwork: "
                    + WebPage.title(text).orElse(""));
        }
        return status == FORBIDDEN || isMarked(text)
                ? Optional.of("the web firewall answered with a page, not the API: "
                        + WebPage.title(text).orElse("no title"))
                : Optional.empty();
    }

    private static boolean isMarked(String page) {
        String lower = page.toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(lower::contains);
    }
}
