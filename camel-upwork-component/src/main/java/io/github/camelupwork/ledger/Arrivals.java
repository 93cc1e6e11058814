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

    private final Book book;

    Arrivals(Book book) {
        this.book = book;
    }

    Decision decide(PaymentRequest request) {
        Optional<Decision> decision = Optional.empty();
        while (decision.isEmpty()) {
            decision = decided(request).or(() -> takeInHand(request));
        }
        return decision.get();
    }

    /** What can be said without taking the payment in hand. */
    private Optional<Decision> decided(PaymentRequest request) {
        return book.store().find(request.id()).flatMap(entry -> switch (arrival(entry, request, true)) {
            case CONFLICT -> Optional.of(new Decision.Conflict(entry.request(), request));
            case REPLAY -> Optional.of(new Decision.Replay(entry));
            case RECONCILE -> Optional.of(new Decision.Reconcile(entry));
            case SEND, IN_PROGRESS -> Optional.empty();
        });
    }

    private Optional<Decision> takeInHand(PaymentRequest request) {
        Optional<Hand> hand = book.hands().take(request);
        if (hand.isEmpty()) {
            return book.hands().current(request.id()).map(current -> busy(current, request));
        }
        try {
            return decideInHand(hand.get());
        } finally {
            book.hands().letGoUnlessTicketed(hand.get());
        }
    }

    private static Decision busy(PaymentRequest current, PaymentRequest arrived) {
        return current.fingerprint().equals(arrived.fingerprint())
                ? new Decision.InProgress(arrived.id(), arrived.operation()) : new Decision.Conflict(current, arrived);
    }

    private Optional<Decision> decideInHand(Hand hand) {
        Optional<LedgerEntry> found = book.store().find(hand.request().id());
        return found.isPresent() ? further(found.get(), hand) : first(hand);
    }

    private Optional<Decision> first(Hand hand) {
        book.options().probe().reached(Point.BEFORE_INTEND, hand.request().id());
        LedgerEntry entry = LedgerEntry.intended(hand.request(), book.owner().id(), book.now());
        Transition line = Transition.to(entry, LedgerEvent.INTENDED, book.owner().id(), null);
        return book.store().insert(entry, line) ? Optional.of(send(hand, entry)) : Optional.empty();
    }

    private Optional<Decision> further(LedgerEntry entry, Hand hand) {
        return switch (arrival(entry, hand.request(), book.inFlight(entry))) {
            case CONFLICT -> Optional.of(new Decision.Conflict(entry.request(), hand.request()));
            case IN_PROGRESS -> Optional.of(new Decision.InProgress(entry.id(), entry.operation()));
            case REPLAY -> Optional.of(new Decision.Replay(entry));
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

    private Decision send(Hand hand, LedgerEntry entry) {
        book.options().probe().reached(Point.AFTER_INTEND, entry.id());
        return new Decision.Send(hand.ticket(entry));
    }

    private static Arrival arrival(LedgerEntry entry, PaymentRequest request, boolean inFlight) {
        boolean same = entry.request().fingerprint().equals(request.fingerprint());
        return StateMachine.arrival(entry.state(), same, inFlight);
    }
}
