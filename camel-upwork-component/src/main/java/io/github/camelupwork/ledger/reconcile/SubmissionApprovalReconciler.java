// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
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
                        + " found, unless the milestone is known; then as for milestones/approve",
                "As for milestones/approve, of the milestone the submission was handed in for.",
                "The submission is not found; else as for milestones/approve.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        Optional<Place> found = find(inquiry, Contracts::near, Contracts::firstOfFew);
        if (found.isEmpty()) {
            return Map.of();
        }
        Place place = found.get();
        Map<String, String> hints =
                new HashMap<>(MilestonePayment.snapshot(inquiry, place.contract(), place.milestone()));
        hints.put(Hint.MILESTONE, place.milestone());
        return hints;
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        Optional<Place> found = find(inquiry, Contracts::ofMilestone, Contracts::first);
        if (found.isEmpty()) {
            return new Verdict.Undecided(
                    "no milestone that can be read shows submission " + inquiry.text("submission_id"));
        }
        Place place = found.get();
        inquiry.found(Hint.MILESTONE, place.milestone());
        inquiry.found(Hint.CONTRACT, place.contract().reference());
        return MilestonePayment.decide(inquiry, place.contract(), place.milestone());
    }

    /** The milestone that a submission was handed in for, and its contract. */
    private record Place(Contract contract, String milestone) {}

    @FunctionalInterface
    private interface ByMilestone {
        Optional<Contract> of(Inquiry inquiry, String milestone) throws Exception;
    }

    @FunctionalInterface
    private interface BySearch {
        Optional<Contract> first(Inquiry inquiry, Contracts.Test test) throws Exception;
    }

    private static Optional<Place> find(Inquiry inquiry, ByMilestone known, BySearch search) throws Exception {
        String submission = inquiry.text("submission_id");
        String milestone = inquiry.entry().hint(Hint.MILESTONE) != null
                ? inquiry.entry().hint(Hint.MILESTONE)
                : inquiry.contracts().milestoneOf(submission);
        if (milestone != null) {
            return known.of(inquiry, milestone).map(contract -> new Place(contract, milestone));
        }
        List<String> found = new ArrayList<>();
        return search.first(inquiry, contract -> {
                    milestone(inquiry, contract, submission).ifPresent(found::add);
                    return !found.isEmpty();
                })
                .map(contract -> new Place(contract, found.get(0)));
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
