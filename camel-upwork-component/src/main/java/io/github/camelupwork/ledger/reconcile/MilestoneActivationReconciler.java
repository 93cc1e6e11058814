// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code milestones/activate}: a milestone that was activated is funded, and does not go back. */
final class MilestoneActivationReconciler implements Reconciler {

    @Override
    public String operation() {
        return "milestones/activate";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "engagements/get of the milestone's contract; milestones/active if it shows no states",
                "The milestone is active, submitted or paid: executed. It is not funded: not executed.",
                "The contract is not found (give it as a hint), or the milestone's state does not show and it is not"
                        + " the active one.");
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        String id = inquiry.text("milestone_id");
        Optional<Contract> contract = Contracts.ofMilestone(inquiry, id);
        if (contract.isEmpty()) {
            return new Verdict.Undecided("no engagement that can be read shows milestone " + id);
        }
        Optional<Milestone> milestone = contract.get().milestone(inquiry, id);
        if (milestone.filter(one -> one.isFunded() || one.isPaid()).isPresent()) {
            return new Verdict.Executed(milestone.get().toString(), Map.of());
        }
        return milestone.filter(Milestone::isNotFunded).isPresent()
                ? inquiry.absent(inquiry.delays().state(), milestone.get().toString(), List.of())
                : new Verdict.Undecided("contract " + contract.get().reference() + " does not show whether milestone "
                        + id + " was funded");
    }
}
