// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerEntry;

/** {@code milestones/create}: the new milestone shows on its contract. */
final class MilestoneCreationReconciler implements Reconciler {

    @Override
    public String operation() {
        return "milestones/create";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "engagements/get of the contract; milestones/active if it shows no milestones",
                "The only milestone of that name and deposit that no other creation in the ledger explains; its id becomes the"
                        + " answer. None: not executed.",
                "Several milestones fit, the name or the deposit of the one that fits does not show, a like creation is unknown"
                        + " as well, or the contract shows no milestones.");
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        Contract contract = Contract.read(inquiry, inquiry.text("contract_reference"));
        boolean listed = !contract.milestones().isEmpty();
        List<Milestone> shown = listed
                ? contract.milestones()
                : contract.active(inquiry).stream().toList();
        List<LedgerEntry> alike = alike(inquiry, contract.reference());
        List<Milestone> fitting = shown.stream()
                .filter(milestone -> fits(inquiry, milestone))
                .filter(milestone -> alike.stream().noneMatch(other -> made(other, milestone)))
                .toList();
        if (fitting.isEmpty()) {
            return listed
                    ? inquiry.absent(
                            inquiry.patience().state(),
                            "contract " + contract.reference()
                                    + " has no such milestone beside those that other payments made")
                    : new Verdict.Undecided("contract " + contract.reference() + " does not show its milestones");
        }
        boolean rivals =
                alike.stream().anyMatch(other -> shown.stream().noneMatch(milestone -> made(other, milestone)));
        return fitting.size() == 1 && shows(fitting.get(0)) && !rivals
                ? new Verdict.Executed(
                        fitting.get(0) + " and has the name and the deposit",
                        Map.of("id", fitting.get(0).id()))
                : new Verdict.Undecided("milestones "
                        + fitting.stream().map(Milestone::id).toList() + " of contract " + contract.reference()
                        + " may be this one" + (rivals ? ", or another one of the ledger" : ""));
    }

    /** Whether nothing that shows of it speaks against it. */
    private static boolean fits(Inquiry inquiry, Milestone milestone) {
        String name = milestone.description();
        return (name == null || Plain.sameWords(name, inquiry.text("milestone_description")))
                && Plain.mayBeSameAmount(milestone.deposit(), inquiry.amount("deposit_amount"));
    }

    private static boolean shows(Milestone milestone) {
        return milestone.description() != null && milestone.deposit() != null;
    }

    private static List<LedgerEntry> alike(Inquiry inquiry, String contract) {
        return inquiry.others("milestones/create", Instant.EPOCH).stream()
                .filter(other -> Plain.sameReference(Plain.text(other.arguments(), "contract_reference"), contract))
                .filter(other -> Plain.sameWords(
                        Plain.text(other.arguments(), "milestone_description"), inquiry.text("milestone_description")))
                .toList();
    }

    private static boolean made(LedgerEntry other, Milestone milestone) {
        return Plain.sameReference(Plain.text(other.answer(), "id"), milestone.id());
    }
}
