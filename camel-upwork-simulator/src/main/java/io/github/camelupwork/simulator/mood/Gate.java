// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import java.util.LinkedHashMap;
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
    CLOUDFLARE_ALL {
        @Override
        Optional<Reply> instead(IncomingRequest request) {
            return Optional.of(page(403, HTML, PAGE));
        }
    },
    REFRESHES_THROTTLED {
        @Override
        Optional<Reply> instead(IncomingRequest request) {
            return request.path().startsWith(TOKEN_HOST) ? Optional.of(page(403, HTML, PAGE)) : Optional.empty();
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
    },
    REPORT_ERRORS_OK {
        @Override
        Reply after(IncomingRequest request, Reply reply) {
            return reportError(request, reply)
                    .map(message -> json(200, Map.of("error", Map.of("code", "400", "message", message))))
                    .orElse(reply);
        }
    };

    private static final String HTML = "text/html; charset=UTF-8";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
            <meta http-equiv="refresh" content="390"></head><body>
            <noscript>Enable JavaScript and cookies to continue</noscript></body></html>
            """;
    /** The names by which libraries announce themselves; a client that names itself passes. */
    private static final Pattern LIBRARY = Pattern.compile(
            "(java|apache|python|curl|wget|okhttp|go-http|axios|node-fetch|guzzle|ruby|libwww|camel-http)[-/ ].*",
            Pattern.CASE_INSENSITIVE);

    private static final String TOKEN_HOST = "/api/v3/oauth2/";
    private static final List<String> OTHERS = List.of("/graphql", "/ab/", "/services/", TOKEN_HOST, "/api/auth/");

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
        return library ? Optional.of(page(status, type, body)) : Optional.empty();
    }

    private static Reply page(int status, String type, String body) {
        return Reply.of(status, type, body).with(Map.of("Server", "cloudflare", "CF-RAY", "8f0c0ffee0000000-FRA"));
    }

    private static Optional<Reply> rest(IncomingRequest request, int status, String message) {
        if (OTHERS.stream().anyMatch(request.path()::startsWith)) {
            return Optional.empty();
        }
        return Optional.of(json(status, Map.of("error", Map.of("status", status, "code", status, "message", message))));
    }

    private static Reply version06(IncomingRequest request, Reply reply, int status) {
        return reportError(request, reply)
                .map(message -> json(status, version06(message)))
                .orElse(reply);
    }

    private static Map<String, Object> version06(String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", "0.6");
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("reason", message.equals("Invalid query") ? "invalid_query" : "access_denied");
        error.put("message", message);
        body.put("errors", List.of(error));
        body.put("status", "error");
        return body;
    }

    /** The message of a report that is refused; empty for any other response. */
    private static Optional<String> reportError(IncomingRequest request, Reply reply) {
        return request.path().startsWith("/gds/")
                ? Optional.ofNullable(reply.headers().get("X-Upwork-Error-Message"))
                : Optional.empty();
    }

    private static Reply json(int status, Map<String, Object> body) {
        return Reply.of(status, Format.JSON.contentType(), Json.write(body));
    }
}
