// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.PaymentSubject;

/** {@code milestones/activate}: a milestone that was activated is funded, and does not go back. */
final class MilestoneActivationReconciler implements Reconciler {

    @Override
    public String operation() {
        return "milestones/activate";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "engagements/get of the milestone's contract, also before it is sent; milestones/active if it shows no"
                        + " states",
                "The milestone was not funded before it was sent, is active, submitted or paid now, and no other payment"
                        + " explains that: executed. It is not funded: not executed.",
                "The contract is not found, the milestone's state does not show, or it did not show"
                        + " before it was sent.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        String id = inquiry.text("milestone_id");
        Optional<Contract> contract = Contracts.near(inquiry, id);
        if (contract.isEmpty()) {
            return Map.of();
        }
        Map<String, String> hints =
                new HashMap<>(Map.of(Hint.CONTRACT, contract.get().reference()));
        contract.get()
                .milestone(inquiry, id)
                .ifPresent(milestone -> hints.putAll(StateChange.hints(milestone.state())));
        return hints;
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
            String seen = milestone.get().toString();
            return new StateChange(
                            seen,
                            Milestone::wasFunded,
                            StateChange.rivals(inquiry, PaymentSubject.milestone(id), operation()))
                    .doubt(inquiry)
                    .orElseGet(() -> inquiry.present(seen, Map.of()));
        }
        return milestone.filter(Milestone::isNotFunded).isPresent()
                ? inquiry.absent(inquiry.delays().state(), milestone.get().toString(), List.of())
                : new Verdict.Undecided("contract " + contract.get().reference() + " does not show whether milestone "
                        + id + " was funded");
    }
}
