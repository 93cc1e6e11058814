// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Duration;

/** Too much time passed between recording a payment as being sent and its first byte, so it was not sent. */
public class SendTooLateException extends LedgerException {

    private static final long serialVersionUID = 1L;

    SendTooLateException(Ticket ticket, Duration elapsed, Duration allowed) {
        super(ticket.operation() + ": " + ticket + " was held up for " + elapsed.toMillis()
                + " ms after it was recorded as being sent, and " + allowed.toMillis()
                + " ms are allowed: the process was frozen or the ledger's database hung. Nothing was sent");
    }
}
