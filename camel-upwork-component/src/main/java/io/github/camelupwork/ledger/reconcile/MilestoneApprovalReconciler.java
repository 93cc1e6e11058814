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
                "engagements/get of the milestone's contract, also before it is sent; milestones/active if it shows no"
                        + " states; reports/billings if a bonus was ordered",
                "The milestone was open before it was sent, is paid now, no other payment explains that, and an ordered bonus is"
                        + " billed: executed. It is still open: not executed.",
                "The contract is not found, the milestone's state does not show or did not show before it"
                        + " was sent, it was paid before, it was cancelled, or the ordered bonus does not show.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        String id = inquiry.text("milestone_id");
        Optional<Contract> contract = Contracts.near(inquiry, id);
        return contract.isEmpty() ? Map.of() : MilestonePayment.snapshot(inquiry, contract.get(), id);
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
