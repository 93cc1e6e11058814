// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;

import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;

class TokenHttpClientTest {

    private static final String URL = "https://upwork.test/api/v3/oauth2/token";

    private final ServerClock clock = new ServerClock(new ManualClock());
    private final StubHost host = new StubHost(
            request -> StubHost.json(200, "{'access_token':'at'}", "Date", "Mon, 02 Mar 2026 11:00:00 GMT"));
    private final TokenHttpClient tokens = TokenHttpClient.oauth2(HttpAccess.of(host.client()), clock);

    @Test
    void sendsAFormAndAsksForJson() throws Exception {
        Response response =
                tokens.execute("agent", Map.of("Authorization", "Basic x"), Verb.POST, URL, "grant_type=refresh_token");

        assertThat(host.seen)
                .containsExactly(new StubHost.Seen(
                        "POST",
                        "/api/v3/oauth2/token",
                        "Basic x",
                        "application/x-www-form-urlencoded",
                        "grant_type=refresh_token"));
        assertThat(response.getCode()).isEqualTo(200);
        assertThat(response.getBody()).isEqualTo("{\"access_token\":\"at\"}");
    }

    /** A request of OAuth 1.0a says all in its header; a content type would have to be signed. */
    @Test
    void aPostWithoutABodyHasNoContentType() throws Exception {
        tokens.execute("agent", Map.of("Authorization", "OAuth x"), Verb.POST, URL, new byte[0]);

        assertThat(host.seen).containsExactly(new StubHost.Seen("POST", "/api/v3/oauth2/token", "OAuth x", null, ""));
    }

    @Test
    void learnsTheServersTimeAlsoFromARefusal() {
        host.answer =
                request -> StubHost.json(400, "{'error':'invalid_grant'}", "Date", "Mon, 02 Mar 2026 11:00:00 GMT");

        assertThatThrownBy(() -> tokens.execute("agent", Map.of(), Verb.POST, URL, "a=b"))
                .isInstanceOfSatisfying(TokenErrorException.class, refused -> {
                    assertThat(refused.tokenError().status()).isEqualTo(400);
                    assertThat(refused.tokenError().error()).isEqualTo("invalid_grant");
                });
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aRedirectIsARefusalAndIsNotFollowed() {
        host.answer = request -> StubHost.json(302, "{}", "Location", "https://elsewhere.test/");

        assertThatThrownBy(() -> tokens.execute("agent", Map.of(), Verb.POST, URL, "a=b"))
                .isInstanceOf(TokenErrorException.class);
        assertThat(host.seen).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsCut() throws Exception {
        host.answer = request -> StubHost.response(200, "text/html", "x".repeat(10_000_000));

        assertThat(tokens.execute("agent", Map.of(), Verb.POST, URL, "a=b").getBody())
                .hasSize(64 * 1024);
    }

    @Test
    void sendsNothingButForms() {
        assertThatThrownBy(() -> tokens.execute("agent", Map.of(), Verb.POST, URL, (java.io.File) null))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tokens.executeAsync("agent", Map.of(), Verb.POST, URL, "a=b", null, null))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(host.seen).isEmpty();
    }
}
