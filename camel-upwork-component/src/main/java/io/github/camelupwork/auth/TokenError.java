// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camelupwork.exception.Printable;
import io.github.camelupwork.http.RetryAfter;
import io.github.camelupwork.http.WebPage;
import io.github.camelupwork.json.Json;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

/**
 * An error reported by the token endpoint. The host answers with RFC 6749, Upwork's own error objects, headers, bare text,
 * and web pages of the firewall in front of it.
 *
 * @param status      the HTTP status, 0 without a response
 * @param error       the error code, or null
 * @param description the error description, or null
 * @param passing     true if it may be different later
 * @param firewall    true if it came from a firewall in front of the token endpoint
 * @param retryAfter  the pause requested by the server, or null
 */
record TokenError(
        int status, String error, String description, boolean passing, boolean firewall, Duration retryAfter) {

    /** Texts of the server go into messages and logs. */
    TokenError {
        error = Printable.line(error);
        description = Printable.line(description);
    }

    static final TokenError NONE = new TokenError(0, null, null, false, false, null);

    private static final String ERROR_CODE = "X-Upwork-Error-Code";
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);
    /** Texts with it are not repeated: they may hold tokens that nobody knows yet. */
    private static final String TOKEN = "_token";

    private static final int LONGEST_TEXT = 300;
    private static final List<String> TEMPORARY =
            List.of("temporar", "unavailable", "server_error", "slow_down", "try again", "timeout", "timed out");

    /** Nothing came back, or nothing that can be read. */
    static TokenError passing(int status, String description) {
        return new TokenError(status, null, description, true, false, null);
    }

    /** An answer that is not a success. */
    static TokenError of(HttpResponse response, String body, Instant now) {
        boolean page = WebPage.is(body);
        JsonNode json = page ? MissingNode.getInstance() : parse(body);
        String error = first(code(json), header(response, ERROR_CODE));
        String description = first(words(json), header(response, "X-Upwork-Error-Message"), text(body, page, json));
        return new TokenError(
                response.getCode(),
                error,
                description,
                passing(response.getCode(), page) || isTemporary(error) || isTemporary(description),
                page,
                RetryAfter.parse(header(response, HttpHeaders.RETRY_AFTER), now));
    }

    /** Returns true if the body is an error and no token, whatever the status says. */
    static boolean is(String body) {
        JsonNode json = parse(body);
        return !json.path("access_token").isTextual() && first(code(json)) != null;
    }

    /**
     * An answer of OAuth 2.0 that is not a success. It refuses only with a status and in a form that Upwork uses for it; all
     * else was said by others or is a fault, and proves nothing about the tokens.
     */
    static TokenError documented(HttpResponse response, String body, Instant now) {
        TokenError said = of(response, body, now);
        JsonNode json = parse(body);
        boolean inForm = first(code(json), words(json), header(response, ERROR_CODE)) != null;
        return REFUSALS.contains(said.status) && inForm && !said.isForbiddenGrant() ? said : said.withPassing();
    }

    /** RFC 6749 has 400 for it, and Upwork 401 as well; 403 is what firewalls say. */
    private boolean isForbiddenGrant() {
        return status == 403 && AuthorizationException.INVALID_GRANT.equals(error);
    }

    private TokenError withPassing() {
        return new TokenError(status, error, description, true, firewall, retryAfter);
    }

    TokenError redacted(Redactor redactor) {
        return new TokenError(status, redactor.text(error), redactor.text(description), passing, firewall, retryAfter);
    }

    /**
     * The token endpoint speaks JSON or plain words and points nowhere else: pages and redirects come from a firewall or
     * proxy in front of it, and say nothing about the tokens.
     */
    private static boolean passing(int status, boolean page) {
        return page
                || status / 100 == 3
                || status == 407
                || status == 408
                || status == 425
                || status == 429
                || status >= 500;
    }

    /** Whatever the status, by RFC 6749 ({@code temporarily_unavailable}, {@code server_error}), RFC 8628 or in words. */
    private static boolean isTemporary(String words) {
        String text = words == null ? "" : words.toLowerCase(Locale.ROOT);
        return TEMPORARY.stream().anyMatch(text::contains);
    }

    static JsonNode parse(String body) {
        try {
            JsonNode json = Json.tree(body.getBytes(StandardCharsets.UTF_8));
            return json.isObject() ? json : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static String code(JsonNode json) {
        JsonNode error = json.path("error");
        return first(scalar(error), scalar(error.path("code")), scalar(json.path("code")));
    }

    private static String words(JsonNode json) {
        return first(
                scalar(json.path("error_description")),
                scalar(json.path("error").path("message")),
                scalar(json.path("message")));
    }

    private static String text(String body, boolean page, JsonNode json) {
        if (page) {
            return "the web firewall in front of the token endpoint answered"
                    + (body.stripLeading().startsWith("<") ? " with a page" : "") + ", not the token endpoint: "
                    + WebPage.title(body).orElse("no title");
        }
        String text = body.strip();
        if (!json.isMissingNode()) {
            return null;
        }
        return text.contains(TOKEN)
                ? "a text that is not repeated, since it may hold tokens"
                : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static String scalar(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }

    private static String header(HttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
