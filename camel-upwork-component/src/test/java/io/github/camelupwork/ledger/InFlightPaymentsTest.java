// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightPaymentsTest {

    private final InFlightPayments claims = new InFlightPayments();
    private final PaymentRequest request = Payments.bonus("INV-1", "110");
    private final Ledger ledger = new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults());
    private final LedgerEntry entry = ledger.unknown(Payments.sent(ledger, request), "reset");

    @Test
    void aPaymentIsInOneHandAtATime() {
        InFlightPayments.Claim hand = claims.take(request).orElseThrow();

        assertThat(claims.take(Payments.bonus("INV-1", "5"))).isEmpty();
        assertThat(claims.take(Payments.bonus("INV-2", "5"))).isPresent();
        assertThat(claims.current(request.id())).contains(request);

        claims.releaseUnlessTicketed(hand);
        assertThat(claims.current(request.id())).isEmpty();
        assertThat(claims.take(request)).isPresent();
    }

    @Test
    void aTicketKeepsItInHandUntilItsOwnEnd() {
        InFlightPayments.Claim hand = claims.take(request).orElseThrow();
        assertThat(claims.holds(entry)).as("without a ticket").isFalse();
        Ticket ticket = hand.ticket(entry);

        claims.releaseUnlessTicketed(hand);
        assertThat(claims.holds(entry)).isTrue();
        assertThat(claims.of(ticket)).contains(hand);

        claims.release(new Ticket(request, entry.attempt()));
        assertThat(claims.holds(entry)).as("an equal ticket is not the ticket").isTrue();
        claims.release(ticket);
        assertThat(claims.holds(entry)).isFalse();
    }

    @Test
    void aLateEndOfOneAttemptDoesNotLetGoOfTheNext() {
        Ticket first = claims.take(request).orElseThrow().ticket(entry);
        claims.release(first);
        Ticket second = claims.take(request).orElseThrow().ticket(entry);

        claims.release(first);
        assertThat(claims.of(second)).isPresent();
    }
}
