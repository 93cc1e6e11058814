// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.time.Duration;

import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.reconcile.Patience;

/**
 * How payments are marked and unknown ones settled.
 *
 * @param trace       the mark that custom payments carry
 * @param patience    how long absence from Upwork's records proves nothing
 * @param settleEvery how often to settle unknown payments; zero for never
 */
public record PaymentSettings(PaymentTrace trace, Patience patience, Duration settleEvery) {}
