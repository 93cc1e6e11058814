// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;

class OAuth2FlowTest {

    private final ManualClock clock = new ManualClock();
    private final MemoryTokenStore store = new MemoryTokenStore(clock);
    private final StubHost host = new StubHost(request ->
            StubHost.json(200, "{'access_token':'at','refresh_token':'rt','token_type':'bearer','expires_in':86400}"));
    private final OAuth2Credentials credentials =
            new OAuth2Credentials("cl", "secret", null, null, "http://cb/x", null);
    private final Account account = Account.of(credentials, null);
    private final OAuth2Client client =
            new OAuth2Client(credentials, AuthEndpoints.upwork(), HttpAccess.of(host.client()), new ServerClock(clock));

    @Test
    void turnsACodeIntoStoredTokens() {
        AuthorizationRequest request = flow(false).authorize(null);
        assertThat(request.url().toString())
                .startsWith("https://www.upwork.com/ab/account-security/oauth2/authorize?")
                .contains("response_type=code")
                .contains("client_id=cl")
                .contains("redirect_uri=http%3A%2F%2Fcb%2Fx")
                .contains("state=" + request.id())
                .doesNotContain("secret")
                .doesNotContain("code_challenge");

        flow(false).exchange(request.id(), "the-code");

        assertThat(host.seen).singleElement().satisfies(sent -> assertThat(
                        sent.body().split("&"))
                .containsExactlyInAnyOrder(
                        "client_id=cl",
                        "client_secret=secret",
                        "code=the-code",
                        "redirect_uri=http%3A%2F%2Fcb%2Fx",
                        "grant_type=authorization_code"));
        assertThat(store.read(account.id()))
                .contains(new StoredTokens(
                        "at", null, "rt", ManualClock.START, ManualClock.START.plus(Duration.ofDays(1)), null, 1));
        assertThat(store.findPending(request.id())).isEmpty();
    }

    @Test
    void provesWithPkceThatItIsTheOneWhoAsked() {
        AuthorizationRequest request = flow(true).authorize("http://127.0.0.1:7000/");
        String verifier = store.findPending(request.id()).orElseThrow().secret();

        flow(true).exchange(request.id(), "the-code");

        assertThat(request.url().toString())
                .contains("code_challenge=")
                .contains("code_challenge_method=S256")
                .doesNotContain(verifier);
        assertThat(host.seen.get(0).body())
                .contains("code_verifier=" + verifier)
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A7000%2F");
    }

    @Test
    void refusesAStateThatIsNotItsOwn() {
        assertThatThrownBy(() -> flow(false).exchange("forged", "code"))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("auth/authorize")
                .hasMessageNotContaining("forged");
        assertThat(host.seen).isEmpty();
    }

    @Test
    void takesACodeThatWasCopiedByHand() {
        assertThat(flow(false).exchange(null, "code").version()).isEqualTo(1);
    }

    private OAuth2Flow flow(boolean pkce) {
        return new OAuth2Flow(account, client, store, clock, pkce);
    }
}
