// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandsTest {

    private final Hands hands = new Hands();
    private final PaymentRequest request = Payments.bonus("INV-1", "110");
    private final Ledger ledger = new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults());
    private final LedgerEntry entry = ledger.unknown(Payments.sent(ledger, request), "reset");

    @Test
    void aPaymentIsInOneHandAtATime() {
        Hands.Hand hand = hands.take(request).orElseThrow();

        assertThat(hands.take(Payments.bonus("INV-1", "5"))).isEmpty();
        assertThat(hands.take(Payments.bonus("INV-2", "5"))).isPresent();
        assertThat(hands.current(request.id())).contains(request);

        hands.letGoUnlessTicketed(hand);
        assertThat(hands.current(request.id())).isEmpty();
        assertThat(hands.take(request)).isPresent();
    }

    @Test
    void aTicketKeepsItInHandUntilItsOwnEnd() {
        Hands.Hand hand = hands.take(request).orElseThrow();
        assertThat(hands.holds(entry)).as("without a ticket").isFalse();
        Ticket ticket = hand.ticket(entry);

        hands.letGoUnlessTicketed(hand);
        assertThat(hands.holds(entry)).isTrue();
        assertThat(hands.of(ticket)).contains(hand);

        hands.letGo(new Ticket(request, entry.attempt()));
        assertThat(hands.holds(entry)).as("an equal ticket is not the ticket").isTrue();
        hands.letGo(ticket);
        assertThat(hands.holds(entry)).isFalse();
    }

    @Test
    void aLateEndOfOneAttemptDoesNotLetGoOfTheNext() {
        Ticket first = hands.take(request).orElseThrow().ticket(entry);
        hands.letGo(first);
        Ticket second = hands.take(request).orElseThrow().ticket(entry);

        hands.letGo(first);
        assertThat(hands.of(second)).isPresent();
    }
}
