// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Money. Upwork knows no idempotency key, so the connector carries the burden: every payment has a key of its own, is recorded
 * as <em>intended</em> before a byte leaves and as <em>sent</em> right before it does, then as <em>confirmed</em> or
 * <em>refused</em>; what was sent and never answered is <em>unknown</em> and is settled by reading Upwork, never by sending
 * again.
 *
 * <p>{@link io.github.camelupwork.ledger.Ledger} is the way in, {@link io.github.camelupwork.ledger.StateMachine} holds the
 * rules, {@link io.github.camelupwork.ledger.LedgerStore} is where entries outlive the process.
 *
 * <p>Part of the API: {@link LedgerEntry}, {@link LedgerState}, {@link Payer}, {@link PaymentId},
 * {@link PaymentOutcome}, {@link PaymentRequest}, {@link PaymentTrace}.
 */
package io.github.camelupwork.ledger;
