// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Settles unknown payments by reading Upwork: one {@link io.github.camelupwork.ledger.reconcile.Reconciler} for each
 * operation that moves money defines what is read and how a payment is recognized there. In doubt a payment stays
 * undecided: it is declared not executed only on evidence, as that allows it to be sent again.
 *
 * <p>Part of the API: {@link SettleAbsent}.
 */
package io.github.camelupwork.ledger.reconcile;
