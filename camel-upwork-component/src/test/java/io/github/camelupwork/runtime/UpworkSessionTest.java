// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.OAuth1Credentials;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import org.junit.jupiter.api.Test;

class UpworkSessionTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final Account OAUTH1 = Account.of(new OAuth1Credentials("k", "s", null, null, null), null);
    private static final Account OAUTH2 = Account.of(new OAuth2Credentials("i", "s", null, null, null, null), null);

    @Test
    void readsWhatBecameOfAnOperationByAnApiThatHasIt() {
        assertThat(readingApi(OAUTH1, "payments/create")).isEqualTo(Api.REST);
        assertThat(readingApi(OAUTH2, "payments/create")).isEqualTo(Api.GRAPHQL);
        assertThat(readingApi(OAUTH2, "offers/create"))
                .as("GraphQL has no offers/create")
                .isEqualTo(Api.REST);
    }

    private static Api readingApi(Account account, String operation) {
        return new UpworkSession(account, null, null, null, null, null)
                .readingApi(CATALOG.operation(operation).orElseThrow());
    }
}
