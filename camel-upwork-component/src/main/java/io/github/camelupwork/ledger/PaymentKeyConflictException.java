// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The payment key was used before for something else: another operation or other arguments. */
public class PaymentKeyConflictException extends LedgerException {

    private static final long serialVersionUID = 1L;

    /**
     * @param recorded what the key paid first
     * @param arrived  what it was to pay now
     */
    public PaymentKeyConflictException(PaymentRequest recorded, PaymentRequest arrived) {
        super(arrived.operation() + ": the key of payment " + arrived.id() + " belongs to " + difference(recorded, arrived)
                + "; a changed order needs a payment key of its own");
    }

    private static String difference(PaymentRequest recorded, PaymentRequest arrived) {
        return recorded.operation().equals(arrived.operation()) ? "an order with other arguments" + changed(recorded, arrived)
                : "an order of " + recorded.operation();
    }

    /** Which arguments differ; their values are in the ledger, and in no log. */
    private static String changed(PaymentRequest recorded, PaymentRequest arrived) {
        Map<String, Object> before = CanonicalJson.readMap(recorded.arguments());
        Map<String, Object> now = CanonicalJson.readMap(arrived.arguments());
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }
}
