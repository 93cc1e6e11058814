// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/**
 * Executes a prepared call by its effect: calls that move money through the ledger, all others directly.
 *
 * @param payment    makes payments
 * @param usesLedger true if payments go through the ledger
 * @param fetch      executes all other calls
 */
record Execution(Payment payment, boolean usesLedger, Fetch fetch) {

    CompletableFuture<UpworkAnswer> execute(UpworkCall call, String paymentKey) {
        return usesLedger && call.binding().effect() == Effect.MONEY
                ? payment.pay(call, paymentKey)
                : fetch.fetch(call);
    }
}
