// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The contracts to which milestones and submissions belong, as readings have shown: one search serves all later
 * payments. Thread-safe.
 */
final class ContractIndex {

    private static final int MOST = 20_000;

    private final Map<String, String> contracts = bounded();
    private final Map<String, String> reported = bounded();

    private final Map<String, Instant> reads = bounded();

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }

    /** The contract of a milestone; null if it is not known. */
    synchronized String ofMilestone(String milestone) {
        return contracts.get("m" + milestone);
    }

    /** The milestone of a submission; null if it is not known. */
    synchronized String milestoneOf(String submission) {
        return contracts.get("s" + submission);
    }

    /** A contract was read as a whole. */
    synchronized void read(Contract contract, Instant now) {
        add(contract);
        reads.put(contract.reference(), now);
    }

    /** Returns whether a contract was read since a time, so that the milestones that it had then are known. */
    synchronized boolean isReadSince(String reference, Instant time) {
        Instant read = reads.get(reference);
        return read != null && !read.isBefore(time);
    }

    /** A contract was shown, perhaps without its milestones. */
    synchronized void add(Contract contract) {
        contract.milestones().forEach(milestone -> contracts.put("m" + milestone.id(), contract.reference()));
    }

    /** A submission was seen on a milestone. */
    synchronized void add(String submission, String milestone) {
        contracts.put("s" + submission, milestone);
    }

    /** Returns whether this is the first call for a payer, so that foreign payments are reported only once. */
    synchronized boolean isNew(String payer) {
        return reported.put(payer, payer) == null;
    }
}
