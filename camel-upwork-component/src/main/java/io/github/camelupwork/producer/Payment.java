// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.ledger.Payer;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.options.PaymentKeys;
import io.github.camelupwork.payment.PaymentCalls;

/** Pays through the ledger, which is opened by the first payment at the latest. */
final class Payment {

    private final Payer payer;
    private final Supplier<PaymentCalls> opener;
    private PaymentCalls calls;

    /** @param opener opens the ledger */
    Payment(Payer payer, Supplier<PaymentCalls> opener) {
        this.payer = payer;
        this.opener = opener;
    }

    /** Opens the ledger. */
    synchronized PaymentCalls open() {
        if (calls == null) {
            calls = opener.get();
        }
        return calls;
    }

    /**
     * Makes the payment, or passes on its earlier outcome.
     *
     * @throws UpworkArgumentException if the message gives no payment key, or one that is not allowed
     */
    CompletableFuture<UpworkAnswer> pay(UpworkCall call, String key) {
        if (key == null || key.isBlank() || PaymentKeys.NONE.equals(key)) {
            throw new UpworkArgumentException(
                    call.operation().name(),
                    "paymentKey",
                    "it moves money and needs a payment key, so"
                            + " that the same document never pays twice: give header " + UpworkConstants.PAYMENT_KEY
                            + ", or say paymentKey=none on the endpoint",
                    null);
        }
        PaymentId id = id(call, key);
        return open().pay(call.of(call.context().paying(id.key())), id);
    }

    private PaymentId id(UpworkCall call, String key) {
        try {
            return payer.payment(key);
        } catch (IllegalArgumentException e) {
            throw new UpworkArgumentException(call.operation().name(), "paymentKey", e.getMessage(), e);
        }
    }
}
