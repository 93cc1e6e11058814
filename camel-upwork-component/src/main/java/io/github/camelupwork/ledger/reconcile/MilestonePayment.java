// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Whether a milestone was paid, with the bonus that was ordered along with it. */
final class MilestonePayment {

    private static final Duration WINDOW = Duration.ofDays(3);

    private MilestonePayment() {}

    static Verdict decide(Inquiry inquiry, Contract contract, String id) throws Exception {
        Optional<Milestone> found = contract.milestone(inquiry, id);
        if (found.isEmpty() || found.get().state() == null) {
            return new Verdict.Undecided("contract " + contract.reference() + " does not show the state of milestone "
                    + id + ", which is not its active one");
        }
        Milestone milestone = found.get();
        if (milestone.isFunded() || milestone.isNotFunded()) {
            return inquiry.absent(inquiry.patience().state(), milestone.toString());
        }
        return milestone.isPaid()
                ? paid(inquiry, contract, milestone)
                : new Verdict.Undecided(milestone + ", neither paid nor open");
    }

    private static Verdict paid(Inquiry inquiry, Contract contract, Milestone milestone) throws Exception {
        BigDecimal bonus = inquiry.amount("bonus");
        if (bonus == null || bonus.signum() == 0) {
            return new Verdict.Executed(milestone.toString(), Map.of());
        }
        if (!Transactions.canName(inquiry, contract.reference())) {
            return new Verdict.Undecided(
                    milestone + ", but its bonus cannot be read: transactions name contracts by short numbers");
        }
        if (contract.team() == null) {
            return new Verdict.Undecided(milestone + ", but its bonus cannot be read: the engagement names no team");
        }
        boolean bonusShows =
                Transactions.read(inquiry, contract.team(), contract.reference()).like(bonus, false).stream()
                        .anyMatch(row -> Transactions.isBonus(row) && isUnclaimed(inquiry, row));
        return bonusShows
                ? new Verdict.Executed(milestone + ", with a bonus of " + bonus.toPlainString() + " USD", Map.of())
                : new Verdict.Undecided(milestone + ", but no bonus of " + bonus.toPlainString() + " USD shows (yet)");
    }

    private static boolean isUnclaimed(Inquiry inquiry, Map<String, Object> row) {
        return inquiry.others("payments/create", inquiry.sentAt().minus(WINDOW)).stream()
                .noneMatch(other ->
                        Plain.sameReference(Plain.text(other.answer(), "reference"), Transactions.reference(row)));
    }
}
