// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.PaymentSubject;

/**
 * A payment that Upwork shows, whoever made it.
 *
 * @param kind      what was done
 * @param reference of the transaction, milestone or offer
 * @param contract  reference of the contract; empty for an offer
 * @param amount    US dollars, of a bonus; else null
 */
record ShownPayment(Kind kind, String reference, String contract, BigDecimal amount) {

    private static final Duration WINDOW = Duration.ofDays(8);

    /** The kinds of payments that the API shows. */
    enum Kind {
        BONUS("bonus"),
        MILESTONE("new milestone"),
        DEPOSIT("deposit for milestone"),
        APPROVAL("approval of milestone"),
        OFFER("offer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Everything that was paid on a contract. */
    static List<ShownPayment> on(Inquiry inquiry, String reference) throws Exception {
        Contract contract = Contract.read(inquiry, reference);
        List<ShownPayment> shown = new ArrayList<>();
        for (Milestone milestone : contract.milestones()) {
            shown.add(new ShownPayment(Kind.MILESTONE, milestone.id(), reference, null));
            if (milestone.isFunded() || milestone.isPaid()) {
                shown.add(new ShownPayment(Kind.DEPOSIT, milestone.id(), reference, null));
            }
            if (milestone.isPaid()) {
                shown.add(new ShownPayment(Kind.APPROVAL, milestone.id(), reference, null));
            }
        }
        if (contract.team() != null && Transactions.canName(inquiry, reference)) {
            Transactions.read(inquiry, contract.team(), reference).rows().stream()
                    .filter(row -> Transactions.isBonus(row) && Transactions.reference(row) != null)
                    .map(row -> new ShownPayment(
                            Kind.BONUS, Transactions.reference(row), reference, JsonValues.amount(row, "amount")))
                    .forEach(shown::add);
        }
        return shown;
    }

    /** The offers that wait for an answer. */
    static List<ShownPayment> offers(Inquiry inquiry) throws Exception {
        Map<String, Object> options = new HashMap<>(Map.of("role", "client", "status", "new"));
        if (inquiry.text("team__reference") != null) {
            options.put("teamReference", inquiry.text("team__reference"));
        }
        return inquiry.list("offers/list", options).stream()
                .map(offer -> JsonValues.text(offer, "rid"))
                .filter(Objects::nonNull)
                .map(offer -> new ShownPayment(Kind.OFFER, offer, "", null))
                .toList();
    }

    /** Returns whether a payment of the ledger made it, or may have. */
    boolean isExplained(Inquiry inquiry) {
        return switch (kind) {
            case BONUS ->
                answered(inquiry, "payments/create")
                        || anyInDoubt(inquiry, "payments/create", PaymentSubject.contract(contract))
                        || approvals(inquiry)
                                .anyMatch(one ->
                                        JsonValues.sameAmount(JsonValues.amount(one.arguments(), "bonus"), amount));
            case MILESTONE -> isCreated(inquiry);
            case DEPOSIT -> isCreated(inquiry) || any(inquiry, "milestones/activate") || isApproved(inquiry);
            case APPROVAL -> isApproved(inquiry);
            case OFFER -> answered(inquiry, "offers/create") || anyInDoubt(inquiry, "offers/create", null);
        };
    }

    private boolean isCreated(Inquiry inquiry) {
        return answered(inquiry, "milestones/create")
                || anyInDoubt(inquiry, "milestones/create", PaymentSubject.contract(contract));
    }

    private boolean isApproved(Inquiry inquiry) {
        return any(inquiry, "milestones/approve")
                || recent(inquiry, "submissions/approve")
                        .anyMatch(one -> one.hint(Hint.MILESTONE) == null
                                || JsonValues.sameReference(one.hint(Hint.MILESTONE), reference));
    }

    private static Stream<LedgerEntry> approvals(Inquiry inquiry) {
        return Stream.concat(recent(inquiry, "milestones/approve"), recent(inquiry, "submissions/approve"));
    }

    private boolean any(Inquiry inquiry, String operation) {
        return inquiry.isMade(operation, PaymentSubject.milestone(reference));
    }

    /** A payment of the ledger that led to this look may be the one itself. */
    private static Stream<LedgerEntry> recent(Inquiry inquiry, String operation) {
        Stream<LedgerEntry> own =
                Stream.of(inquiry.entry()).filter(one -> one.operation().equals(operation));
        return Stream.concat(own, inquiry.others(operation, null, inquiry.now().minus(WINDOW)).stream());
    }

    private static boolean anyInDoubt(Inquiry inquiry, String operation, String subject) {
        return inquiry.isAnyInDoubt(operation, subject, inquiry.now().minus(WINDOW));
    }

    private boolean answered(Inquiry inquiry, String operation) {
        return inquiry.answered(operation, reference).isPresent();
    }

    @Override
    public String toString() {
        return kind.words + " " + reference;
    }
}
