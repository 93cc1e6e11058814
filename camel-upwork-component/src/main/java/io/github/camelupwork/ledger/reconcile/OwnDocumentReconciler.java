// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

/**
 * Reconciles {@code graphql/execute} of a mutation that moves money: the text of a route's own document does not show
 * its subject with certainty, so a person decides.
 */
final class OwnDocumentReconciler implements Reconciler {

    @Override
    public String operation() {
        return "graphql/execute";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "Nothing",
                "Never: a document of a route's own is settled by hand, with ledger/settle.",
                "Always. The operation of the same mutation, milestones/approve for instance, is settled by reading, also with"
                        + " a document of one's own (option document).");
    }

    @Override
    public Verdict decide(Inquiry inquiry) {
        return new Verdict.Undecided(
                "what a document of a route's own has ordered is not looked for; look in Upwork and"
                        + " settle it by hand with ledger/settle");
    }
}
