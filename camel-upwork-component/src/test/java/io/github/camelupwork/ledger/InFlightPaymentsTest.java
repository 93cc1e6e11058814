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
    void aPaymentIsClaimedOnce() {
        Ticket claim = claims.claim(request).orElseThrow();

        assertThat(claims.claim(Payments.bonus("INV-1", "5"))).isEmpty();
        assertThat(claims.claim(Payments.bonus("INV-2", "5"))).isPresent();
        assertThat(claims.current(request.id())).contains(request);

        claims.release(claim);
        assertThat(claims.current(request.id())).isEmpty();
        assertThat(claims.claim(request)).isPresent();
    }

    @Test
    void aTicketHoldsTheClaimUntilItsOwnEnd() {
        Ticket claim = claims.claim(request).orElseThrow();
        assertThat(claims.holds(entry)).as("without a ticket").isFalse();
        Ticket ticket = claims.exchange(claim, entry);

        claims.release(claim);
        assertThat(claims.holds(entry)).isTrue();
        assertThat(claims.holds(ticket)).isTrue();

        claims.release(new Ticket(request, entry.attempt()));
        assertThat(claims.holds(entry)).as("an equal ticket is not the ticket").isTrue();
        claims.release(ticket);
        assertThat(claims.holds(entry)).isFalse();
    }

    @Test
    void aLateEndOfOneAttemptDoesNotReleaseTheNext() {
        Ticket first = claims.exchange(claims.claim(request).orElseThrow(), entry);
        claims.release(first);
        Ticket second = claims.exchange(claims.claim(request).orElseThrow(), entry);

        claims.release(first);
        assertThat(claims.holds(second)).isTrue();
    }
}
