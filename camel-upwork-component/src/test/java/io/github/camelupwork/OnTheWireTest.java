// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import io.github.camelupwork.auth.MemoryTokenStore;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both hosts are told about the sender and the form of a request, and what a sign-in sends without PKCE. */
class OnTheWireTest {

    private static final String OURS = "acme-hub/3.1 (it@acme.example)";
    private static final String JSON = "application/json";

    private final UpworkComponent component = new UpworkComponent();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(request -> new TestServer.Reply(
                200,
                request.uri().contains("/oauth2/token")
                        ? "{\"access_token\":\"at1\",\"refresh_token\":\"rt1\",\"expires_in\":86400}"
                        : request.uri().contains("/graphql")
                                ? "{\"data\":{\"user\":{\"id\":\"1\",\"nid\":\"ann\"},\"countries\":[],\"createRoomV2\":{\"id\":\"r\"}}}"
                                : "oauth_token=rt&oauth_token_secret=s&oauth_callback_confirmed=true",
                "Content-Type",
                JSON));
        component.getConnection().setBaseUrl(server.base().toString());
        component.getTokens().setTokenStore(new MemoryTokenStore(Clock.systemUTC()));
        component.getRetry().setMaxAttempts(1);
        context.addComponent("upwork", component);
    }

    @AfterEach
    void stop() {
        context.stop();
        server.close();
    }

    private void oauth2() {
        component.getConfiguration().setClientId("key");
        component.getConfiguration().setClientSecret("client-secret");
        component.getConfiguration().setRefreshToken("rt0");
        component.getConfiguration().setTenantId("5");
        component.getConfiguration().setRedirectUri("https://hub.example/back");
    }

    private void oauth1() {
        component.getConfiguration().setConsumerKey("key");
        component.getConfiguration().setConsumerSecret("consumer-secret");
        component.getConfiguration().setAccessToken("token");
        component.getConfiguration().setAccessTokenSecret("token-secret");
    }

    private Object call(String uri, Map<String, Object> headers) {
        try (ProducerTemplate producer = context.createProducerTemplate()) {
            return producer.request(uri, exchange -> exchange.getMessage().setHeaders(new java.util.HashMap<>(headers)))
                    .getMessage()
                    .getBody();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theOptionUserAgentIsSaidToTheApiAndTheTokenHost() {
        component.getConnection().setUserAgent(OURS);
        oauth2();
        context.start();

        call("upwork:metadata/countries", Map.of());

        assertThat(server.requests).extracting(TestServer.Request::uri).contains("/api/v3/oauth2/token", "/graphql");
        assertThat(server.userAgents).containsOnly(OURS);
    }

    @Test
    void theOptionUserAgentIsSaidToRestAndToTheHostOfRequestTokens() {
        component.getConnection().setUserAgent(OURS);
        oauth1();
        context.start();

        call("upwork:users/info", Map.of());
        call("upwork:auth/authorize?oauthCallback=https://hub.example/back", Map.of());

        assertThat(server.requests).hasSize(2);
        assertThat(server.userAgents).containsExactly(OURS, OURS);
    }

    /** A charset behind it is more than the reference demands, and some gateways refuse it. */
    @ParameterizedTest
    @CsvSource({
        "graphql, messages/createRoom?inBody=none&roomName=Caf\u00e9",
        "graphql, metadata/countries?cacheFor=PT0S",
        "rest, activities/assignToEngagement?engagementRef=7&tasks=Caf\u00e9",
        "v3, messages/send?roomId=1&message=Caf\u00e9"
    })
    void aJsonBodyIsOfTheTypeThatTheReferenceDemandsExactly(String api, String uri) {
        if (api.equals("rest")) {
            oauth1();
        } else {
            oauth2();
        }
        context.start();

        call("upwork:" + uri + (uri.contains("cacheFor") ? "" : "&api=" + api), Map.of());

        assertThat(server.requests)
                .filteredOn(
                        request -> !request.body().isEmpty() && !request.uri().contains("/oauth2/token"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.contentType()).isEqualTo(JSON));
        assertThat(server.requests).anySatisfy(request -> assertThat(request.body())
                .contains(uri.contains("Caf") ? "Caf\u00e9" : "countries"));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void pkceCanBeSwitchedOff(boolean on, boolean sent) {
        component.getTokens().setPkce(on);
        oauth2();
        context.start();

        Map<?, ?> page = (Map<?, ?>) call("upwork:auth/authorize", Map.of());
        Exchange signedIn = context.createFluentProducerTemplate()
                .to("upwork:auth/accessToken?expectedUser=any")
                .withHeader("CamelUpwork.state", page.get("id"))
                .withHeader("CamelUpwork.code", "c")
                .send();

        assertThat(signedIn.getException()).isNull();
        assertThat(page.get("url").toString().contains("code_challenge")).isEqualTo(sent);
        assertThat(server.requests.get(0).body().contains("code_verifier=")).isEqualTo(sent);
        assertThat(server.requests.get(0).body()).contains("code=c");
    }
}
