// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** The decision on a payment that arrives. */
public sealed interface Decision {

    /** Send it: mark it {@link Ledger#sent} right before the bytes leave, then end the ticket. */
    record Send(Ticket ticket) implements Decision {}

    /** It was done before: answer what is recorded, marked as replayed. */
    record Replay(LedgerEntry entry) implements Decision {

        /** Returns the recorded outcome; its answer may be null if the payment was settled by hand. */
        public PaymentOutcome outcome() {
            return entry.outcome();
        }
    }

    /** It may have been done: read Upwork and settle; never send. */
    record Reconcile(LedgerEntry entry) implements Decision {

        /** For a caller that cannot or may not read. */
        public PaymentUnknownException exception() {
            return new PaymentUnknownException(entry, "it was sent and its outcome is unknown");
        }
    }

    /** It was refused: read Upwork, and then {@link Ledger#begin(PaymentRequest, LedgerEntry) begin} again with this entry. */
    record Recheck(LedgerEntry entry) implements Decision {}

    /** A living owner is at it: come again later. */
    record InProgress(PaymentId id, String operation) implements Decision {

        /** For a caller that cannot wait. */
        public PaymentInProgressException exception() {
            return new PaymentInProgressException(id, operation);
        }
    }

    /** The key belongs to another order. */
    record Conflict(PaymentRequest recorded, PaymentRequest arrived) implements Decision {

        /** Names what differs, not its values. */
        public PaymentKeyConflictException exception() {
            return new PaymentKeyConflictException(recorded, arrived);
        }
    }
}
