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
 * @param account  the account on whose behalf it acts
 * @param preparer prepares calls from arguments
 * @param client   executes calls
 * @param flow     the flow by which the account gets its first token
 * @param signer   signs requests and knows the state of its token
 * @param budget   the request budget that it uses
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
     * Returns the API by which to read the outcome of an operation: the one that matches the credentials, if it has the
     * operation. The other one may not show the result, and an operation whose result does not show would be executed
     * again.
     */
    public Api readingApi(Operation operation) {
        boolean graphQl = account.credentials().kind() == AuthKind.OAUTH2
                && operation.apis().contains(Api.GRAPHQL);
        return graphQl ? Api.GRAPHQL : Api.REST;
    }
}
