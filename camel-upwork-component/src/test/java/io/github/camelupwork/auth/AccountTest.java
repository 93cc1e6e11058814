// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Credentials ONE = new OAuth2Credentials("client-1", "s", null, "r", null, null);
    private static final Credentials TWO = new OAuth2Credentials("client-2", "s", null, "r", null, null);

    @Test
    void isNamedAfterItsKeyWithoutTellingIt() {
        Account account = Account.of(ONE, "42");

        assertThat(account.id())
                .startsWith("oauth2-")
                .doesNotContain("client-1")
                .hasSize(23);
        assertThat(account.id())
                .isEqualTo(Account.of(ONE, null).id())
                .isNotEqualTo(Account.of(TWO, "42").id());
    }

    @Test
    void keepsItsNameUnderAnotherOrganization() {
        Account account = Account.of(ONE, "42");

        assertThat(account.withTenant("43")).isEqualTo(new Account(account.id(), ONE, "43"));
        assertThat(account.tenant()).isEqualTo("42");
        assertThat(Account.of(ONE, " ").tenant()).isNull();
    }
}
