// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.time.Duration;

import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;

/**
 * How payments are marked and unknown ones settled.
 *
 * @param trace        the mark that payments carry
 * @param snapshot     true to read and record the candidates before a payment without a readable mark is sent
 * @param delays       how long absence from Upwork's records proves nothing
 * @param settleAbsent what proven absence settles
 * @param settleEvery  how often to settle unknown payments; zero for never
 */
public record PaymentSettings(
        PaymentTrace trace,
        boolean snapshot,
        SettlementDelays delays,
        SettleAbsent settleAbsent,
        Duration settleEvery) {}
