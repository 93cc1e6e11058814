// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Set;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;

/** Chooses the API by which an operation is called: the one that the options name, else the one of the credentials. */
public final class ApiChoice {

    /** Groups that stand beside the APIs: signing in, and GraphQL as such. */
    private static final Set<String> ANY_API = Set.of("auth", "graphql");

    private ApiChoice() {}

    /**
     * The API of an endpoint.
     *
     * @throws UpworkArgumentException if the API does not take the credentials
     */
    public static Api of(UpworkConfiguration configuration, Operation operation) {
        return operation.isLocal()
                ? Api.LOCAL
                : of(configuration.getApi(), AccountFactory.account(configuration), operation);
    }

    static Api of(ApiOption wanted, Account account, Operation operation) {
        boolean oauth2 = account.credentials().kind() == AuthKind.OAUTH2;
        Api api = wanted == null
                ? byCredentials(oauth2, operation)
                : Api.of(wanted.name()).orElseThrow();
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
