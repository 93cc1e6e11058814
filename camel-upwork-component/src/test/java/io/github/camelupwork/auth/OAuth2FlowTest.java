// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

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
    private Person person = new Person("ada", Set.of("ada"), "Ada");
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

        flow(false).exchange(request.id(), "the-code", null);

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
                        "at",
                        null,
                        "rt",
                        ManualClock.START,
                        ManualClock.START.plus(Duration.ofDays(1)),
                        null,
                        "ada",
                        1));
        assertThat(store.findPending(request.id())).isEmpty();
    }

    @Test
    void provesWithPkceThatItIsTheOneWhoAsked() {
        AuthorizationRequest request = flow(true).authorize("http://127.0.0.1:7000/");
        String verifier = store.findPending(request.id()).orElseThrow().secret();

        flow(true).exchange(request.id(), "the-code", null);

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
        assertThatThrownBy(() -> flow(false).exchange("forged", "code", null))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("auth/authorize")
                .hasMessageNotContaining("forged");
        assertThat(host.seen).isEmpty();
    }

    /** Anybody can call the address of a call-back; without a state it would skip PKCE, too. */
    @Test
    void withoutAStateThereIsNoExchange() {
        for (String missing : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> flow(true).exchange(missing, "code", null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("state");
        }
        assertThat(host.seen).isEmpty();
        assertThat(store.read(account.id())).isEmpty();
    }

    @Test
    void anotherPersonThanBeforeIsRefusedAndChangesNothing() {
        signIn("ada", null);
        assertThatThrownBy(() -> signIn("mallory", null))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("'mallory'")
                .hasMessageContaining("'ada'")
                .hasMessageContaining("expectedUser");
        assertThat(store.read(account.id())).map(StoredTokens::owner).contains("ada");
        assertThat(store.read(account.id())).map(StoredTokens::version).contains(1L);
    }

    @Test
    void theSamePersonSignsInAgain() {
        signIn("ada", null);
        assertThat(signIn("ada", null).version()).isEqualTo(2);
    }

    @Test
    void aChangeThatIsConfirmedIsMade() {
        signIn("ada", null);
        assertThat(signIn("grace", "grace").owner()).isEqualTo("grace");
        assertThat(signIn("ada", "any").owner()).isEqualTo("ada");
    }

    @Test
    void anExpectedPersonKeepsOthersOutFromTheFirstSignInOn() {
        assertThatThrownBy(() -> signIn("mallory", "ada")).isInstanceOf(AuthorizationException.class);
        assertThat(store.read(account.id())).isEmpty();
    }

    /** A person to be named in a log or a terminal. */
    @Test
    void aNameIsNotTakenAtItsWord() {
        person = new Person("mallory", Set.of("mallory"), "\u001b[2Jada\n\u202eevil");
        assertThat(person.toString()).isEqualTo("'mallory' (?[2Jada??evil)");
    }

    @Test
    void whereNobodyKnowsWhoItWasBeforeAPersonHasToConfirm() {
        signIn(null, null);
        assertThatThrownBy(() -> signIn("ada", null))
                .hasMessageContaining("it is not known for whom the account worked");
        assertThat(signIn("ada", "ada").owner()).isEqualTo("ada");
    }

    @Test
    void whereNobodySaysWhoSignedInASecondOneIsRefused() {
        signIn("ada", null);
        assertThatThrownBy(() -> signIn(null, null)).hasMessageContaining("does not say who signed in");
    }

    private StoredTokens signIn(String id, String expected) {
        person = id == null ? null : new Person(id, Set.of(id), null);
        return flow(true).exchange(flow(true).authorize(null).id(), "code", expected);
    }

    /** The fresh tokens have no version yet; the old ones are taken for dead. */
    private Optional<Person> known(StoredTokens tokens) {
        return tokens.version() == 0 ? Optional.ofNullable(person) : Optional.empty();
    }

    private OAuth2Flow flow(boolean pkce) {
        return new OAuth2Flow(account, client, store, clock, pkce, new AccountOwner(account, this::known));
    }
}
