// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Api;

/** Finds out from Upwork what the account did not say: who is signed in, which company and team are theirs. */
public interface AccountLookup {

    /** Whether this meaning can be asked for at all, for a call by that API. */
    boolean knows(Api api, String meaning);

    /**
     * The value of that meaning as the API takes it, asked for once and kept.
     *
     * @param api by which the call goes that needs it
     * @return fails with {@link io.github.camelupwork.exception.UpworkArgumentException} if there is none or more than one
     */
    CompletableFuture<String> find(Api api, String operation, String option, String meaning);
}
