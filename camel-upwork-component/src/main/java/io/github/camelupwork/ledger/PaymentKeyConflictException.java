// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The payment key was used before: for another operation or other arguments, or for the same order in another name. */
public class PaymentKeyConflictException extends LedgerException {

    private static final long serialVersionUID = 1L;

    /**
     * @param recorded the payment that was first made under the key
     * @param arrived  the payment that was to be made now
     */
    public PaymentKeyConflictException(PaymentRequest recorded, PaymentRequest arrived) {
        super(arrived.operation() + ": "
                + (recorded.id().equals(arrived.id())
                        ? changed(recorded, arrived)
                        : inAnotherName(recorded.id(), arrived.id())));
    }

    private static String changed(PaymentRequest recorded, PaymentRequest arrived) {
        return "the key of payment " + arrived.id() + " belongs to " + difference(recorded, arrived)
                + "; a changed order needs a payment key of its own";
    }

    private static String inAnotherName(PaymentId recorded, PaymentId arrived) {
        return "payment " + arrived + " is recorded as payment " + recorded
                + " already and would be made twice; if both names" + " are the same client, say ledgerAccount="
                + recorded.payer() + " where this one comes from";
    }

    private static String difference(PaymentRequest recorded, PaymentRequest arrived) {
        return recorded.operation().equals(arrived.operation())
                ? "an order with other arguments" + names(recorded, arrived)
                : "an order of " + recorded.operation();
    }

    /** Returns the names of the arguments that differ; their values are in the ledger, and in no log. */
    private static String names(PaymentRequest recorded, PaymentRequest arrived) {
        Map<String, Object> before = CanonicalJson.readMap(recorded.arguments());
        Map<String, Object> now = CanonicalJson.readMap(arrived.arguments());
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }
}
