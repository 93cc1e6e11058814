// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;

import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ManualClock;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.Test;

class OAuth1FlowTest {

    private final ManualClock clock = new ManualClock();
    private final MemoryTokenStore store = new MemoryTokenStore(clock);
    private final StubHost host = new StubHost(OAuth1FlowTest::serve);
    private final Account account =
            Account.of(new OAuth1Credentials("key", "consumer-secret", null, null, "http://cb/x"), null);
    private final OAuth1Flow flow = flow();

    @Test
    void goesThroughItsThreeLegs() {
        AuthorizationRequest request = flow.authorize(null);
        assertThat(request.url()).hasToString("https://www.upwork.com/services/api/auth?oauth_token=rt");
        assertThat(request.id()).isEqualTo("rt");

        // another process takes up where the first was left
        StoredTokens stored = flow().exchange("rt", "verifier");

        assertThat(new StoredOAuth1Tokens(account, store).current()).isEqualTo(new OAuth1Token("at", "at-secret"));
        assertThat(stored.expiresAt()).as("never").isNull();
        assertThat(host.seen)
                .extracting(StubHost.Seen::uri)
                .containsExactly("/api/auth/v1/oauth/token/request", "/api/auth/v1/oauth/token/access");
        assertThat(host.seen.get(0).authorization()).contains("oauth_callback=\"http%3A%2F%2Fcb%2Fx\"");
        assertThat(host.seen.get(1).authorization())
                .contains("oauth_token=\"rt\"")
                .contains("oauth_verifier=\"verifier\"");
        assertThat(store.findPending("rt")).isEmpty();
    }

    @Test
    void showsTheVerifierWhereThereIsNoCallback() {
        flow.requestToken(null);

        assertThat(host.seen.get(0).authorization()).contains("oauth_callback=\"oob\"");
    }

    @Test
    void tellsWhyItWasRefused() {
        host.answer = request -> StubHost.response(401, "text/plain", "Failed to validate oauth signature and token");

        AuthorizationException e = catchThrowableOfType(AuthorizationException.class, () -> flow.authorize(null));

        assertThat(e.status()).isEqualTo(401);
        assertThat(e.isTransient()).isFalse();
        assertThat(e)
                .hasMessageContaining("401")
                .hasMessageContaining("Failed to validate oauth signature and token")
                .hasMessageContaining("/oauth/token/request")
                .hasMessageContaining("consumerKey")
                .hasMessageNotContaining("consumer-secret");
    }

    @Test
    void takesTheErrorFromUpworksHeaders() {
        flow.authorize(null);
        host.answer = request -> StubHost.response(
                403,
                "text/plain",
                "",
                "X-Upwork-Error-Code",
                "17",
                "X-Upwork-Error-Message",
                "Forbidden: oauth_token not found");

        AuthorizationException e = catchThrowableOfType(AuthorizationException.class, () -> flow.exchange("rt", "v"));

        assertThat(e.error()).isEqualTo("17");
        assertThat(e.description()).isEqualTo("Forbidden: oauth_token not found");
        assertThat(store.findPending("rt")).as("the person may try once more").isPresent();
    }

    @Test
    void triesAgainWhenTheAnswerHasSetTheClockRight() {
        String date = "Mon, 02 Mar 2026 11:00:00 GMT";
        host.answer = request -> request.authorization().contains("oauth_timestamp=\"1772449200\"")
                ? serve(request)
                : StubHost.response(400, "text/plain", "Timestamp is out of sequence", "Date", date);

        assertThat(flow.authorize(null).id()).isEqualTo("rt");
        assertThat(host.seen).hasSize(2);
    }

    @Test
    void doesNotTellTheTokensOfAnAnswerItCannotRead() {
        host.answer = request -> StubHost.response(200, "text/plain", "oauth_token_secret=s3cr3t");

        assertThatThrownBy(() -> flow.authorize(null))
                .isInstanceOf(AuthorizationException.class)
                .hasNoCause()
                .hasMessageContaining("no token")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void knowsOnlyItsOwnRequestTokensAndForADay() {
        flow.authorize(null);
        clock.pass(Duration.ofHours(25));

        assertThatThrownBy(() -> flow.exchange("rt", "v")).hasMessageContaining("auth/authorize");
        assertThatThrownBy(() -> flow.exchange("other", "v")).isInstanceOf(AuthorizationException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> flow.exchange(null, "v"));
    }

    private OAuth1Flow flow() {
        return new OAuth1Flow(
                account, AuthEndpoints.upwork(), HttpAccess.of(host.client()), store, new ServerClock(clock));
    }

    private static ClassicHttpResponse serve(StubHost.Seen request) {
        return StubHost.response(
                200,
                "text/plain",
                request.uri().endsWith("/request")
                        ? "oauth_callback_confirmed=1&oauth_token=rt&oauth_token_secret=rt-secret"
                        : "oauth_token=at&oauth_token_secret=at-secret");
    }
}
