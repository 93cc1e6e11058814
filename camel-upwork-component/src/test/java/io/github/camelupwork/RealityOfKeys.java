// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.auth.StoredTokens;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** What the token host is reported to do, and what a route gets. */
final class RealityOfKeys {

    private static final String URI = "upwork:metadata/countries?cacheFor=PT0S";
    private static final String GOOD = "{\"access_token\":\"at1\",\"refresh_token\":\"rt1\"%s}";

    private final BiConsumer<String, String> rows;

    /** @param rows takes rows: what Upwork does, and what comes of it */
    RealityOfKeys(BiConsumer<String, String> rows) {
        this.rows = rows;
    }

    void addAll() throws IOException {
        row(
                "a refresh hands out a new refresh token, and the old one dies within a day",
                200,
                ", \"expires_in\": 86400",
                hub -> {
                    String stored = hub.store.read(hub.account()).orElseThrow().refreshToken();
                    return "the new one is stored before the access token is used: `" + stored + "`";
                });
        row(
                "the keys of a refresh belong into the form; HTTP Basic is answered 403",
                200,
                "",
                hub -> "a form of `" + hub.formNames() + "`, header `Authorization` = `"
                        + hub.token().authorization() + "`");
        row("a token response lacks `expires_in`", 200, "", RealityOfKeys::life);
        row("a token response has `expires_in` as text", 200, ", \"expires_in\": \"3600\"", RealityOfKeys::life);
        refusal(
                "changed scopes end all refresh tokens, as do 24 hours the replaced one",
                "{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token is expired or revoked or not registered\"}");
        refusal("the key is not entitled to client credentials", "{\"error\":\"unauthorized_client\"}");
        refusal("a `scope` is not accepted", "{\"error\":\"invalid_scope\"}");
        row("the firewall's page in place of a token", 403, null, hub -> hub.failure);
        row("the same with status 200", 200, null, hub -> hub.failure);
        refusal("the firewall's text in place of a token", 403, "error code: 1010");
    }

    private static String life(Hub hub) {
        StoredTokens tokens = hub.store.read(hub.account()).orElseThrow();
        return tokens.expiresAt() == null
                ? "the token is used until Upwork refuses it, and renewed then"
                : "the token is used for " + Duration.between(tokens.issuedAt(), tokens.expiresAt());
    }

    private void refusal(String does, String body) throws IOException {
        refusal(does, 400, body);
    }

    private void refusal(String does, int status, String body) throws IOException {
        try (Hub hub = new Hub(new TestServer.Reply(status, body, "Content-Type", "application/json"))) {
            rows.accept(does + ": `" + body + "`", hub.failure);
        }
    }

    /** @param rest the end of a good response; null for the firewall's page */
    private void row(String does, int status, String rest, Function<Hub, String> comesOfIt) throws IOException {
        TestServer.Reply reply = rest == null
                ? new TestServer.Reply(
                        status,
                        "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>",
                        "Content-Type",
                        "text/html")
                : new TestServer.Reply(status, GOOD.formatted(rest), "Content-Type", "application/json");
        try (Hub hub = new Hub(reply)) {
            rows.accept(does, comesOfIt.apply(hub));
        }
    }

    /** A call that needs a token, and what became of it. */
    private static final class Hub implements AutoCloseable {

        final MemoryTokenStore store = new MemoryTokenStore(Clock.systemUTC());
        final String failure;
        private final TestServer server;
        private final DefaultCamelContext context = new DefaultCamelContext();

        Hub(TestServer.Reply token) throws IOException {
            server = new TestServer(request -> request.uri().startsWith("/graphql")
                    ? GraphQLStub.json(java.util.Map.of("data", java.util.Map.of("countries", List.of())))
                    : token);
            UpworkComponent component = new UpworkComponent();
            component.getConnection().setBaseUrl(server.base().toString());
            component.getTokens().setTokenStore(store);
            component.getRetry().setMaxAttempts(1);
            component.getRetry().setCallTimeout(30_000);
            component.getConfiguration().setAccountName("acme");
            component.getConfiguration().setClientId("key");
            component.getConfiguration().setClientSecret("client-secret");
            component.getConfiguration().setRefreshToken("rt0");
            context.addComponent("upwork", component);
            context.start();
            Exchange done = context.createFluentProducerTemplate().to(URI).send();
            failure = done.getException() == null
                    ? "nothing fails"
                    : "`" + done.getException().getClass().getSimpleName() + "`: "
                            + done.getException()
                                    .getMessage()
                                    .replace(server.base().toString(), "https://www.upwork.com");
        }

        String account() {
            return "acme";
        }

        TestServer.Request token() {
            return server.requests.get(0);
        }

        String formNames() {
            return Arrays.stream(token().body().split("&"))
                    .map(pair -> pair.substring(0, pair.indexOf('=')))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(", "));
        }

        @Override
        public void close() {
            context.stop();
            server.close();
        }
    }
}
