// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Optional;

import io.github.camelupwork.ledger.LedgerProbe.Point;
import io.github.camelupwork.ledger.StateMachine.Admission;

/**
 * Decides on a payment that arrives. Methods that change the store return empty if the entry was changed concurrently;
 * then the arrival is evaluated again.
 */
final class PaymentAdmission {

    /** Far more than there are threads and processes that could change an entry concurrently. */
    private static final int MOST_ROUNDS = 1000;

    private final LedgerContext context;

    PaymentAdmission(LedgerContext context) {
        this.context = context;
    }

    /**
     * Decides.
     *
     * @param rechecked a refused entry about which Upwork was read since; null if there is none
     */
    Decision decide(PaymentRequest request, LedgerEntry rechecked) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Decision> decision = decided(request, rechecked).or(() -> claim(request, rechecked));
            if (decision.isPresent()) {
                return decision.get();
            }
        }
        throw new LedgerStoreException("Payment " + request.id() + " could not be recorded in " + MOST_ROUNDS
                + " rounds, though nobody else seems to change it: the tables of the ledger may not fit together");
    }

    /** The decision that needs no claim on the payment. */
    private Optional<Decision> decided(PaymentRequest request, LedgerEntry rechecked) {
        Optional<Decision> own = context.store().find(request.id()).flatMap(entry -> switch (admission(
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
        return context.store().list(LedgerFilter.all().key(request.id().key())).stream()
                .filter(entry -> !entry.id().equals(request.id()) && isSame(entry, request) && mayBePaid(entry))
                .findFirst()
                .map(entry -> new Decision.Conflict(entry.request(), request));
    }

    private boolean mayBePaid(LedgerEntry entry) {
        return switch (entry.state()) {
            case SENT, CONFIRMED, UNKNOWN -> true;
            case INTENDED -> context.inFlight(entry);
            case REFUSED -> false;
        };
    }

    private Optional<Decision> claim(PaymentRequest request, LedgerEntry rechecked) {
        Optional<Ticket> claim = context.claims().claim(request);
        if (claim.isEmpty()) {
            return context.claims().current(request.id()).map(current -> busy(current, request));
        }
        try {
            return decideClaimed(claim.get(), rechecked);
        } finally {
            context.claims().release(claim.get());
        }
    }

    private static Decision busy(PaymentRequest current, PaymentRequest arrived) {
        return current.fingerprint().equals(arrived.fingerprint())
                ? new Decision.InProgress(arrived.id(), arrived.operation())
                : new Decision.Conflict(current, arrived);
    }

    private Optional<Decision> decideClaimed(Ticket claim, LedgerEntry rechecked) {
        Optional<LedgerEntry> found = context.store().find(claim.request().id());
        return found.isPresent() ? further(found.get(), claim, rechecked) : first(claim);
    }

    private Optional<Decision> first(Ticket claim) {
        context.options().probe().reached(Point.BEFORE_INTEND, claim.request().id());
        LedgerEntry entry =
                LedgerEntry.intended(claim.request(), context.owner().id(), context.now());
        Transition line =
                Transition.to(entry, LedgerEvent.INTENDED, context.owner().id(), null);
        return context.store().insert(entry, line) ? Optional.of(send(claim, entry)) : Optional.empty();
    }

    private Optional<Decision> further(LedgerEntry entry, Ticket claim, LedgerEntry rechecked) {
        context.requireHistory(entry);
        return switch (admission(entry, claim.request(), context.inFlight(entry), rechecked)) {
            case CONFLICT -> Optional.of(new Decision.Conflict(entry.request(), claim.request()));
            case IN_PROGRESS -> Optional.of(new Decision.InProgress(entry.id(), entry.operation()));
            case REPLAY -> Optional.of(new Decision.Replay(entry));
            case RECHECK -> Optional.of(new Decision.Recheck(entry));
            case RECONCILE -> unknown(entry).map(Decision.Reconcile::new);
            case SEND -> attempt(entry, claim);
        };
    }

    private Optional<LedgerEntry> unknown(LedgerEntry entry) {
        return entry.state() == LedgerState.UNKNOWN ? Optional.of(entry) : context.orphaned(entry);
    }

    private Optional<Decision> attempt(LedgerEntry entry, Ticket claim) {
        context.options().probe().reached(Point.BEFORE_INTEND, entry.id());
        LedgerEvent event = entry.state() == LedgerState.REFUSED ? LedgerEvent.INTENDED : LedgerEvent.TAKEN_OVER;
        LedgerEntry taken = entry.taken(claim.request(), context.owner().id(), context.now());
        return context.record(taken, event, null) ? Optional.of(send(claim, taken)) : Optional.empty();
    }

    /** Of two names that intend the same order at once, at least one sees the other here. */
    private Decision send(Ticket claim, LedgerEntry entry) {
        Optional<Decision> elsewhere = elsewhere(entry.request());
        if (elsewhere.isPresent()) {
            context.record(
                    entry.moved(LedgerState.INTENDED, context.now()),
                    LedgerEvent.NOT_SENT,
                    "it is made in another name");
            return elsewhere.get();
        }
        context.options().probe().reached(Point.AFTER_INTEND, entry.id());
        return new Decision.Send(context.claims().exchange(claim, entry));
    }

    private static Admission admission(
            LedgerEntry entry, PaymentRequest request, boolean inFlight, LedgerEntry rechecked) {
        boolean read =
                rechecked != null && rechecked.attempt() == entry.attempt() && rechecked.version() == entry.version();
        return StateMachine.admission(entry.state(), isSame(entry, request), inFlight, read);
    }

    private static boolean isSame(LedgerEntry entry, PaymentRequest request) {
        return entry.request().fingerprint().equals(request.fingerprint());
    }
}
