// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.TestUpwork;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import org.junit.jupiter.api.Test;

class AuthorizationCallsTest {

    private static void oauth2(UpworkComponent component) {
        component.getConfiguration().setConsumerKey(null);
        component.getConfiguration().setConsumerSecret(null);
        component.getConfiguration().setAccessToken(null);
        component.getConfiguration().setAccessTokenSecret(null);
        component.getConfiguration().setClientId("id");
        component.getConfiguration().setClientSecret("client-secret");
    }

    @Test
    @SuppressWarnings("unchecked")
    void signsInByOAuth1() throws Exception {
        try (TestServer server = new TestServer(request -> new TestServer.Reply(
                        200,
                        request.uri().contains("request")
                                ? "oauth_token=temp&oauth_token_secret=temp-secret&oauth_callback_confirmed=true"
                                : "oauth_token=token&oauth_token_secret=token-secret"));
                TestUpwork upwork = new TestUpwork(server.base())) {
            upwork.component.getConfiguration().setExpectedUser("any");
            upwork.start();
            Map<String, Object> sent =
                    upwork.context.createProducerTemplate().requestBody("upwork:auth/authorize", null, Map.class);
            assertThat(sent.get("url").toString()).contains("oauth_token=temp").doesNotContain("temp-secret");
            assertThat(sent).containsEntry("id", "temp");
            Map<String, Object> stored = upwork.context
                    .createProducerTemplate()
                    .requestBody(
                            "upwork:auth/accessToken", Map.of("oauth_token", "temp", "oauth_verifier", "v"), Map.class);
            assertThat(stored).isEqualTo(Map.of("stored", true));
        }
    }

    @Test
    void tellsThatTheServerRefused() throws Exception {
        try (TestServer server = TestServer.saying(401, "oauth_problem=token_rejected");
                TestUpwork upwork = new TestUpwork(server.base())) {
            oauth2(upwork.component);
            upwork.start();
            Object state = upwork.context
                    .createProducerTemplate()
                    .requestBody("upwork:auth/authorize", null, Map.class)
                    .get("id");
            assertThatThrownBy(() -> upwork.context
                            .createProducerTemplate()
                            .requestBody("upwork:auth/accessToken", Map.of("code", "c0de", "state", state)))
                    .cause()
                    .isInstanceOf(UpworkUnauthorizedException.class)
                    .hasMessageStartingWith("auth/accessToken: ")
                    .hasMessageNotContaining("client-secret")
                    .hasMessageNotContaining("c0de");
        }
    }

    @Test
    void refusesToGoOnWithoutACode() throws Exception {
        try (TestServer server = TestServer.saying(200, "{}");
                TestUpwork upwork = new TestUpwork(server.base())) {
            oauth2(upwork.component);
            upwork.start();
            assertThatThrownBy(() ->
                            upwork.context.createProducerTemplate().requestBody("upwork:auth/accessToken", Map.of()))
                    .cause()
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageContaining("missing option");
            assertThat(server.requests).isEmpty();
        }
    }
}
