// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;

/** Finds out what became of an unknown payment of one operation. */
public interface Reconciler {

    /** The operation it knows, {@code group/name}. */
    String operation();

    /** What it does, in words for people. */
    Explanation explanation();

    /**
     * Reads and judges.
     *
     * @throws Exception if something cannot be read; the payment then stays unknown
     */
    Verdict decide(Inquiry inquiry) throws Exception;

    /**
     * Reads what is there before the payment is sent, so that it can be told from it later.
     *
     * @return hints to record with the payment; empty if it can be found without
     * @throws Exception if it cannot be read
     */
    default Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        return Map.of();
    }

    /**
     * A line of the documentation.
     *
     * @param reads what is read
     * @param match how the payment is recognised
     * @param doubt when it stays undecided, and what is said then
     */
    record Explanation(String reads, String match, String doubt) {}
}
