// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.concurrent.CompletableFuture;

/** Finds out from Upwork what the account did not say: who is signed in, which company and team are theirs. */
public interface AccountLookup {

    /** Whether this meaning can be asked for at all. */
    boolean knows(String meaning);

    /**
     * The value of that meaning, asked for once and kept.
     *
     * @return fails with {@link io.github.camelupwork.exception.UpworkArgumentException} if there is none or more than one
     */
    CompletableFuture<String> find(String operation, String option, String meaning);
}
