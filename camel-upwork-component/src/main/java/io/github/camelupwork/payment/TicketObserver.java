// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import io.github.camelupwork.client.SendObserver;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.Ticket;

/** Keeps the ledger's book while a payment is sent: no byte leaves before the ledger has it as sent. */
final class TicketObserver implements SendObserver {

    private final Ledger ledger;
    private volatile Ticket ticket;
    private volatile boolean sent;

    TicketObserver(Ledger ledger, Ticket ticket) {
        this.ledger = ledger;
        this.ticket = ticket;
    }

    @Override
    public void beforeSend() {
        ledger.sent(ticket);
        sent = true;
    }

    @Override
    public void beforeRetry(String reason) {
        if (sent) {
            ticket = ledger.again(ticket, reason);
            sent = false;
        }
    }

    /** The ticket of the latest attempt. */
    Ticket ticket() {
        return ticket;
    }

    /** Returns whether the latest attempt is recorded as sent. */
    boolean isSent() {
        return sent;
    }
}
