// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * The current state of one payment. Immutable; every change makes a new entry with the next version.
 *
 * @param request    the payment that was ordered
 * @param state      the state it is in
 * @param attempt    the number of times it was started for sending, from 1; a ticket is valid for its attempt only
 * @param owner      the ledger that has claimed it; null if none has
 * @param outcome    the outcome; null before there is one
 * @param settledBy  the party that resolved a doubt about the outcome; null if there was none
 * @param intendedAt the time at which it first arrived
 * @param sentAt     the time at which its bytes were about to leave at the latest attempt; null before
 * @param changedAt  the time of the latest change
 * @param version    the number of the change, from 1
 */
public record LedgerEntry(
        PaymentRequest request,
        LedgerState state,
        int attempt,
        String owner,
        PaymentOutcome outcome,
        String settledBy,
        Instant intendedAt,
        Instant sentAt,
        Instant changedAt,
        long version) {

    static LedgerEntry intended(PaymentRequest request, String owner, Instant now) {
        return new LedgerEntry(request, LedgerState.INTENDED, 1, owner, null, null, now, null, now, 1);
    }

    /** Returns the payer and the key of the payment. */
    public PaymentId id() {
        return request.id();
    }

    /** The operation, {@code group/name}. */
    public String operation() {
        return request.operation();
    }

    /** The arguments by names on the wire; numbers are exact. */
    public Map<String, Object> arguments() {
        return json("row", request.arguments());
    }

    /** A hint of the order; null if it was not given. */
    public String hint(String name) {
        return request.hints().get(name);
    }

    /** The recorded answer as plain Java; empty if there is none. */
    public Map<String, Object> answer() {
        return outcome == null || outcome.answer() == null || !outcome.answer().startsWith("{")
                ? Map.of()
                : json("answer", outcome.answer());
    }

    private Map<String, Object> json(String part, String text) {
        try {
            return CanonicalJson.readMap(text);
        } catch (LedgerStoreException e) {
            throw LedgerRow.damaged(part, id().key(), id().account(), e);
        }
    }

    /** Taken up for a further attempt, with the hints of the order that arrived now. */
    LedgerEntry taken(PaymentRequest again, String newOwner, Instant now) {
        return new LedgerEntry(
                again, LedgerState.INTENDED, attempt + 1, newOwner, null, null, intendedAt, null, now, version + 1);
    }

    LedgerEntry moved(LedgerState to, Instant now) {
        boolean claimed = to == LedgerState.SENT;
        Instant sent = to == LedgerState.SENT ? now : sentAt;
        return new LedgerEntry(
                request, to, attempt, claimed ? owner : null, outcome, settledBy, intendedAt, sent, now, version + 1);
    }

    /** The same with a line more in its history. */
    LedgerEntry noted(Instant now) {
        return new LedgerEntry(
                request, state, attempt, owner, outcome, settledBy, intendedAt, sentAt, now, version + 1);
    }

    /** The same with hints more, which are a line in its history. */
    LedgerEntry hinted(Map<String, String> hints, Instant now) {
        return new LedgerEntry(
                request.withHints(hints),
                state,
                attempt,
                owner,
                outcome,
                settledBy,
                intendedAt,
                sentAt,
                now,
                version + 1);
    }

    LedgerEntry with(PaymentOutcome known) {
        return new LedgerEntry(
                request, state, attempt, owner, known, settledBy, intendedAt, sentAt, changedAt, version);
    }

    LedgerEntry with(PaymentRequest other) {
        return new LedgerEntry(
                other, state, attempt, owner, outcome, settledBy, intendedAt, sentAt, changedAt, version);
    }

    LedgerEntry settledBy(String who) {
        return new LedgerEntry(request, state, attempt, owner, outcome, who, intendedAt, sentAt, changedAt, version);
    }
}
