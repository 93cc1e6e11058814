// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;
import java.util.Optional;

/** {@code milestones/approve}: an approved milestone is paid, and can be paid once only. */
final class MilestoneApprovalReconciler implements Reconciler {

    @Override
    public String operation() {
        return "milestones/approve";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "engagements/get of the milestone's contract; milestones/active if it shows no states;"
                        + " reports/billings if a bonus was ordered",
                "The milestone is paid, by whomever, and an ordered bonus is billed: executed. It is still open:"
                        + " not executed.",
                "The contract is not found (give it as a hint), the milestone's state does not show, it was cancelled, or it is"
                        + " paid and the ordered bonus does not show.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        return MilestonePayment.snapshot(inquiry, () -> Contracts.near(inquiry, inquiry.text("milestone_id")));
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        String id = inquiry.text("milestone_id");
        Optional<Contract> contract = Contracts.ofMilestone(inquiry, id);
        return contract.isPresent()
                ? MilestonePayment.decide(inquiry, contract.get(), id)
                : new Verdict.Undecided("no engagement that can be read shows milestone " + id);
    }
}
