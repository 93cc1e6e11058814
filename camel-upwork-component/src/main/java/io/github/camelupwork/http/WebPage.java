// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.util.Locale;
import java.util.Optional;

/**
 * Recognizes what stands before the API and answers in its place: Cloudflare, with a page in HTML or with a line of text such
 * as {@code error code: 1010}. Neither is an answer of Upwork.
 */
public final class WebPage {

    /** The advice to an operator. */
    public static final String ADVICE =
            "wait before the next attempt, send fewer requests, set a User-Agent that names your"
                    + " application, and call from an address that is no data center's";

    private static final String LINE = "error code: 1";
    private static final String TITLE = "<title";
    private static final int LONGEST_TITLE = 200;

    private WebPage() {}

    /** Returns whether a body is a page or a line of the firewall. */
    public static boolean is(String body) {
        String text = strip(body);
        return text.startsWith("<") && !text.startsWith("<?xml") || text.regionMatches(true, 0, LINE, 0, LINE.length());
    }

    /** Returns the title of the page, or the firewall's line itself. */
    public static Optional<String> title(String body) {
        String text = strip(body);
        if (!text.startsWith("<")) {
            return is(text) ? Optional.of(cut(text)) : Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int tag = lower.indexOf(TITLE);
        int start = tag < 0 ? -1 : lower.indexOf('>', tag) + 1;
        int end = start <= 0 ? -1 : lower.indexOf("</title", start);
        return end < 0 || lower.length() != text.length()
                ? Optional.empty()
                : Optional.of(cut(text.substring(start, end).strip())).filter(title -> !title.isEmpty());
    }

    /** Returns the body without white space around it and without the byte order mark that some pages begin with. */
    public static String strip(String body) {
        return (body.startsWith("\uFEFF") ? body.substring(1) : body).strip();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TITLE));
    }
}
