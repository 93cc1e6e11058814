// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.time.Duration;
import java.util.Map;

/**
 * One way to fail.
 *
 * @param kind    what the client sees
 * @param taken   whether the request is carried out all the same: the order is taken, only its answer is spoilt
 * @param status  HTTP status of a {@link Kind#STATUS}
 * @param code    Upwork's code in its error body
 * @param message text in its error body
 * @param headers headers sent besides, e.g. {@code Retry-After}
 * @param delay   how long the answer waits
 */
public record Fault(Kind kind, boolean taken, int status, int code, String message, Map<String, String> headers,
        Duration delay) {

    /** What the client sees. */
    public enum Kind {
        /** An error answer in the documented form. */
        STATUS,
        /** The connection is reset. */
        RESET,
        /** The answer breaks off in its body. */
        TRUNCATED,
        /** No answer for an hour. */
        HANG,
        /** A page of the web firewall, status 403. */
        HTML,
        /** An error with status 200, as the reports send it. */
        REPORT_ERROR,
        /** Status 204, no body. */
        EMPTY,
        /** A body that is no JSON. */
        MALFORMED,
        /** The token has expired: status 401 until a new one is fetched. OAuth 1.0a tokens only fail this once. */
        EXPIRED_TOKEN,
        /** The right answer, late. */
        SLOW
    }

    public Fault {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        delay = delay == null ? Duration.ZERO : delay;
    }

    /** An error of that HTTP status; the order is not taken. */
    public static Fault status(int status) {
        return new Fault(Kind.STATUS, false, status, status, reason(status), Map.of(), Duration.ZERO);
    }

    /** The connection is reset before the request was handled. */
    public static Fault reset() {
        return plain(Kind.RESET, false);
    }

    /** The request is carried out, its answer breaks off. */
    public static Fault truncated() {
        return plain(Kind.TRUNCATED, true);
    }

    /** The request is left unhandled and unanswered. */
    public static Fault hang() {
        return plain(Kind.HANG, false);
    }

    /** The web firewall's page instead of an answer; the order is not taken. */
    public static Fault html() {
        return plain(Kind.HTML, false);
    }

    /** A report's error; arrives as HTTP 200. */
    public static Fault reportError(String message) {
        return new Fault(Kind.REPORT_ERROR, false, 200, 200, message, Map.of(), Duration.ZERO);
    }

    /** The request is carried out, the answer is an empty 204. */
    public static Fault empty() {
        return plain(Kind.EMPTY, true);
    }

    /** The request is carried out, the answer is no JSON. */
    public static Fault malformed() {
        return plain(Kind.MALFORMED, true);
    }

    /** The token that came with the request is made to expire. */
    public static Fault expiredToken() {
        return plain(Kind.EXPIRED_TOKEN, false);
    }

    /** The request is carried out, the answer comes late. */
    public static Fault slow(Duration delay) {
        return plain(Kind.SLOW, true).delayed(delay);
    }

    /** The same, but the request is carried out first. */
    public Fault afterTaking() {
        return new Fault(kind, true, status, code, message, headers, delay);
    }

    /** The same, but the request is not carried out. */
    public Fault withoutTaking() {
        return new Fault(kind, false, status, code, message, headers, delay);
    }

    /** The same with Upwork's code and message. */
    public Fault saying(int otherCode, String otherMessage) {
        return new Fault(kind, taken, status, otherCode, otherMessage, headers, delay);
    }

    /** The same with these headers. */
    public Fault with(Map<String, String> others) {
        return new Fault(kind, taken, status, code, message, others, delay);
    }

    /** The same, after a wait. */
    public Fault delayed(Duration wait) {
        return new Fault(kind, taken, status, code, message, headers, wait);
    }

    /** The fault of that kind with its usual figures; {@code status} matters for {@link Kind#STATUS} alone. */
    public static Fault of(Kind kind, int status) {
        return switch (kind) {
            case STATUS -> status(status);
            case RESET -> reset();
            case TRUNCATED -> truncated();
            case HANG -> hang();
            case HTML -> html();
            case REPORT_ERROR -> reportError("Invalid query");
            case EMPTY -> empty();
            case MALFORMED -> malformed();
            case EXPIRED_TOKEN -> expiredToken();
            case SLOW -> slow(Duration.ofSeconds(1));
        };
    }

    /** What the record of requests calls it, e.g. {@code RESET after taking}. */
    public String label() {
        return (kind == Kind.STATUS ? "STATUS " + status : kind.name()) + (taken ? " after taking" : "");
    }

    private static Fault plain(Kind kind, boolean taken) {
        return new Fault(kind, taken, 0, 0, kind.name(), Map.of(), Duration.ZERO);
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 413 -> "Request Entity Too Large";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "Error " + status;
        };
    }
}
