// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;

/** {@code payments/create}: a bonus shows among the billings of the team that paid it. */
final class CustomPaymentReconciler implements Reconciler {

    private static final Duration WINDOW = Duration.ofDays(3);

    @Override
    public String operation() {
        return "payments/create";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "reports/billings of the paying team on the contract, from the day before it was sent",
                "The row that carries the mark of the payment in its notes. Without a mark, and by GraphQL, which shows no"
                        + " notes: the only bonus of that amount"
                        + " that no other payment of the ledger explains.",
                "Several rows fit, a like payment is unknown as well, or the mark should be there and the report shows no marks"
                        + " at all; and before a day has passed if no row fits.");
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        String contract = inquiry.text("engagement__reference");
        if (!Transactions.canName(inquiry, contract)) {
            return new Verdict.Undecided(
                    "transactions name contracts by short numbers, and contract " + contract + " has a long id");
        }
        String team = Transactions.team(inquiry, inquiry.text("team_reference"), contract);
        if (team == null) {
            return new Verdict.Undecided(
                    "the engagement " + contract + " names no team, so its billings cannot be read");
        }
        Transactions transactions = Transactions.read(inquiry, team, contract);
        String mark = transactions.marks() ? inquiry.entry().hint(Hint.TRACE) : null;
        List<Map<String, Object>> marked = mark == null ? List.of() : transactions.marked(mark);
        if (marked.size() > 1) {
            return new Verdict.Undecided(
                    marked.size() + " transactions on contract " + contract + " carry the mark " + mark);
        }
        return marked.isEmpty()
                ? byAmount(inquiry, transactions, contract, mark)
                : executed(marked.get(0), "carries the mark " + mark);
    }

    private static Verdict byAmount(Inquiry inquiry, Transactions transactions, String contract, String mark) {
        BigDecimal amount = inquiry.amount("charge_amount");
        List<LedgerEntry> alike = alike(inquiry, contract, amount);
        List<Map<String, Object>> unexplained = transactions.like(amount, mark != null).stream()
                .filter(row -> alike.stream().noneMatch(other -> explains(other, row)))
                .toList();
        if (unexplained.isEmpty()) {
            return inquiry.absent(
                    inquiry.patience().report(),
                    "no transaction on contract " + contract + " is this payment of " + amount.toPlainString()
                            + " USD");
        }
        boolean rivals =
                alike.stream().anyMatch(other -> transactions.rows().stream().noneMatch(row -> explains(other, row)));
        if (mark == null && !rivals && unexplained.size() == 1 && Transactions.isBonus(unexplained.get(0))) {
            return executed(
                    unexplained.get(0),
                    "is the only bonus of " + amount.toPlainString() + " USD on contract " + contract
                            + " that no other payment explains");
        }
        return new Verdict.Undecided("transactions "
                + unexplained.stream().map(Transactions::reference).toList()
                + " on contract " + contract + " may be this payment of " + amount.toPlainString() + " USD"
                + (rivals ? ", or another one of the ledger" : ""));
    }

    private static Verdict executed(Map<String, Object> row, String why) {
        String reference = Transactions.reference(row);
        return new Verdict.Executed(
                "transaction " + reference + " " + why, reference == null ? Map.of() : Map.of("reference", reference));
    }

    private static List<LedgerEntry> alike(Inquiry inquiry, String contract, BigDecimal amount) {
        return inquiry.others("payments/create", inquiry.sentAt().minus(WINDOW)).stream()
                .filter(other -> Plain.sameReference(Plain.text(other.arguments(), "engagement__reference"), contract))
                .filter(other -> Plain.mayBeSameAmount(Plain.amount(other.arguments(), "charge_amount"), amount))
                .toList();
    }

    private static boolean explains(LedgerEntry other, Map<String, Object> row) {
        return Plain.sameReference(Plain.text(other.answer(), "reference"), Transactions.reference(row));
    }
}
