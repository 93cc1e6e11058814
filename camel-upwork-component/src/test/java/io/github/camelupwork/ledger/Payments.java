// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.math.BigDecimal;
import java.util.Map;

/** Orders for tests. */
public final class Payments {

    private Payments() {}

    public static PaymentId id(String key) {
        return new PaymentId("acme", "org-1", key);
    }

    public static PaymentRequest bonus(String key, String amount) {
        return PaymentRequest.of(
                id(key),
                "payments/create",
                Map.of(
                        "team_reference",
                        12345L,
                        "engagement__reference",
                        "34567",
                        "comments",
                        "Well done",
                        "charge_amount",
                        new BigDecimal(amount)));
    }

    /** The ticket of a payment; of a refused one as if Upwork had been read and shown nothing. */
    public static Ticket send(Ledger ledger, PaymentRequest request) {
        Decision decision = ledger.begin(request);
        return decision instanceof Decision.Recheck refused
                ? ((Decision.Send) ledger.begin(request, refused.entry())).ticket()
                : ((Decision.Send) decision).ticket();
    }

    /** The ticket of a payment that is marked as sent. */
    public static Ticket sent(Ledger ledger, PaymentRequest request) {
        Ticket ticket = send(ledger, request);
        ledger.sent(ticket);
        return ticket;
    }

    public static PaymentOutcome done() {
        return PaymentOutcome.answered(200, "{\"reference\":\"011223344\"}");
    }
}
