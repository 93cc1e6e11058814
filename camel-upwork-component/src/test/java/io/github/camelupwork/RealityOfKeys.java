// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.options.Grant;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** What the token host is reported to do, and what a route gets. */
final class RealityOfKeys {

    private static final String CALL = "upwork:metadata/countries?cacheFor=PT0S";
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
        refusal(
                "the key is not entitled to `grant=clientCredentials`",
                400,
                "{\"error\":\"unauthorized_client\"}",
                component -> component.getConfiguration().setGrant(Grant.clientCredentials));
        row(
                "a `scope` in the address of the consent page is refused",
                200,
                "",
                hub -> "`auth/authorize` answers an address with `" + hub.consent() + "`");
        refusal("a `scope` is not accepted at the token endpoint either", "{\"error\":\"invalid_scope\"}");
        row(
                "who has the `User-Agent` of a library is kept out",
                200,
                "",
                hub -> "both hosts are told `" + hub.userAgents() + "`; option `userAgent` says otherwise");
        row("the firewall's page in place of a token", 403, null, hub -> hub.failure);
        row("the same with status 200", 200, null, hub -> hub.failure);
        refusal("the firewall's text in place of a token", 403, "error code: 1010", component -> {});
        row(
                "refreshes that are repeated are throttled in the same way",
                403,
                null,
                hub -> "ten more calls fail alike, and " + hub.tokenRequestsOf(10) + " of them ask the token endpoint");
    }

    private static String life(Hub hub) {
        StoredTokens tokens = hub.store.read(hub.account()).orElseThrow();
        return tokens.expiresAt() == null
                ? "the token is used until Upwork refuses it, and renewed then"
                : "the token is used for " + Duration.between(tokens.issuedAt(), tokens.expiresAt());
    }

    private void refusal(String does, String body) throws IOException {
        refusal(does, 400, body, component -> {});
    }

    private void refusal(String does, int status, String body, Consumer<UpworkComponent> setting) throws IOException {
        try (Hub hub = new Hub(new TestServer.Reply(status, body, "Content-Type", "application/json"), setting)) {
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
        try (Hub hub = new Hub(reply, component -> {})) {
            rows.accept(does, comesOfIt.apply(hub));
        }
    }

    /** A call that needs a token, and what became of it. */
    private static final class Hub implements AutoCloseable {

        final MemoryTokenStore store = new MemoryTokenStore(Clock.systemUTC());
        final String failure;
        private final TestServer server;
        private final DefaultCamelContext context = new DefaultCamelContext();

        Hub(TestServer.Reply token, Consumer<UpworkComponent> setting) throws IOException {
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
            component.getConfiguration().setRedirectUri("https://hub.example/back");
            setting.accept(component);
            context.addComponent("upwork", component);
            context.start();
            Exchange done = context.createFluentProducerTemplate().to(CALL).send();
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

        /** The parameters of the consent page's address. */
        String consent() {
            Map<?, ?> answer = context.createFluentProducerTemplate()
                    .to("upwork:auth/authorize")
                    .request(Map.class);
            return names(URI.create(answer.get("url").toString()).getRawQuery());
        }

        String userAgents() {
            return String.join("`, `", new TreeSet<>(server.userAgents))
                    .replaceAll("/[^ ]+ ", "/<version> ")
                    .replaceAll("Java [0-9._]+", "Java <version>");
        }

        long tokenRequestsOf(int calls) {
            int before = server.requests.size();
            for (int i = 0; i < calls; i++) {
                context.createFluentProducerTemplate().to(CALL).send();
            }
            return server.requests.size() - before;
        }

        String formNames() {
            return names(token().body());
        }

        private static String names(String pairs) {
            return Arrays.stream(pairs.split("&"))
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
