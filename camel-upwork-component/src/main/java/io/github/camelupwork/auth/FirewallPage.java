// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes what the web firewall in front of Upwork (Cloudflare) answers in place of the API or the token host: a page of HTML
 * or a line of text, with HTTP 403 or 200.
 */
public final class FirewallPage {

    /** What an operator can do about it. */
    public static final String ADVICE = "wait before the next attempt, send fewer requests, set a User-Agent that names your"
            + " application, and call from an address that is no data center's";

    private static final int FORBIDDEN = 403;
    private static final Pattern CODE = Pattern.compile("^error code: 1\\d{3}\\b");
    private static final Pattern MARKS = Pattern.compile(
            "just a moment|enable javascript and cookies|attention required! \\| cloudflare|cf-chl|cf_chl|cdn-cgi/challenge",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML = Pattern.compile("^<(?:!doctype\\s+html|html)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("<title>\\s*([^<]*?)\\s*</title>", Pattern.CASE_INSENSITIVE);

    private FirewallPage() {}

    /**
     * What the firewall says, in one line; empty if the answer is none of the firewall.
     *
     * @param status HTTP status of the answer
     * @param body   its beginning
     */
    public static Optional<String> read(int status, String body) {
        String text = body.strip();
        if (CODE.matcher(text).find()) {
            return Optional.of("the web firewall in front of Upwork answered, not Upwork: " + firstLine(text));
        }
        boolean html = HTML.matcher(text).find() || text.startsWith("<") && !text.startsWith("<?xml");
        return html && (status == FORBIDDEN || MARKS.matcher(text).find())
                ? Optional.of("the web firewall answered with a page, not the API: " + title(text))
                : Optional.empty();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String title(String page) {
        Matcher matcher = TITLE.matcher(page);
        return matcher.find() ? matcher.group(1) : "no title";
    }
}
