// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.ledger.Hint;

/** {@code submissions/approve}: approving a submission pays the milestone it was handed in for. */
final class SubmissionApprovalReconciler implements Reconciler {

    @Override
    public String operation() {
        return "submissions/approve";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "milestones/submissions of the milestones of fixed-price contracts until the submission is"
                        + " found, unless the milestone is given as a hint; then as for milestones/approve",
                "As for milestones/approve, of the milestone the submission was handed in for.",
                "The submission is not found (give the milestone or the contract as a hint); else as for milestones/approve.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        String milestone = inquiry.contracts().milestoneOf(inquiry.text("submission_id"));
        return MilestonePayment.snapshot(
                inquiry, () -> milestone == null ? Optional.empty() : Contracts.near(inquiry, milestone));
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        String submission = inquiry.text("submission_id");
        String hinted = inquiry.entry().hint(Hint.MILESTONE) != null
                ? inquiry.entry().hint(Hint.MILESTONE)
                : inquiry.contracts().milestoneOf(submission);
        Optional<Contract> contract = hinted == null
                ? Contracts.first(
                        inquiry, one -> milestone(inquiry, one, submission).isPresent())
                : Contracts.ofMilestone(inquiry, hinted);
        if (contract.isEmpty()) {
            return new Verdict.Undecided("no milestone that can be read shows submission " + submission);
        }
        String milestone =
                hinted == null ? milestone(inquiry, contract.get(), submission).orElseThrow() : hinted;
        inquiry.found(Hint.MILESTONE, milestone);
        inquiry.found(Hint.CONTRACT, contract.get().reference());
        return MilestonePayment.decide(inquiry, contract.get(), milestone);
    }

    private static Optional<String> milestone(Inquiry inquiry, Contract contract, String submission) throws Exception {
        for (Milestone milestone : contract.milestones()) {
            List<String> shown = inquiry.list("milestones/submissions", Map.of("milestoneId", milestone.id())).stream()
                    .map(one -> JsonValues.text(one, "id"))
                    .toList();
            shown.forEach(one -> inquiry.contracts().add(one, milestone.id()));
            if (shown.stream().anyMatch(one -> JsonValues.sameReference(one, submission))) {
                return Optional.of(milestone.id());
            }
        }
        return Optional.empty();
    }
}
