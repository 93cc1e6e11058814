// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A simulated failure.
 *
 * @param kind    the failure that the client sees
 * @param taken   true if the request is executed all the same: the order is accepted, only its response is corrupted
 * @param status  the HTTP status of a {@link Kind#STATUS}
 * @param code    the Upwork code in its error body
 * @param message the text in its error body, or in an error of GraphQL
 * @param classification the kind of a GraphQL error, e.g. {@code ExecutionAborted}; null for all other faults
 * @param headers the headers that are sent in addition, e.g. {@code Retry-After}
 * @param delay   the delay of the response
 */
public record Fault(
        Kind kind,
        boolean taken,
        int status,
        int code,
        String message,
        String classification,
        Map<String, String> headers,
        Duration delay) {

    private static final String OF_A_SERVICE = "DataFetchingException";
    private static final String ABORTED = "ExecutionAborted";

    /** The failure that the client sees. */
    public enum Kind {
        /** An error answer in the documented form. */
        STATUS,
        /** The connection is reset. */
        RESET,
        /** The answer breaks off in its body. */
        TRUNCATED,
        /** No answer for an hour. */
        HANG,
        /** A page of the web firewall, status 403 or another. */
        HTML,
        /** An error with status 200, as the reports send it. */
        REPORT_ERROR,
        /** Status 204, no body. */
        EMPTY,
        /** A body that is no JSON. */
        MALFORMED,
        /** GraphQL: an error and no data, with status 200. */
        GRAPHQL_ERROR,
        /** GraphQL: the right answer but for one field, which is null, and an error that says so. */
        PARTIAL,
        /** GraphQL: null in the place of the answer, and an error that stands deep within it. */
        FALLEN_APART,
        /** GraphQL: {@code data} is null and there is no error. */
        NO_DATA,
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
        return new Fault(Kind.STATUS, false, status, status, reason(status), null, Map.of(), Duration.ZERO);
    }

    /** The connection is reset before the request was handled. */
    public static Fault reset() {
        return plain(Kind.RESET, false);
    }

    /** The request is executed, its response is truncated. */
    public static Fault truncated() {
        return plain(Kind.TRUNCATED, true);
    }

    /** The request is left unhandled and unanswered. */
    public static Fault hang() {
        return plain(Kind.HANG, false);
    }

    /** The web firewall's page instead of an answer; the order is not taken. */
    public static Fault html() {
        return html(403);
    }

    /** The same with another status; 200 is a page that looks like a success. */
    public static Fault html(int status) {
        return new Fault(Kind.HTML, false, status, status, Kind.HTML.name(), null, Map.of(), Duration.ZERO);
    }

    /** A report's error; arrives as HTTP 200. */
    public static Fault reportError(String message) {
        return new Fault(Kind.REPORT_ERROR, false, 200, 200, message, null, Map.of(), Duration.ZERO);
    }

    /**
     * An error of GraphQL, which arrives as HTTP 200 without data; the order is not taken.
     *
     * @param classification e.g. {@code ValidationError}, {@code ExecutionAborted}, {@code DataFetchingException}
     */
    public static Fault graphQlError(String message, String classification) {
        return new Fault(Kind.GRAPHQL_ERROR, false, 200, 200, message, classification, Map.of(), Duration.ZERO);
    }

    /** The key may not see these fields of the schema, e.g. {@code Milestone.depositAmount}; the order is not taken. */
    public static Fault missingScope(String... fields) {
        return graphQlError(
                "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: "
                        + List.of(fields),
                ABORTED);
    }

    /** The GraphQL error for a backend that was too slow. */
    public static Fault transformTimeout() {
        return graphQlError("Transform timeout", OF_A_SERVICE);
    }

    /** The request is executed, and one field of the response is null, with a GraphQL error that has this message. */
    public static Fault partial(String message) {
        return new Fault(Kind.PARTIAL, true, 200, 200, message, OF_A_SERVICE, Map.of(), Duration.ZERO);
    }

    /**
     * The request is executed, and one non-null field of the response fails, which makes everything around it null:
     * only null and a GraphQL error that has this message remain.
     */
    public static Fault fallenApart(String message) {
        return new Fault(Kind.FALLEN_APART, true, 200, 200, message, OF_A_SERVICE, Map.of(), Duration.ZERO);
    }

    /** GraphQL answers that {@code data} is null and nothing else; the order is not taken. */
    public static Fault noData() {
        return plain(Kind.NO_DATA, false);
    }

    /** The request is executed, the response is an empty 204. */
    public static Fault empty() {
        return plain(Kind.EMPTY, true);
    }

    /** The request is executed, the response is not JSON. */
    public static Fault malformed() {
        return plain(Kind.MALFORMED, true);
    }

    /** The token that came with the request is made to expire. */
    public static Fault expiredToken() {
        return plain(Kind.EXPIRED_TOKEN, false);
    }

    /** The request is executed, the response is late. */
    public static Fault slow(Duration delay) {
        return plain(Kind.SLOW, true).delayed(delay);
    }

    /** Returns the same fault, but the request is executed first. */
    public Fault afterTaking() {
        return new Fault(kind, true, status, code, message, classification, headers, delay);
    }

    /** Returns the same fault, but the request is not executed. */
    public Fault withoutTaking() {
        return new Fault(kind, false, status, code, message, classification, headers, delay);
    }

    /** The same with Upwork's code and message. */
    public Fault saying(int otherCode, String otherMessage) {
        return new Fault(kind, taken, status, otherCode, otherMessage, classification, headers, delay);
    }

    /** The same with these headers. */
    public Fault with(Map<String, String> others) {
        return new Fault(kind, taken, status, code, message, classification, others, delay);
    }

    /** The same, after a wait. */
    public Fault delayed(Duration wait) {
        return new Fault(kind, taken, status, code, message, classification, headers, wait);
    }

    /**
     * Returns the fault of that kind with its usual values.
     *
     * @param status the status of a {@link Kind#STATUS}, where null means 503, or of a {@link Kind#HTML}, where it
     *               means 403
     */
    public static Fault of(Kind kind, Integer status) {
        return switch (kind) {
            case STATUS -> status(status == null ? 503 : status);
            case RESET -> reset();
            case TRUNCATED -> truncated();
            case HANG -> hang();
            case HTML -> html(status == null ? 403 : status);
            case REPORT_ERROR -> reportError("Invalid query");
            case EMPTY -> empty();
            case MALFORMED -> malformed();
            case GRAPHQL_ERROR -> transformTimeout();
            case PARTIAL -> partial("A service failed");
            case FALLEN_APART -> fallenApart("A service failed");
            case NO_DATA -> noData();
            case EXPIRED_TOKEN -> expiredToken();
            case SLOW -> slow(Duration.ofSeconds(1));
        };
    }

    /** Returns its name in the record of requests, e.g. {@code RESET after taking}. */
    public String label() {
        return kind + detail() + (taken ? " after taking" : "");
    }

    private String detail() {
        return switch (kind) {
            case STATUS -> " " + status;
            case HTML -> status == 403 ? "" : " " + status;
            case GRAPHQL_ERROR -> " " + classification;
            default -> "";
        };
    }

    private static Fault plain(Kind kind, boolean taken) {
        return new Fault(kind, taken, 0, 0, kind.name(), null, Map.of(), Duration.ZERO);
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
