// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The payments that this ledger has claimed at the moment. An entry that it owns according to the store and that is not
 * among them was left over by a failure.
 */
final class InFlightPayments {

    private final ConcurrentMap<PaymentId, Claim> taken = new ConcurrentHashMap<>();

    /** A claim on a payment; compared by identity, so that a late end of one attempt never releases the next. */
    static final class Claim {
        private final PaymentRequest request;
        private volatile Ticket ticket;

        private Claim(PaymentRequest request) {
            this.request = request;
        }

        PaymentRequest request() {
            return request;
        }

        /** The entry is recorded for this claim: here is the right to send it. */
        Ticket ticket(LedgerEntry entry) {
            ticket = new Ticket(entry.request(), entry.attempt());
            return ticket;
        }
    }

    /** Claims a payment; empty if it is already claimed in this process. */
    Optional<Claim> take(PaymentRequest request) {
        Claim claim = new Claim(request);
        return taken.putIfAbsent(request.id(), claim) == null ? Optional.of(claim) : Optional.empty();
    }

    /** Returns the request that is in flight under a key in this process. */
    Optional<PaymentRequest> current(PaymentId id) {
        return Optional.ofNullable(taken.get(id)).map(Claim::request);
    }

    /** The claim that holds this very ticket. */
    Optional<Claim> of(Ticket ticket) {
        return Optional.ofNullable(taken.get(ticket.id())).filter(claim -> claim.ticket == ticket);
    }

    boolean holds(LedgerEntry entry) {
        Claim claim = taken.get(entry.id());
        return claim != null && claim.ticket != null && claim.ticket.attempt() == entry.attempt();
    }

    void releaseUnlessTicketed(Claim claim) {
        if (claim.ticket == null) {
            taken.remove(claim.request.id(), claim);
        }
    }

    void release(Ticket ticket) {
        of(ticket).ifPresent(claim -> taken.remove(ticket.id(), claim));
    }
}
