// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;

/** Determines the outcome of an unknown payment of one operation. */
public interface Reconciler {

    /** Returns the operation that it reconciles, {@code group/name}. */
    String operation();

    /** Returns a description of the reconciliation for the documentation. */
    Explanation explanation();

    /**
     * Reads and judges.
     *
     * @throws Exception if something cannot be read; the payment then stays unknown
     */
    Verdict decide(Inquiry inquiry) throws Exception;

    /**
     * Reads the state before the payment is sent, so that the payment can be told apart from it later.
     *
     * @return the hints to record with the payment; empty if it can be found without them
     * @throws Exception if it cannot be read
     */
    default Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        return Map.of();
    }

    /**
     * A line of the documentation.
     *
     * @param reads the data that is read
     * @param match the criteria by which the payment is recognized
     * @param doubt the cases in which it remains undecided, and the explanation given then
     */
    record Explanation(String reads, String match, String doubt) {}
}
