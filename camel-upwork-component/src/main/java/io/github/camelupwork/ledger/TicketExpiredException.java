// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/**
 * A ticket was used that is no longer valid: another ledger took the payment over, or it was ended before. Before
 * sending it means: do not send. After an answer it means that the history holds a contradiction a person should look at.
 */
public class TicketExpiredException extends LedgerException {

    private static final long serialVersionUID = 1L;

    TicketExpiredException(Ticket ticket, LedgerEntry entry, LedgerEvent event) {
        super(ticket.operation() + ": " + ticket + " cannot be recorded as " + event + ": the ledger has it at attempt "
                + entry.attempt() + ", state " + entry.state());
    }
}
