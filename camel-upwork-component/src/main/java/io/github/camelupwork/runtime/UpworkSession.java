// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Locale;
import java.util.Set;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.AuthorizationFlow;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.exception.UpworkArgumentException;

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

    /** Groups that stand beside the APIs: signing in, and GraphQL as such. */
    private static final Set<String> ANY_API = Set.of("auth", "graphql");

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

    /** The API in use: the one that was asked for, else the one that goes with the credentials. */
    public static Api api(String wanted, Account account, Operation operation) {
        boolean oauth2 = account.credentials().kind() == AuthKind.OAUTH2;
        Api api = wanted == null
                ? byCredentials(oauth2, operation)
                : Api.of(wanted)
                        .orElseThrow(() -> new UpworkArgumentException(
                                operation.name(),
                                "api",
                                "option 'api' is '" + wanted + "', which is not one of rest, v3, graphql",
                                null));
        if (!oauth2 && api != Api.REST) {
            throw new UpworkArgumentException(
                    operation.name(),
                    "api",
                    "the API '" + api.id()
                            + "' takes no OAuth 1.0a keys, only api=rest does; set clientId and clientSecret for OAuth 2.0",
                    null);
        }
        return api;
    }

    private static Api byCredentials(boolean oauth2, Operation operation) {
        if (ANY_API.contains(operation.group())) {
            return oauth2
                    ? operation.apis().get(operation.apis().size() - 1)
                    : operation.apis().get(0);
        }
        return oauth2 ? Api.GRAPHQL : Api.REST;
    }
}
