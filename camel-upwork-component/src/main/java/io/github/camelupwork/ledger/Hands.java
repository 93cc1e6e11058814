// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The payments that this ledger has in hand at the moment. An entry that the store says it owns and that is not among them was
 * left behind by a fault.
 */
final class Hands {

    private final ConcurrentMap<PaymentId, Hand> taken = new ConcurrentHashMap<>();

    /** One hold on a payment; compared by identity, so that a late end of one attempt never lets go of the next. */
    static final class Hand {
        private final PaymentRequest request;
        private volatile Ticket ticket;

        private Hand(PaymentRequest request) {
            this.request = request;
        }

        PaymentRequest request() {
            return request;
        }

        /** The entry is recorded for this hand: here is the right to send it. */
        Ticket ticket(LedgerEntry entry) {
            ticket = new Ticket(entry.request(), entry.attempt());
            return ticket;
        }
    }

    /** Empty if somebody else in this process has the payment in hand. */
    Optional<Hand> take(PaymentRequest request) {
        Hand hand = new Hand(request);
        return taken.putIfAbsent(request.id(), hand) == null ? Optional.of(hand) : Optional.empty();
    }

    /** What is being done under that key in this process. */
    Optional<PaymentRequest> current(PaymentId id) {
        return Optional.ofNullable(taken.get(id)).map(Hand::request);
    }

    /** The hand that holds this very ticket. */
    Optional<Hand> of(Ticket ticket) {
        return Optional.ofNullable(taken.get(ticket.id())).filter(hand -> hand.ticket == ticket);
    }

    boolean holds(LedgerEntry entry) {
        Hand hand = taken.get(entry.id());
        return hand != null && hand.ticket != null && hand.ticket.attempt() == entry.attempt();
    }

    void letGoUnlessTicketed(Hand hand) {
        if (hand.ticket == null) {
            taken.remove(hand.request.id(), hand);
        }
    }

    void letGo(Ticket ticket) {
        of(ticket).ifPresent(hand -> taken.remove(ticket.id(), hand));
    }
}
