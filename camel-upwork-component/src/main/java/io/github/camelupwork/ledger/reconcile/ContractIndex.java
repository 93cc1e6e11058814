// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which contract milestones and submissions belong to, as readings have shown: one search serves all payments that come after
 * it. Safe for many threads.
 */
final class ContractIndex {

    private static final int MOST = 20_000;

    private final Map<String, String> contracts = bounded();
    private final Map<String, String> told = bounded();

    private static Map<String, String> bounded() {
        return new LinkedHashMap<>() {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
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

    /** A contract was read. */
    synchronized void add(Contract contract) {
        contract.milestones().forEach(milestone -> contracts.put("m" + milestone.id(), contract.reference()));
    }

    /** A submission was seen on a milestone. */
    synchronized void add(String submission, String milestone) {
        contracts.put("s" + submission, milestone);
    }

    /** Whether this is the first time that something is said about that contract. */
    synchronized boolean isNew(String contract) {
        return told.put(contract, contract) == null;
    }
}
