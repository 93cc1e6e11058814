// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Api;

/** Looks up at Upwork the defaults that the account does not set: the signed-in user, their company and team. */
public interface AccountLookup {

    /** Returns true if this meaning can be looked up, for a call by that API. */
    boolean knows(Api api, String meaning);

    /**
     * The value of that meaning as the API takes it, asked for once and kept.
     *
     * @param api the API of the call that needs it
     * @return fails with {@link io.github.camelupwork.exception.UpworkArgumentException} if there is none or more than
     *         one
     */
    CompletableFuture<String> find(Api api, String operation, String option, String meaning);

    /** Forgets what was looked up: another person may have signed in. */
    default void forget() {}
}
