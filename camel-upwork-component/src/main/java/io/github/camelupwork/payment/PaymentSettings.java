// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.time.Duration;

import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;

/**
 * The settings for marking payments and settling unknown ones.
 *
 * @param trace        the mark that payments carry
 * @param snapshot     true to read and record the candidates before a payment without a readable mark is sent
 * @param delays       the times for which absence from Upwork's records proves nothing
 * @param settleAbsent the policy for payments that are proven absent
 * @param settleEvery  the interval at which unknown payments are settled; zero for never
 */
public record PaymentSettings(
        PaymentTrace trace,
        boolean snapshot,
        SettlementDelays delays,
        SettleAbsent settleAbsent,
        Duration settleEvery) {}
