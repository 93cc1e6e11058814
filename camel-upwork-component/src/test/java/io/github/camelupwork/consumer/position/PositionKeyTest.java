// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.OAuth2Credentials;
import org.junit.jupiter.api.Test;

class PositionKeyTest {

    private static final Account ACCOUNT = account("secret-1");

    private static Account account(String secret) {
        return new Account(
                "anna",
                new OAuth2Credentials(
                        "client", secret, "token", null, null, OAuth2Credentials.Grant.AUTHORIZATION_CODE),
                null);
    }

    @Test
    void isTheSameWhateverTheSecretsAre() {
        assertThat(key(account("secret-2"), "offers/list", "new"))
                .isEqualTo(key(ACCOUNT, "offers/list", "new"))
                .matches("offers-list-[0-9a-f]{32}");
    }

    @Test
    void isAnotherForAnotherOrganizationOperationOrOption() {
        assertThat(new String[] {
                    key(ACCOUNT.withTenant("t2"), "offers/list", "new"),
                    key(ACCOUNT, "offers/list", "accepted"),
                    key(ACCOUNT, "applications/list", "new")
                })
                .doesNotContain(key(ACCOUNT, "offers/list", "new"))
                .doesNotHaveDuplicates();
    }

    private static String key(Account account, String operation, String status) {
        return PositionKey.of(account, operation, Map.of("status", status), null);
    }
}
