// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.net.URIBuilder;

/**
 * Catches the browser that comes back from Upwork on this machine (RFC 8252 section 7.3). Listens on the loopback address
 * only, and until it is closed. The first call-back that carries the id of the expected request counts; any other, which a web
 * page may well send, is turned away and changes nothing.
 */
public final class LoopbackCallback implements AutoCloseable {

    /**
     * The values that came back.
     *
     * @param id   {@code oauth_token} or {@code state}
     * @param code {@code oauth_verifier} or {@code code}
     */
    public record Answer(String id, String code) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    private final HttpServer server;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile String expected;

    /**
     * Starts to listen.
     *
     * @param port of the loopback address, or 0 for a free one
     * @param path part of the redirect URI that was registered with the key, such as {@code /callback}
     * @throws IOException if the port is taken
     */
    public LoopbackCallback(int port, String path) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(path, this::handle);
        server.start();
    }

    /** The port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Sets which request is waited for; call-backs are turned away until then.
     *
     * @param id of the {@link AuthorizationRequest}
     */
    public void expect(String id) {
        expected = id;
    }

    /** Completes when the person has come back; fails with {@link AuthorizationException} if they did not agree. */
    public CompletableFuture<Answer> answer() {
        return answer;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI());
        String code = query.getOrDefault("code", query.get("oauth_verifier"));
        String id = query.getOrDefault("state", query.get("oauth_token"));
        if (id == null || !id.equals(expected)) {
            reply(exchange, 400, "This address does not belong to the sign-in that is waited for.");
        } else if (query.containsKey("error")) {
            reply(exchange, 200, "Access was not granted. You can close this window.");
            answer.completeExceptionally(refused(query));
        } else if (code == null) {
            reply(exchange, 400, "There is neither a code nor a verifier in this address.");
        } else {
            reply(exchange, 200, "Done. You can close this window.");
            answer.complete(new Answer(id, code));
        }
    }

    private static Map<String, String> query(URI uri) {
        return new URIBuilder(uri)
                .getQueryParams().stream()
                        .filter(pair -> pair.getValue() != null)
                        .collect(Collectors.toMap(
                                NameValuePair::getName, NameValuePair::getValue, (first, second) -> first));
    }

    private static AuthorizationException refused(Map<String, String> query) {
        TokenError tokenError =
                new TokenError(0, query.get("error"), query.get("error_description"), false, false, null);
        return new AuthorizationException(
                "Authorization was not granted", tokenError, "Start again with auth/authorize", null);
    }

    /** The text is fixed: nothing of the request is shown, so nothing can be smuggled into the page. */
    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
