// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Ends the doubt about unknown payments by reading Upwork: one {@link io.github.camelupwork.ledger.reconcile.Reconciler} for
 * each operation that moves money says what is read and how a payment is recognised there. In doubt it stays undecided: a
 * payment is called not executed only on evidence, as that lets it be sent again.
 */
package io.github.camelupwork.ledger.reconcile;
