// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

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
     * A line of the documentation.
     *
     * @param reads what is read
     * @param match how the payment is recognised
     * @param doubt when it stays undecided, and what is said then
     */
    record Explanation(String reads, String match, String doubt) {}
}
