// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Optional;

import io.github.camelupwork.ledger.Hands.Hand;
import io.github.camelupwork.ledger.LedgerProbe.Point;
import io.github.camelupwork.ledger.StateMachine.Arrival;

/**
 * Decides what becomes of a payment that arrives. Methods that change the store answer empty if somebody else was faster; then
 * the arrival is looked at afresh.
 */
final class Arrivals {

    /** Far more than there are threads and processes that could be faster. */
    private static final int MOST_ROUNDS = 1000;

    private final Book book;

    Arrivals(Book book) {
        this.book = book;
    }

    /**
     * Decides.
     *
     * @param rechecked a refused entry about which Upwork was read since; null if there is none
     */
    Decision decide(PaymentRequest request, LedgerEntry rechecked) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Decision> decision = decided(request, rechecked).or(() -> takeInHand(request, rechecked));
            if (decision.isPresent()) {
                return decision.get();
            }
        }
        throw new LedgerStoreException("Payment " + request.id() + " could not be recorded in " + MOST_ROUNDS
                + " rounds, though nobody else seems to change it: the tables of the ledger may not fit together");
    }

    /** What can be said without taking the payment in hand. */
    private Optional<Decision> decided(PaymentRequest request, LedgerEntry rechecked) {
        Optional<Decision> own = book.store().find(request.id()).flatMap(entry -> switch (arrival(
                entry, request, true, rechecked)) {
            case CONFLICT -> Optional.of(new Decision.Conflict(entry.request(), request));
            case REPLAY -> Optional.of(new Decision.Replay(entry));
            case RECONCILE -> Optional.of(new Decision.Reconcile(entry));
            case RECHECK -> Optional.of(new Decision.Recheck(entry));
            case SEND, IN_PROGRESS -> Optional.empty();
        });
        return own.or(() -> elsewhere(request));
    }

    /**
     * The same order under the same key, made in another name: contracts and milestones are known to one client only, so it is
     * the same money, by other keys of the API.
     */
    private Optional<Decision> elsewhere(PaymentRequest request) {
        return book.store().list(LedgerFilter.all().key(request.id().key())).stream()
                .filter(entry -> !entry.id().equals(request.id()) && isSame(entry, request) && mayBePaid(entry))
                .findFirst()
                .map(entry -> new Decision.Conflict(entry.request(), request));
    }

    private boolean mayBePaid(LedgerEntry entry) {
        return switch (entry.state()) {
            case SENT, CONFIRMED, UNKNOWN -> true;
            case INTENDED -> book.inFlight(entry);
            case REFUSED -> false;
        };
    }

    private Optional<Decision> takeInHand(PaymentRequest request, LedgerEntry rechecked) {
        Optional<Hand> hand = book.hands().take(request);
        if (hand.isEmpty()) {
            return book.hands().current(request.id()).map(current -> busy(current, request));
        }
        try {
            return decideInHand(hand.get(), rechecked);
        } finally {
            book.hands().letGoUnlessTicketed(hand.get());
        }
    }

    private static Decision busy(PaymentRequest current, PaymentRequest arrived) {
        return current.fingerprint().equals(arrived.fingerprint())
                ? new Decision.InProgress(arrived.id(), arrived.operation())
                : new Decision.Conflict(current, arrived);
    }

    private Optional<Decision> decideInHand(Hand hand, LedgerEntry rechecked) {
        Optional<LedgerEntry> found = book.store().find(hand.request().id());
        return found.isPresent() ? further(found.get(), hand, rechecked) : first(hand);
    }

    private Optional<Decision> first(Hand hand) {
        book.options().probe().reached(Point.BEFORE_INTEND, hand.request().id());
        LedgerEntry entry = LedgerEntry.intended(hand.request(), book.owner().id(), book.now());
        Transition line =
                Transition.to(entry, LedgerEvent.INTENDED, book.owner().id(), null);
        return book.store().insert(entry, line) ? Optional.of(send(hand, entry)) : Optional.empty();
    }

    private Optional<Decision> further(LedgerEntry entry, Hand hand, LedgerEntry rechecked) {
        book.requireHistory(entry);
        return switch (arrival(entry, hand.request(), book.inFlight(entry), rechecked)) {
            case CONFLICT -> Optional.of(new Decision.Conflict(entry.request(), hand.request()));
            case IN_PROGRESS -> Optional.of(new Decision.InProgress(entry.id(), entry.operation()));
            case REPLAY -> Optional.of(new Decision.Replay(entry));
            case RECHECK -> Optional.of(new Decision.Recheck(entry));
            case RECONCILE -> unknown(entry).map(Decision.Reconcile::new);
            case SEND -> attempt(entry, hand);
        };
    }

    private Optional<LedgerEntry> unknown(LedgerEntry entry) {
        return entry.state() == LedgerState.UNKNOWN ? Optional.of(entry) : book.orphaned(entry);
    }

    private Optional<Decision> attempt(LedgerEntry entry, Hand hand) {
        book.options().probe().reached(Point.BEFORE_INTEND, entry.id());
        LedgerEvent event = entry.state() == LedgerState.REFUSED ? LedgerEvent.INTENDED : LedgerEvent.TAKEN_OVER;
        LedgerEntry taken = entry.taken(hand.request(), book.owner().id(), book.now());
        return book.record(taken, event, null) ? Optional.of(send(hand, taken)) : Optional.empty();
    }

    /** Of two names that intend the same order at once, at least one sees the other here. */
    private Decision send(Hand hand, LedgerEntry entry) {
        Optional<Decision> elsewhere = elsewhere(entry.request());
        if (elsewhere.isPresent()) {
            book.record(
                    entry.moved(LedgerState.INTENDED, book.now()), LedgerEvent.NOT_SENT, "it is made in another name");
            return elsewhere.get();
        }
        book.options().probe().reached(Point.AFTER_INTEND, entry.id());
        return new Decision.Send(hand.ticket(entry));
    }

    private static Arrival arrival(LedgerEntry entry, PaymentRequest request, boolean inFlight, LedgerEntry rechecked) {
        boolean read =
                rechecked != null && rechecked.attempt() == entry.attempt() && rechecked.version() == entry.version();
        return StateMachine.arrival(entry.state(), isSame(entry, request), inFlight, read);
    }

    private static boolean isSame(LedgerEntry entry, PaymentRequest request) {
        return entry.request().fingerprint().equals(request.fingerprint());
    }
}
