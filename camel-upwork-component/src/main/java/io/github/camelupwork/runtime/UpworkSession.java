// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Locale;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.AuthorizationFlow;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.UpworkClient;

/**
 * Everything that belongs to one account; immutable, and shared by the endpoints of that account.
 *
 * @param account  in whose name it speaks
 * @param preparer makes calls of arguments
 * @param client   carries calls out
 * @param flow     how the account comes by its first token
 * @param signer   knows how its token is
 * @param budget   what its requests are taken from
 */
public record UpworkSession(
        Account account,
        CallPreparer preparer,
        UpworkClient client,
        AuthorizationFlow flow,
        RequestSigner signer,
        RequestBudget budget) {

    /** {@code oauth1} or {@code oauth2}. */
    String kind() {
        return account.credentials().kind().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The API by which to read what became of an operation: what goes with the credentials, if it has the operation. Another
     * one may not show what was done, and what does not show would be done again.
     */
    public Api readingApi(Operation operation) {
        boolean graphQl = account.credentials().kind() == AuthKind.OAUTH2
                && operation.apis().contains(Api.GRAPHQL);
        return graphQl ? Api.GRAPHQL : Api.REST;
    }
}
