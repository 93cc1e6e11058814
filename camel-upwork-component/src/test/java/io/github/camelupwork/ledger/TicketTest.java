// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicketTest {

    private final Ledger ledger =
            new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults().clock(new ManualClock()));

    @Test
    void isForOneAttemptAtOnePayment() {
        PaymentRequest order = Payments.bonus("INV-1", "110.25");
        Ticket first = Payments.sent(ledger, order);
        ledger.refused(first, PaymentOutcome.answered(400, "{}"));
        Ticket second = Payments.send(ledger, order);

        assertThat(first.attempt()).isEqualTo(1);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.id()).isEqualTo(order.id());
        assertThat(second.operation()).isEqualTo("payments/create");
        assertThat(second).hasToString("attempt 2 at payment " + order.id());
        assertThat(second.toString()).doesNotContain("110.25", "Well done");
    }
}
