// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;

/**
 * Looks from time to time whether Upwork shows payments that the ledger does not know: a person pays by hand, or another hub pays
 * for the same account with a ledger of its own. The first look at a contract is the base; what a later look shows beyond it, and
 * no payment of the ledger explains, is of somebody else. A look costs two requests. Used by one thread at a time.
 */
final class ForeignPayments {

    /** Contracts that are looked at in a round, in turn, so that a round costs few requests however many are paid on. */
    private static final int A_ROUND = 3;

    private static final int MOST_CONTRACTS = 500;
    private static final int MOST_NAMED = 10;

    /** The key under which offers are kept, which belong to no contract yet. */
    private static final String OFFERS = "";

    /** The latest payment of a contract, by whose account it is read. */
    private final Map<String, LedgerEntry> watched = bounded();

    private final Map<String, Set<ShownPayment>> base = bounded();

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST_CONTRACTS;
            }
        };
    }

    /** A payment of the ledger was made: from now on its contract is looked at, or the offers if it is one. */
    void watch(LedgerEntry payment, ContractIndex contracts) {
        contract(payment, contracts).ifPresent(contract -> watched.put(contract, payment));
    }

    private static Optional<String> contract(LedgerEntry payment, ContractIndex contracts) {
        Map<String, Object> order = payment.arguments();
        return switch (payment.operation()) {
            case "offers/create" -> Optional.of(OFFERS);
            case "payments/create" -> Optional.ofNullable(JsonValues.text(order, "engagement__reference"));
            case "milestones/create" -> Optional.ofNullable(JsonValues.text(order, "contract_reference"));
            case "milestones/approve", "milestones/activate" ->
                Optional.ofNullable(payment.hint(Hint.CONTRACT))
                        .or(() -> Optional.ofNullable(contracts.ofMilestone(JsonValues.text(order, "milestone_id"))));
            default -> Optional.ofNullable(payment.hint(Hint.CONTRACT));
        };
    }

    /** Returns the payments whose contracts are due, those looked at longest ago first. */
    List<LedgerEntry> due() {
        List<String> contracts = watched.keySet().stream().limit(A_ROUND).toList();
        List<LedgerEntry> due = new ArrayList<>();
        for (String contract : contracts) {
            LedgerEntry payment = watched.remove(contract);
            watched.put(contract, payment);
            due.add(payment);
        }
        return due;
    }

    /**
     * Looks at the contract of a payment.
     *
     * @return what is new there and of somebody else; empty if nothing is
     */
    List<ShownPayment> look(Inquiry inquiry, ContractIndex contracts) throws Exception {
        String contract = contract(inquiry.entry(), contracts).orElseThrow();
        List<ShownPayment> shown =
                contract.equals(OFFERS) ? ShownPayment.offers(inquiry) : ShownPayment.on(inquiry, contract);
        Set<ShownPayment> before = base.get(contract);
        Set<ShownPayment> all = new LinkedHashSet<>(shown);
        base.put(contract, all);
        if (before == null) {
            return List.of();
        }
        List<ShownPayment> foreign = shown.stream()
                .filter(one -> !before.contains(one) && !one.isExplained(inquiry))
                .limit(MOST_NAMED)
                .toList();
        all.addAll(before);
        return foreign;
    }
}
