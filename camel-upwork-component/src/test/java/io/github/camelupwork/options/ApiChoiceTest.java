// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.OAuth1Credentials;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import org.junit.jupiter.api.Test;

class ApiChoiceTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final Account OAUTH1 = Account.of(new OAuth1Credentials("k", "s", null, null, null), null);
    private static final Account OAUTH2 = Account.of(new OAuth2Credentials("i", "s", null, null, null, null), null);

    private static Api api(ApiOption wanted, Account account, String operation) {
        return ApiChoice.of(wanted, account, CATALOG.operation(operation).orElseThrow());
    }

    @Test
    void followsTheCredentials() {
        assertThat(api(null, OAUTH1, "jobs/get")).isEqualTo(Api.REST);
        assertThat(api(null, OAUTH2, "jobs/get")).isEqualTo(Api.GRAPHQL);
        assertThat(api(ApiOption.rest, OAUTH2, "jobs/get")).isEqualTo(Api.REST);
        assertThat(api(ApiOption.v3, OAUTH2, "jobs/get")).isEqualTo(Api.V3);
    }

    @Test
    void signsInByWhateverTheCredentialsAre() {
        assertThat(api(null, OAUTH1, "auth/accessToken")).isEqualTo(Api.REST);
        assertThat(api(null, OAUTH2, "auth/accessToken")).isEqualTo(Api.V3);
        assertThat(api(null, OAUTH2, "auth/authorize")).isEqualTo(Api.REST);
    }

    @Test
    void refusesOldKeysForNewApis() {
        for (ApiOption api : List.of(ApiOption.v3, ApiOption.graphql)) {
            assertThatThrownBy(() -> api(api, OAUTH1, "jobs/get"))
                    .hasMessage(
                            "jobs/get: the API '" + api
                                    + "' takes no OAuth 1.0a keys, only api=rest does; set clientId and clientSecret for OAuth 2.0");
        }
        assertThatThrownBy(() -> api(null, OAUTH1, "graphql/execute")).hasMessageContaining("takes no OAuth 1.0a keys");
    }
}
