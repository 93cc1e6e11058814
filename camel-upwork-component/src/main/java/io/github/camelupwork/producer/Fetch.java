// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/** Executes a prepared call that moves no money. */
interface Fetch {

    CompletableFuture<UpworkAnswer> fetch(UpworkCall call);
}
