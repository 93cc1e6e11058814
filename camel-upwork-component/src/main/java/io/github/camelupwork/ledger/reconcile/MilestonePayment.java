// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.PaymentSubject;

/** Determines whether a milestone was paid, with the bonus that was ordered along with it. */
final class MilestonePayment {

    private static final Duration WINDOW = Duration.ofDays(8);

    private MilestonePayment() {}

    static Verdict decide(Inquiry inquiry, Contract contract, String id) throws Exception {
        Optional<Milestone> found = contract.milestone(inquiry, id);
        if (found.isEmpty() || found.get().state() == null) {
            return new Verdict.Undecided("contract " + contract.reference() + " does not show the state of milestone "
                    + id + ", which is not its active one");
        }
        Milestone milestone = found.get();
        if (milestone.isFunded() || milestone.isNotFunded()) {
            return inquiry.absent(inquiry.delays().state(), milestone.toString(), List.of());
        }
        if (!milestone.isPaid()) {
            return new Verdict.Undecided(milestone + ", neither paid nor open");
        }
        Optional<Verdict> doubt =
                new StateChange(milestone.toString(), Milestone::isPaid, rivals(inquiry, id)).doubt(inquiry);
        return doubt.isPresent() ? doubt.get() : paid(inquiry, contract, milestone);
    }

    /** Other payments that pay the same milestone: by its id, or by that of a submission. */
    private static List<LedgerEntry> rivals(Inquiry inquiry, String id) {
        Instant since = inquiry.entry().intendedAt();
        Stream<LedgerEntry> submissions = inquiry.others("submissions/approve", null, since.minus(WINDOW)).stream()
                .filter(other -> other.hint(Hint.MILESTONE) == null
                        ? !other.changedAt().isBefore(since)
                        : JsonValues.sameReference(other.hint(Hint.MILESTONE), id));
        return Stream.concat(
                        StateChange.rivals(inquiry, PaymentSubject.milestone(id), "milestones/approve").stream(),
                        submissions)
                .toList();
    }

    private static Verdict paid(Inquiry inquiry, Contract contract, Milestone milestone) throws Exception {
        BigDecimal bonus = inquiry.amount("bonus");
        if (bonus == null || bonus.signum() == 0) {
            return inquiry.present(milestone.toString(), Map.of());
        }
        if (!Transactions.canName(inquiry, contract.reference())) {
            return new Verdict.Undecided(
                    milestone + ", but its bonus cannot be read: transactions name contracts by short numbers");
        }
        if (contract.team() == null) {
            return new Verdict.Undecided(milestone + ", but its bonus cannot be read: the engagement names no team");
        }
        Transactions transactions = Transactions.read(inquiry, contract.team(), contract.reference());
        BeforeImage before = BeforeImage.of(inquiry.entry());
        List<Map<String, Object>> open = transactions.like(bonus, inquiry.sentAt()).stream()
                .filter(row -> before == null || !before.holds(Transactions.reference(row)))
                .filter(row -> isUnclaimed(inquiry, contract, row))
                .toList();
        boolean shows = before != null
                && open.stream()
                                .filter(row -> transactions.fits(row, bonus, inquiry.sentAt()))
                                .count()
                        == 1
                && new Visibility(transactions.references()).expect(before).isWhole();
        return shows
                ? inquiry.present(milestone + ", with a bonus of " + bonus.toPlainString() + " USD", Map.of())
                : new Verdict.Undecided(milestone + ", but "
                        + (open.isEmpty()
                                ? "no bonus of " + bonus.toPlainString() + " USD shows (yet)"
                                : "whether transactions "
                                        + open.stream()
                                                .map(Transactions::reference)
                                                .toList()
                                        + " are its bonus cannot be told"));
    }

    /** Returns hints on the contract, on the state of the milestone, and on what was billed before if a bonus is ordered along. */
    static Map<String, String> snapshot(Inquiry inquiry, Contract contract, String id) throws Exception {
        Map<String, String> hints = new HashMap<>(billed(inquiry, contract));
        hints.put(Hint.CONTRACT, contract.reference());
        contract.milestone(inquiry, id).ifPresent(milestone -> hints.putAll(StateChange.hints(milestone.state())));
        return hints;
    }

    private static Map<String, String> billed(Inquiry inquiry, Contract contract) throws Exception {
        BigDecimal bonus = inquiry.amount("bonus");
        if (bonus == null
                || bonus.signum() == 0
                || contract.team() == null
                || !Transactions.canName(inquiry, contract.reference())) {
            return Map.of();
        }
        Transactions transactions = Transactions.read(inquiry, contract.team(), contract.reference());
        return BeforeImage.hints(
                transactions.like(bonus, inquiry.sentAt()).stream()
                        .map(Transactions::reference)
                        .filter(Objects::nonNull)
                        .toList(),
                transactions.references());
    }

    private static boolean isUnclaimed(Inquiry inquiry, Contract contract, Map<String, Object> row) {
        return inquiry
                .others(
                        "payments/create",
                        PaymentSubject.contract(contract.reference()),
                        inquiry.sentAt().minus(WINDOW))
                .stream()
                .noneMatch(other -> JsonValues.sameReference(
                        JsonValues.text(other.answer(), "reference"), Transactions.reference(row)));
    }
}
