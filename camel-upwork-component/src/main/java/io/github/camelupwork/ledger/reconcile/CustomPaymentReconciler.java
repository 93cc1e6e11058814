// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.PaymentSubject;

/** {@code payments/create}: a bonus shows among the billings of the team that paid it. */
final class CustomPaymentReconciler implements Reconciler {

    private static final String OPERATION = "payments/create";
    private static final String REPORT = "reports/billings";
    private static final Duration WINDOW = Duration.ofDays(8);

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "reports/billings of the paying team on the contract, from a week before it was sent; without a mark that can"
                        + " be read also before it is sent",
                "The row that carries the mark of the payment. Without a mark: the only bonus of that amount and time that"
                        + " was not there before and that no other payment of the ledger explains. None, while the same"
                        + " report shows the payments that are known to be there: not executed.",
                "A row may be it (with a fee, another kind or day, no mark), several are it, nothing was read before it was"
                        + " sent, or the report lacks payments that are known; and before a day has passed if no row fits.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        boolean markShows = inquiry.entry().hint(Hint.TRACE) != null
                && !inquiry.unavailableColumns(REPORT).contains("notes");
        String contract = inquiry.text("engagement__reference");
        if (markShows || !Transactions.canName(inquiry, contract)) {
            return Map.of();
        }
        String team = Transactions.team(inquiry, inquiry.text("team_reference"), contract);
        if (team == null) {
            return Map.of();
        }
        Transactions transactions = Transactions.read(inquiry, team, contract);
        tellOfUnknown(inquiry, transactions, contract);
        List<String> alike = transactions.like(inquiry.amount("charge_amount"), inquiry.sentAt()).stream()
                .map(Transactions::reference)
                .filter(Objects::nonNull)
                .toList();
        return BeforeImage.hints(alike, transactions.references());
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
        String mark = inquiry.entry().hint(Hint.TRACE);
        List<Map<String, Object>> marked = mark == null ? List.of() : transactions.marked(mark);
        if (marked.size() > 1) {
            return new Verdict.Undecided(
                    marked.size() + " transactions on contract " + contract + " carry the mark " + mark);
        }
        return marked.isEmpty()
                ? unmarked(inquiry, transactions, contract, mark)
                : marked(Transactions.reference(marked.get(0)), mark);
    }

    private static Verdict unmarked(Inquiry inquiry, Transactions transactions, String contract, String mark) {
        BigDecimal amount = inquiry.amount("charge_amount");
        List<LedgerEntry> others = others(inquiry, contract);
        List<LedgerEntry> rivals = rivals(transactions, others);
        BeforeImage before = BeforeImage.of(inquiry.entry());
        List<Map<String, Object>> unexplained = transactions.like(amount, inquiry.sentAt()).stream()
                .filter(row -> others.stream().noneMatch(other -> explains(other, row)))
                .toList();
        List<Map<String, Object>> open = unexplained.stream()
                .filter(row -> before == null || !before.holds(Transactions.reference(row)))
                .toList();
        List<String> exact = references(open.stream().filter(row -> transactions.fits(row, amount, inquiry.sentAt())));
        List<String> near = references(open.stream().filter(row -> !isAnother(inquiry, transactions, row, rivals)));
        boolean markShows = mark != null && transactions.marks() && transactions.showsMarks();
        Visibility visibility = new Visibility(transactions.references())
                .expect(before)
                .expect(known(inquiry, others))
                .sees(markShows);
        tellOfUnknown(inquiry, transactions, contract);
        String payment = "this payment of " + amount.toPlainString() + " USD";
        if (exact.isEmpty() && near.isEmpty()) {
            return inquiry.absent(
                    inquiry.delays().report(),
                    "no transaction on contract " + contract + " is " + payment,
                    doubts(visibility, before, mark != null && transactions.marks(), markShows));
        }
        boolean markHidden = mark == null || !transactions.marks();
        List<LedgerEntry> same = rivals.stream()
                .filter(rival -> JsonValues.sameAmount(amountOf(rival), amount))
                .toList();
        Optional<String> own = markHidden && visibility.isWhole()
                ? new Matching(
                                inquiry.entry(),
                                same,
                                references(unexplained.stream()
                                        .filter(row -> transactions.fits(row, amount, inquiry.sentAt()))))
                        .of(inquiry.entry())
                : Optional.empty();
        return own.map(reference -> inquiry.present(
                        "transaction " + reference + " is a bonus of " + amount.toPlainString() + " USD on contract "
                                + contract + " that was not there before and that no other payment explains",
                        Map.of("reference", reference)))
                .orElseGet(() -> new Verdict.Undecided("transactions " + (exact.isEmpty() ? near : exact)
                        + " on contract " + contract + " may be " + payment
                        + (before == null ? ", and what was there before is not known" : "")
                        + (same.isEmpty() ? "" : ", or of " + Matching.names(same))));
    }

    private static List<String> references(Stream<Map<String, Object>> rows) {
        return rows.map(row -> String.valueOf(Transactions.reference(row))).toList();
    }

    /** Returns whether a row is exactly what another unknown payment ordered. */
    private static boolean isAnother(
            Inquiry inquiry, Transactions transactions, Map<String, Object> row, List<LedgerEntry> rivals) {
        return rivals.stream()
                .filter(rival -> rival.sentAt() != null)
                .filter(rival -> !JsonValues.sameAmount(amountOf(rival), inquiry.amount("charge_amount")))
                .anyMatch(rival -> transactions.fits(row, amountOf(rival), rival.sentAt()));
    }

    private static BigDecimal amountOf(LedgerEntry payment) {
        return JsonValues.amount(payment.arguments(), "charge_amount");
    }

    private static List<String> doubts(
            Visibility visibility, BeforeImage before, boolean markReadable, boolean markShows) {
        List<String> doubts = new ArrayList<>(visibility.doubts());
        if (before == null && !markShows) {
            doubts.add(
                    markReadable
                            ? "it was sent with a mark, and the report shows no marks at all"
                            : "what was there before it was sent is not known");
        }
        return doubts;
    }

    /**
     * Returns the references of confirmed payments that were sent before this one, at most half a window earlier, so
     * that a reading should show them.
     */
    private static List<String> known(Inquiry inquiry, List<LedgerEntry> others) {
        return others.stream()
                .filter(other -> other.state() == LedgerState.CONFIRMED && other.outcome() != null)
                .filter(other -> other.sentAt() != null
                        && !other.sentAt().isAfter(inquiry.sentAt())
                        && other.sentAt().isAfter(inquiry.sentAt().minus(WINDOW.dividedBy(2))))
                .map(other -> other.outcome().reference())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Payments in doubt that could be the same rows. */
    private static List<LedgerEntry> rivals(Transactions transactions, List<LedgerEntry> others) {
        return others.stream()
                .filter(other -> transactions.rows().stream().noneMatch(row -> explains(other, row)))
                .filter(other -> {
                    String mark = other.hint(Hint.TRACE);
                    return mark == null || transactions.marked(mark).isEmpty();
                })
                .toList();
    }

    /** Bonuses of the contract that this ledger did not make. */
    private static void tellOfUnknown(Inquiry inquiry, Transactions transactions, String contract) {
        List<LedgerEntry> others = others(inquiry, contract);
        boolean inDoubt = others.stream().anyMatch(other -> other.state() != LedgerState.CONFIRMED);
        String own = inquiry.entry().hint(Hint.TRACE);
        List<String> unknown = transactions.rows().stream()
                .filter(Transactions::isBonus)
                .filter(row -> own == null || !transactions.marked(own).contains(row))
                .filter(row -> others.stream().noneMatch(other -> explains(other, row)))
                .map(Transactions::reference)
                .filter(Objects::nonNull)
                .filter(reference -> inquiry.answered(OPERATION, reference).isEmpty())
                .limit(20)
                .toList();
        if (!unknown.isEmpty() && !inDoubt && inquiry.entry().state() != LedgerState.UNKNOWN) {
            inquiry.unknownToLedger(contract, "bonuses " + unknown);
        }
    }

    private static Verdict marked(String reference, String mark) {
        return new Verdict.Executed(
                "transaction " + reference + " carries the mark " + mark,
                reference == null ? Map.of() : Map.of("reference", reference));
    }

    private static List<LedgerEntry> others(Inquiry inquiry, String contract) {
        return inquiry.others(
                OPERATION, PaymentSubject.contract(contract), inquiry.sentAt().minus(WINDOW));
    }

    private static boolean explains(LedgerEntry other, Map<String, Object> row) {
        return JsonValues.sameReference(JsonValues.text(other.answer(), "reference"), Transactions.reference(row));
    }
}
