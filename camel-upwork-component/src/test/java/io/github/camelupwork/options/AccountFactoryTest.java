// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.OAuth2Credentials;
import org.junit.jupiter.api.Test;

class AccountFactoryTest {

    private final UpworkConfiguration configuration = new UpworkConfiguration();

    private Account account() {
        return AccountFactory.account(configuration);
    }

    private void oauth1() {
        configuration.setConsumerKey("key");
        configuration.setConsumerSecret("s3cret");
    }

    private void oauth2() {
        configuration.setClientId("id");
        configuration.setClientSecret("s3cret");
    }

    @Test
    void readsEitherKindOfCredentials() {
        oauth1();
        assertThat(account().credentials().kind()).isEqualTo(AuthKind.OAUTH1);
        configuration.setConsumerKey(null);
        oauth2();
        assertThat(account().credentials().kind()).isEqualTo(AuthKind.OAUTH2);
        configuration.setGrant(Grant.clientCredentials);
        assertThat(((OAuth2Credentials) account().credentials()).grant())
                .isEqualTo(OAuth2Credentials.Grant.CLIENT_CREDENTIALS);
    }

    @Test
    void refusesNoneAndBothKinds() {
        assertThatThrownBy(this::account)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "No credentials: set on the component clientId and clientSecret for OAuth 2.0, or consumerKey and"
                                + " consumerSecret for"
                                + " OAuth 1.0a");
        oauth1();
        oauth2();
        assertThatThrownBy(this::account)
                .hasMessageStartingWith("Credentials of both kinds: ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesHalfOfThem() {
        configuration.setConsumerKey("key");
        assertThatThrownBy(this::account)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("consumerSecret");
        oauth1();
        configuration.setAccessToken("t0ken");
        assertThatThrownBy(this::account).hasMessageContaining("together").hasMessageNotContaining("t0ken");
    }

    @Test
    void namesTheAccount() {
        oauth1();
        configuration.setTenantId("42");
        assertThat(account().id()).startsWith("oauth1-");
        assertThat(account().tenant()).isEqualTo("42");
        configuration.setAccountName("ann");
        assertThat(account().id()).isEqualTo("ann");
    }
}
