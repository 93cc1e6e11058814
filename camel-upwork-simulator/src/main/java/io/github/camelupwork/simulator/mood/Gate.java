// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.camelupwork.simulator.http.Format;
import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.json.Json;

/** A filter that responds instead of Upwork or changes the form of its responses, for any request. */
enum Gate {
    CLOUDFLARE {
        @Override
        Optional<Reply> instead(IncomingRequest request) {
            return firewall(request, 403, HTML, PAGE);
        }
    },
    CLOUDFLARE_200 {
        @Override
        Optional<Reply> instead(IncomingRequest request) {
            return firewall(request, 200, HTML, PAGE);
        }
    },
    CLOUDFLARE_1010 {
        @Override
        Optional<Reply> instead(IncomingRequest request) {
            return firewall(request, 403, "text/plain; charset=UTF-8", "error code: 1010");
        }
    },
    NO_APP_ACCESS {
        @Override
        Optional<Reply> instead(IncomingRequest request) {
            return rest(request, 403, "This APP has no access to the requested resource");
        }
    },
    LENGTH_REQUIRED {
        @Override
        Optional<Reply> instead(IncomingRequest request) {
            return rest(request, 411, "Length Required");
        }
    },
    REPORT_ERRORS_06 {
        @Override
        Reply after(IncomingRequest request, Reply reply) {
            return version06(request, reply, 400);
        }
    },
    REPORT_ERRORS_06_OK {
        @Override
        Reply after(IncomingRequest request, Reply reply) {
            return version06(request, reply, 200);
        }
    };

    private static final String HTML = "text/html; charset=UTF-8";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
            <meta http-equiv="refresh" content="390"></head><body>
            <noscript>Enable JavaScript and cookies to continue</noscript></body></html>
            """;
    /** The names by which libraries announce themselves; a client that says what it is passes. */
    private static final Pattern LIBRARY = Pattern.compile(
            "(java|apache|python|curl|wget|okhttp|go-http|axios|node-fetch|guzzle|ruby|libwww|camel-http)[-/ ].*",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> OTHERS =
            List.of("/graphql", "/ab/", "/services/", "/api/v3/oauth2/", "/api/auth/");

    /** Returns the response that replaces Upwork's; empty to let the request through. */
    Optional<Reply> instead(IncomingRequest request) {
        return Optional.empty();
    }

    /** Returns the response as it is changed here. */
    Reply after(IncomingRequest request, Reply reply) {
        return reply;
    }

    private static Optional<Reply> firewall(IncomingRequest request, int status, String type, String body) {
        String agent = request.header("User-Agent");
        boolean library =
                agent == null || agent.isBlank() || LIBRARY.matcher(agent).matches();
        return library
                ? Optional.of(Reply.of(status, type, body)
                        .with(Map.of("Server", "cloudflare", "CF-RAY", "8f0c0ffee0000000-FRA")))
                : Optional.empty();
    }

    private static Optional<Reply> rest(IncomingRequest request, int status, String message) {
        if (OTHERS.stream().anyMatch(request.path()::startsWith)) {
            return Optional.empty();
        }
        Map<String, Object> error = Map.of("status", status, "code", status, "message", message);
        return Optional.of(Reply.of(status, Format.JSON.contentType(), Json.write(Map.of("error", error))));
    }

    private static Reply version06(IncomingRequest request, Reply reply, int status) {
        String message = reply.headers().get("X-Upwork-Error-Message");
        if (message == null || !request.path().startsWith("/gds/")) {
            return reply;
        }
        String reason = message.equals("Invalid query") ? "invalid_query" : "access_denied";
        return Reply.of(
                status,
                Format.JSON.contentType(),
                "{\"version\":\"0.6\",\"errors\":[{\"reason\":\"" + reason + "\",\"message\":" + Json.write(message)
                        + "}],\"status\":\"error\"}");
    }
}
