// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/**
 * Executes a prepared call by its effect: what moves money through the ledger, everything else directly.
 *
 * @param payment    pays
 * @param usesLedger whether payments go through the ledger
 * @param fetch      executes everything else
 */
record Execution(Payment payment, boolean usesLedger, Fetch fetch) {

    CompletableFuture<UpworkAnswer> execute(UpworkCall call, String paymentKey) {
        return usesLedger && call.binding().effect() == Effect.MONEY
                ? payment.pay(call, paymentKey)
                : fetch.fetch(call);
    }
}
