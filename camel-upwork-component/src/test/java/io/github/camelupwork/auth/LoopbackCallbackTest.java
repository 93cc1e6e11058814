// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackCallbackTest {

    private LoopbackCallback callback;

    @BeforeEach
    void listen() throws IOException {
        callback = new LoopbackCallback(0, "/callback");
        callback.expect("s");
    }

    @AfterEach
    void close() {
        callback.close();
    }

    @Test
    void catchesACode() throws Exception {
        assertThat(get("/callback?code=a%2Fb&state=s").statusCode()).isEqualTo(200);

        assertThat(callback.answer().join()).isEqualTo(new LoopbackCallback.Answer("s", "a/b"));
        assertThat(callback.answer().join().toString()).doesNotContain("a/b");
    }

    @Test
    void catchesAVerifier() throws Exception {
        get("/callback?oauth_token=s&oauth_verifier=v");

        assertThat(callback.answer().join()).isEqualTo(new LoopbackCallback.Answer("s", "v"));
    }

    @Test
    void goesOnListeningAfterWhatIsNoAnswer() throws Exception {
        assertThat(get("/callback?favicon").statusCode()).isEqualTo(400);
        assertThat(get("/favicon.ico").statusCode()).isEqualTo(404);
        assertThat(callback.answer()).isNotDone();
    }

    @Test
    void tellsThatThePersonDidNotAgree() throws Exception {
        assertThat(get("/callback?state=s&error=access_denied&error_description=%3Cb%3Eno")
                        .body())
                .doesNotContain("<b>");

        assertThatThrownBy(callback.answer()::join)
                .hasCauseInstanceOf(AuthorizationException.class)
                .hasMessageContaining("access_denied");
    }

    /** Any web page can make the browser call this address. */
    @Test
    void turnsAwayForeignCallbacksAndGoesOnWaiting() throws Exception {
        for (String foreign : List.of(
                "code=evil",
                "code=evil&state=other",
                "oauth_verifier=evil&oauth_token=other",
                "error=access_denied",
                "error=x&state=other",
                "state=&code=evil")) {
            assertThat(get("/callback?" + foreign).statusCode()).as(foreign).isEqualTo(400);
        }
        assertThat(callback.answer()).isNotDone();
        get("/callback?code=mine&state=s");
        assertThat(callback.answer().join().code()).isEqualTo("mine");
    }

    @Test
    void turnsEverythingAwayBeforeItKnowsWhatToExpect() throws Exception {
        try (LoopbackCallback early = new LoopbackCallback(0, "/callback")) {
            URI uri = URI.create("http://127.0.0.1:" + early.port() + "/callback?code=c&state=null");
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(early.answer()).isNotDone();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + callback.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
