// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;

class StoredOAuth1TokensTest {

    private final MemoryTokenStore store = new MemoryTokenStore(new ManualClock());

    @Test
    void prefersTheConfiguredTokenUntilItIsRefused() {
        StoredOAuth1Tokens tokens = new StoredOAuth1Tokens(account("configured", "s"), store);
        store("stored");
        assertThat(tokens.current().token()).isEqualTo("configured");

        assertThat(tokens.invalidate("configured")).isTrue();
        assertThat(tokens.current().token()).isEqualTo("stored");
        assertThat(tokens.invalidate("stored")).isFalse();
    }

    @Test
    void looksAgainUntilThereIsOne() {
        StoredOAuth1Tokens tokens = new StoredOAuth1Tokens(account(null, null), store);
        assertThatThrownBy(tokens::current)
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("acme");

        store("stored");
        assertThat(tokens.current()).isEqualTo(new OAuth1Token("stored", "secret"));
    }

    private void store(String token) {
        store.update("acme", old -> StoredTokens.of(new OAuth1Token(token, "secret"), ManualClock.START));
    }

    private static Account account(String token, String secret) {
        return new Account("acme", new OAuth1Credentials("key", "consumer-secret", token, secret, null), null);
    }
}
