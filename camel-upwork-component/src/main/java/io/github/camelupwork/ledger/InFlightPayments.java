// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The tickets of the payments that this ledger has claimed at the moment, one per payment. An entry that it owns according to
 * the store and that has no ticket here was left over by a failure. Tickets are compared by identity, so that a late end of
 * one attempt never releases the next.
 */
final class InFlightPayments {

    private final ConcurrentMap<PaymentId, Ticket> claimed = new ConcurrentHashMap<>();

    /** Claims a payment, for no attempt yet; empty if it is already claimed in this process. */
    Optional<Ticket> claim(PaymentRequest request) {
        Ticket claim = new Ticket(request, Ticket.NO_ATTEMPT);
        return claimed.putIfAbsent(request.id(), claim) == null ? Optional.of(claim) : Optional.empty();
    }

    /** Returns the request that is in flight under a key in this process. */
    Optional<PaymentRequest> current(PaymentId id) {
        return Optional.ofNullable(claimed.get(id)).map(Ticket::request);
    }

    /** Exchanges a held ticket for the one of the attempt that was recorded. */
    Ticket exchange(Ticket held, LedgerEntry recorded) {
        Ticket next = new Ticket(recorded.request(), recorded.attempt());
        claimed.replace(held.id(), held, next);
        return next;
    }

    boolean holds(Ticket ticket) {
        return claimed.get(ticket.id()) == ticket;
    }

    boolean holds(LedgerEntry entry) {
        Ticket ticket = claimed.get(entry.id());
        return ticket != null && ticket.attempt() == entry.attempt();
    }

    /** Ends a claim; nothing if the ticket was exchanged or has ended before. */
    void release(Ticket ticket) {
        claimed.remove(ticket.id(), ticket);
    }
}
