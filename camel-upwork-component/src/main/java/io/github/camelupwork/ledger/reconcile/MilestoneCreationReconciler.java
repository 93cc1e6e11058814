// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.PaymentOutcome;
import io.github.camelupwork.ledger.PaymentSubject;

/** {@code milestones/create}: the new milestone shows on its contract. */
final class MilestoneCreationReconciler implements Reconciler {

    private static final String OPERATION = "milestones/create";

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "engagements/get of the contract, also before it is sent; milestones/active if it shows no milestones",
                "The milestone that carries the mark; else the only one of that name and deposit that was not there before and"
                        + " that no other creation in the ledger explains; its id becomes the answer. None, while the"
                        + " contract shows all that were there before: not executed.",
                "A milestone may be it (a like name or deposit, or one that does not show), nothing was read before it was"
                        + " sent, or the contract lacks milestones that are known.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        List<String> ids = Contract.read(inquiry, inquiry.text("contract_reference")).milestones().stream()
                .map(Milestone::id)
                .toList();
        return BeforeImage.hints(ids, ids);
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        Contract contract = Contract.read(inquiry, inquiry.text("contract_reference"));
        boolean listed = !contract.milestones().isEmpty();
        List<Milestone> shown = listed
                ? contract.milestones()
                : contract.active(inquiry).stream().toList();
        String mark = inquiry.entry().hint(Hint.TRACE);
        Optional<Milestone> marked = shown.stream()
                .filter(one -> mark != null
                        && one.description() != null
                        && one.description().contains(mark))
                .findFirst();
        return marked.isPresent()
                ? new Verdict.Executed(marked.get() + " and carries the mark " + mark, answer(marked.get()))
                : unmarked(inquiry, contract, shown, listed);
    }

    private static Verdict unmarked(Inquiry inquiry, Contract contract, List<Milestone> shown, boolean listed) {
        BeforeImage before = BeforeImage.of(inquiry.entry());
        List<LedgerEntry> others = inquiry.others(OPERATION, PaymentSubject.contract(contract.reference()));
        List<Milestone> unexplained = shown.stream()
                .filter(milestone -> mayBe(inquiry, milestone))
                .filter(milestone -> others.stream().noneMatch(other -> made(other, milestone)))
                .toList();
        List<Milestone> open = unexplained.stream()
                .filter(milestone -> before == null || !before.holds(milestone.id()))
                .toList();
        Visibility visibility = new Visibility(shown.stream().map(Milestone::id).toList())
                .expect(before)
                .expect(others.stream()
                        .map(LedgerEntry::outcome)
                        .filter(Objects::nonNull)
                        .map(PaymentOutcome::reference)
                        .filter(Objects::nonNull)
                        .toList());
        List<LedgerEntry> rivals = others.stream()
                .filter(other -> shown.stream().noneMatch(milestone -> made(other, milestone)))
                .toList();
        List<String> exact = ids(open.stream().filter(milestone -> fits(inquiry.entry(), milestone)));
        List<String> near =
                ids(open.stream().filter(milestone -> rivals.stream().noneMatch(rival -> fits(rival, milestone))));
        if (exact.isEmpty() && near.isEmpty()) {
            return listed
                    ? inquiry.absent(
                            inquiry.delays().state(),
                            "contract " + contract.reference()
                                    + " has no such milestone beside those that other payments made",
                            doubts(visibility, before, contract))
                    : new Verdict.Undecided("contract " + contract.reference() + " does not show its milestones");
        }
        List<LedgerEntry> same = rivals.stream()
                .filter(rival ->
                        open.stream().anyMatch(milestone -> fits(rival, milestone) && fits(inquiry.entry(), milestone)))
                .toList();
        Optional<Milestone> own = visibility.isWhole() ? own(inquiry.entry(), same, unexplained) : Optional.empty();
        return own.map(one -> inquiry.present(
                        one + " and has the name and the deposit, and was not there before", answer(one)))
                .orElseGet(() -> new Verdict.Undecided("milestones " + (exact.isEmpty() ? near : exact)
                        + " of contract " + contract.reference()
                        + " may be this one" + (before == null ? ", and what was there before is not known" : "")
                        + (same.isEmpty() ? "" : ", or those of " + Matching.names(same))));
    }

    private static Optional<Milestone> own(LedgerEntry payment, List<LedgerEntry> same, List<Milestone> unexplained) {
        List<Milestone> fitting =
                unexplained.stream().filter(one -> fits(payment, one)).toList();
        return new Matching(payment, same, ids(fitting.stream())).of(payment).flatMap(id -> fitting.stream()
                .filter(one -> one.id().equals(id))
                .findFirst());
    }

    private static List<String> doubts(Visibility visibility, BeforeImage before, Contract contract) {
        List<String> doubts = new ArrayList<>(visibility.doubts());
        if (Milestone.hidesAny(contract.engagement())) {
            doubts.add("the contract shows a milestone that cannot be read, which may be this one");
        }
        if (before == null) {
            doubts.add("what was there before it was sent is not known");
        }
        return doubts;
    }

    private static Map<String, Object> answer(Milestone milestone) {
        return Map.of("id", milestone.id());
    }

    private static List<String> ids(Stream<Milestone> milestones) {
        return milestones.map(Milestone::id).toList();
    }

    /** Returns whether all details show and prove that the milestone is that of the payment. */
    private static boolean fits(LedgerEntry payment, Milestone milestone) {
        Map<String, Object> order = payment.arguments();
        return JsonValues.sameWords(milestone.description(), JsonValues.text(order, "milestone_description"))
                && JsonValues.sameAmount(milestone.deposit(), JsonValues.amount(order, "deposit_amount"));
    }

    /**
     * Returns whether the milestone may be this one; its values may be escaped, truncated, with a fee, or missing, and one of
     * them may have been edited since.
     */
    private static boolean mayBe(Inquiry inquiry, Milestone milestone) {
        String name = inquiry.text("milestone_description");
        BigDecimal deposit = inquiry.amount("deposit_amount");
        return JsonValues.nearWords(milestone.description(), name)
                        && JsonValues.nearAmount(milestone.deposit(), deposit)
                || JsonValues.sameWords(milestone.description(), name)
                || JsonValues.sameAmount(milestone.deposit(), deposit);
    }

    private static boolean made(LedgerEntry other, Milestone milestone) {
        return JsonValues.sameReference(JsonValues.text(other.answer(), "id"), milestone.id());
    }
}
