// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.IOException;

/** What a token host, or what stands before it, may answer to a refresh, and what it means for the account. */
public enum TokenHostAnswer {
    /** The documented end of a refresh token: a person has to sign in again. */
    INVALID_GRANT(After.DEAD, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token is expired\"}"),
    INVALID_GRANT_401(After.DEAD, 401, "{\"error\":\"invalid_grant\"}"),
    /** Other refusals in the token host's form: somebody has to change the keys, and it is asked again. */
    INVALID_CLIENT(After.REFUSED, 401, "{\"error\":\"invalid_client\"}"),
    UNAUTHORIZED_CLIENT(After.REFUSED, 400, "{\"error\":\"unauthorized_client\"}"),
    NO_ACCESS(
            After.REFUSED,
            403,
            "{\"error\":{\"status\":403,\"code\":403,\"message\":\"This APP has no access to the requested resource\"}}"),
    ERROR_WITH_CONTROL_CHARACTERS(
            After.REFUSED,
            400,
            "{\"error\":\"invalid_request\\u001b[2J\\r\\nERROR forged\",\"error_description\":\"a\\u0000b\\u202ec\"}"),
    REQUEST_REPEATED_IN_AN_ERROR(After.REFUSED, line -> {
        String request = line.request();
        line.answer(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"cannot read "
                        + request.substring(request.indexOf("\r\n\r\n") + 4) + "\"}");
    }),
    /** The same words where they prove nothing. */
    INVALID_GRANT_200(After.FAILING, 200, "{\"error\":\"invalid_grant\"}"),
    INVALID_GRANT_403(After.FAILING, 403, "{\"error\":\"invalid_grant\"}"),
    INVALID_GRANT_404(After.FAILING, 404, "{\"error\":\"invalid_grant\"}"),
    INVALID_GRANT_502(After.FAILING, 502, "{\"error\":\"invalid_grant\"}"),
    INVALID_GRANT_PAGE(After.FAILING, 400, "<html><title>invalid_grant</title></html>"),
    INVALID_GRANT_TEXT(After.FAILING, 400, "invalid_grant"),
    INVALID_GRANT_IN_A_LIST(After.FAILING, 400, "[{\"error\":\"invalid_grant\"}]"),
    INVALID_GRANT_CUT(After.FAILING, line -> {
        line.request();
        line.say(RawServer.head(400) + "Content-Length: 500\r\n\r\n{\"error\":\"invalid_grant\"");
        line.cut();
    }),
    INVALID_GRANT_FOR_A_WHILE(
            After.FAILING,
            400,
            "{\"error\":\"invalid_grant\",\"error_description\":\"Temporarily no look-up of tokens\"}"),
    TEMPORARILY_UNAVAILABLE(After.FAILING, 400, "{\"error\":\"temporarily_unavailable\"}"),
    SERVER_ERROR(After.FAILING, 400, "{\"error\":\"server_error\"}"),
    SLOW_DOWN(After.FAILING, 400, "{\"error\":\"slow_down\"}"),
    TEMPORARY_IN_WORDS(After.FAILING, 401, "{\"message\":\"Service temporarily overloaded\"}"),
    TRY_AGAIN(After.FAILING, 403, "Please try again later"),
    PROXY_WANTS_A_PASSWORD(After.FAILING, 407, ""),
    TIMEOUT(After.FAILING, 408, ""),
    TOO_EARLY(After.FAILING, 425, ""),
    TOO_MANY(After.FAILING, 429, "{}"),
    TOO_MANY_FOR_A_MINUTE(After.FAILING, 429, "slow down", "Retry-After", "60"),
    TOO_MANY_FOR_YEARS(After.FAILING, 429, "", "Retry-After", "999999999"),
    TOO_MANY_FOR_NO_TIME(After.FAILING, 429, "", "Retry-After", "-1e9"),
    BROKEN(After.FAILING, 500, "<html><title>Internal Server Error</title></html>"),
    BAD_GATEWAY(After.FAILING, 502, "<html><title>502 Bad Gateway</title></html>"),
    UNAVAILABLE(After.FAILING, 503, "<html><title>Service Unavailable</title></html>"),
    TOKENS_IN_AN_ERROR(After.FAILING, 500, "{\"access_token\":\"" + Secret.ACCESS + "\",\"refresh_token\":"),
    FORM_IN_AN_ERROR(After.FAILING, 400, "access_token=" + Secret.ACCESS + "&refresh_token=" + Secret.REFRESH),
    NOT_FOUND(After.FAILING, 404, "no route matched with those values"),
    FORBIDDEN(After.FAILING, 403, "Forbidden"),
    CLOUDFLARE(After.FAILING, 403, "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"),
    CLOUDFLARE_TEXT(After.FAILING, 403, "error code: 1010"),
    CLOUDFLARE_200(After.FAILING, 200, "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>"),
    NOTHING(After.FAILING, 200, ""),
    NO_CONTENT(After.FAILING, line -> {
        line.request();
        line.say(RawServer.head(204) + "\r\n");
    }),
    EMPTY_OBJECT(After.FAILING, 200, "{}"),
    EMPTY_LIST(After.FAILING, 200, "[]"),
    JSON_NULL(After.FAILING, 200, "null"),
    TEXT(After.FAILING, 200, "\"" + Secret.ACCESS + "\""),
    NULL_TOKENS(After.FAILING, 200, "{\"access_token\":null,\"refresh_token\":null}"),
    EMPTY_TOKENS(After.FAILING, 200, tokens("\"\"", "\"\"")),
    REFRESH_TOKEN_ALONE(After.FAILING, 200, "{\"refresh_token\":\"" + Secret.REFRESH + "\"}"),
    TOKEN_IN_AN_OBJECT(After.FAILING, 200, tokens("{\"value\":\"" + Secret.ACCESS + "\"}", "\"rt1\"")),
    NUMBERS(After.FAILING, 200, "{\"access_token\":47,\"refresh_token\":11}"),
    A_NUMBER_TO_REFRESH(After.FAILING, 200, tokens("\"" + Secret.ACCESS + "\"", "4711")),
    TRUE_TO_REFRESH(After.FAILING, 200, tokens("\"" + Secret.ACCESS + "\"", "true")),
    AN_OBJECT_TO_REFRESH(After.FAILING, 200, tokens("\"" + Secret.ACCESS + "\"", "{\"value\":\"x\"}")),
    TOKEN_WITH_A_LINE_BREAK(After.FAILING, 200, tokens("\"a\\r\\nX-Forged: 1\"", "\"rt1\"")),
    TOKEN_IN_ANOTHER_SCRIPT(After.FAILING, 200, tokens("\"\uff41\uff54\"", "\"rt1\"")),
    TOKEN_OF_A_BOOK(After.FAILING, 200, tokens("\"" + "a".repeat(40_000) + "\"", "\"rt1\"")),
    BODY_CUT(After.FAILING, line -> {
        line.request();
        line.say(RawServer.head(200) + "Content-Length: 500\r\n\r\n{\"access_token\":\"" + Secret.ACCESS + "\",\"refr");
        line.cut();
    }),
    JSON_CUT(After.FAILING, 200, "{\"access_token\":\"" + Secret.ACCESS + "\",\"refr"),
    RESET(After.FAILING, line -> {
        line.request();
        line.cut();
    }),
    CLOSED(After.FAILING, RawServer.Connection::request),
    NO_HTTP(After.FAILING, line -> {
        line.request();
        line.say("SSH-2.0-OpenSSH_9.6\r\n");
    }),
    REQUEST_REPEATED_AS_A_HEADER(After.FAILING, line -> {
        String request = line.request();
        line.say("HTTP/1.1 200 OK\r\n" + request.substring(request.indexOf("\r\n\r\n") + 4) + "\r\n\r\n");
    }),
    HANGING(After.FAILING, true, line -> {
        line.request();
        line.hang();
    }),
    DRIPPING(After.FAILING, true, line -> {
        line.request();
        line.say(RawServer.head(200) + "Content-Length: 100000\r\n\r\n");
        line.sayForever(" ", 50);
    }),
    HUGE(After.FAILING, line -> {
        line.request();
        line.say(RawServer.head(200) + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
        line.sayForever("400\r\n" + " ".repeat(1024) + "\r\n", 0);
    }),
    DEEP(After.FAILING, 200, "{\"error\":".repeat(5000)),
    HUGE_NUMBER(After.FAILING, 200, "{\"error\":1e999999999}"),
    NO_GZIP(After.FAILING, 200, tokens("\"" + Secret.ACCESS + "\"", "\"rt1\""), "Content-Encoding", "gzip"),
    UNKNOWN_CODING(After.FAILING, 200, tokens("\"" + Secret.ACCESS + "\"", "\"rt1\""), "Content-Encoding", "br, gzip"),
    MOVED(After.FAILING, 302, "", "Location", "http://127.0.0.1:1/token"),
    MOVED_WITH_THE_FORM(After.FAILING, 307, "{\"error\":\"invalid_grant\"}", "Location", "/elsewhere"),
    /** What is good. */
    WITHOUT_REFRESH_TOKEN(After.VALID, 200, "{\"access_token\":\"at1\"}"),
    NULL_TO_REFRESH(After.VALID, 200, tokens("\"at1\"", "null")),
    LIFE_AS_TEXT(After.VALID, 200, "{\"access_token\":\"at1\",\"expires_in\":\"86400\"}"),
    GOOD(After.ROTATED, 200, tokens("\"at1\"", "\"rt1\""));

    /** The state of the account after such an answer. */
    public enum After {
        /** A person has to sign in again. */
        DEAD,
        /** Refused by Upwork for a reason other than the refresh token. */
        REFUSED,
        /** Nothing is proved. */
        FAILING,
        /** A token was given. */
        VALID,
        /** A token was given, and another refresh token. */
        ROTATED
    }

    /** Tokens that nobody may print. */
    public interface Secret {
        String ACCESS = "at-s3cr3t-1";
        String REFRESH = "rt-s3cr3t-1";
    }

    private final After after;
    private final boolean endless;
    private final RawServer.Behavior behavior;

    TokenHostAnswer(After after, boolean endless, RawServer.Behavior behavior) {
        this.after = after;
        this.endless = endless;
        this.behavior = behavior;
    }

    TokenHostAnswer(After after, RawServer.Behavior behavior) {
        this(after, false, behavior);
    }

    TokenHostAnswer(After after, int status, String body, String... headers) {
        this(after, line -> {
            line.request();
            line.answer(status, body, headers);
        });
    }

    private static String tokens(String access, String refresh) {
        return "{\"access_token\":" + access + ",\"refresh_token\":" + refresh + ",\"expires_in\":86400}";
    }

    /** What the account is afterwards. */
    public After after() {
        return after;
    }

    /** Whether it never ends by itself. */
    public boolean isEndless() {
        return endless;
    }

    /** Answers so. */
    public void on(RawServer.Connection line) throws IOException, InterruptedException {
        behavior.on(line);
    }
}
