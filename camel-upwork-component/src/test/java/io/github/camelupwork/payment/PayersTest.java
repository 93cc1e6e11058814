// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.OAuth1Credentials;
import io.github.camelupwork.ledger.Payer;
import org.junit.jupiter.api.Test;

class PayersTest {

    private final Account account =
            new Account("acme", new OAuth1Credentials("key", "secret", null, null, null), "org-1");

    @Test
    void anAccountPaysInItsOwnName() {
        assertThat(Payers.named(null, account)).isEqualTo(new Payer("acme", "org-1"));
    }

    @Test
    void anAccountPaysInTheNameThatIsConfigured() {
        assertThat(Payers.named("northlight", account)).isEqualTo(new Payer("northlight", null));
    }

    @Test
    void severalAccountsPayInOneName() {
        Payers payers = new Payers();
        Payer northlight = Payer.of("northlight");
        payers.add(northlight, account);
        payers.add(northlight, account);
        payers.add(northlight, account.withTenant("org-2"));

        assertThat(payers.of(northlight)).containsExactly(account, account.withTenant("org-2"));
        assertThat(payers.of(Payer.of("acme"))).isEmpty();
    }
}
