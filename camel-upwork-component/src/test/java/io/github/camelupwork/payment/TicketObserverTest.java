// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.PaymentRequest;
import io.github.camelupwork.ledger.Payments;
import io.github.camelupwork.ledger.Ticket;
import io.github.camelupwork.ledger.TicketExpiredException;
import org.junit.jupiter.api.Test;

class TicketObserverTest {

    private final Ledger ledger = new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults());
    private final PaymentRequest request = Payments.bonus("INV-1", "110");
    private final TicketObserver observer = new TicketObserver(ledger, Payments.send(ledger, request));

    private LedgerState state() {
        return ledger.find(request.id()).orElseThrow().state();
    }

    @Test
    void theLedgerHasItAsSentBeforeAByteLeaves() {
        assertThat(state()).isEqualTo(LedgerState.INTENDED);
        assertThat(observer.isSent()).isFalse();

        observer.beforeSend();

        assertThat(state()).isEqualTo(LedgerState.SENT);
        assertThat(observer.isSent()).isTrue();
    }

    @Test
    void aRepeatIsAnAttemptOfItsOwn() {
        Ticket first = observer.ticket();
        observer.beforeSend();

        observer.beforeRetry("429");

        assertThat(observer.isSent()).isFalse();
        assertThat(state()).isEqualTo(LedgerState.INTENDED);
        assertThat(observer.ticket().attempt()).isEqualTo(first.attempt() + 1);
        observer.beforeSend();
        assertThat(state()).isEqualTo(LedgerState.SENT);
    }

    @Test
    void aRepeatOfWhatWasNotSentKeepsItsTicket() {
        Ticket first = observer.ticket();

        observer.beforeRetry("no connection");

        assertThat(observer.ticket()).isSameAs(first);
    }

    @Test
    void nothingIsSentWithoutTheLedger() {
        ledger.sent(observer.ticket());

        assertThatThrownBy(observer::beforeSend).isInstanceOf(TicketExpiredException.class);
        assertThat(observer.isSent()).isFalse();
    }
}
