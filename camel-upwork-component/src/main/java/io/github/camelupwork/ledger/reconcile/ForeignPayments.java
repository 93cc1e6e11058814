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
import io.github.camelupwork.ledger.Payer;

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

    /** The latest payment of a place, by whose account it is read. */
    private final Map<Place, LedgerEntry> watched = bounded();

    private final Map<Place, Set<ShownPayment>> base = bounded();

    /**
     * Where one payer's payments are looked for.
     *
     * @param payer    as which they are read
     * @param team     whose offers they are; null for all teams, and for a contract
     * @param contract the contract; null for offers, which belong to none yet
     */
    private record Place(Payer payer, String team, String contract) {}

    private static <T> Map<Place, T> bounded() {
        return new LinkedHashMap<>() {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Place, T> eldest) {
                return size() > MOST_CONTRACTS;
            }
        };
    }

    /** A payment of the ledger was made: from now on its contract is looked at, or the offers if it is one. */
    void watch(LedgerEntry payment, ContractIndex contracts) {
        place(payment, contracts).ifPresent(place -> watched.put(place, payment));
    }

    private static Optional<Place> place(LedgerEntry payment, ContractIndex contracts) {
        Payer payer = payment.id().payer();
        return payment.operation().equals("offers/create")
                ? Optional.of(new Place(payer, JsonValues.text(payment.arguments(), "team__reference"), null))
                : contract(payment, contracts).map(contract -> new Place(payer, null, contract));
    }

    private static Optional<String> contract(LedgerEntry payment, ContractIndex contracts) {
        Map<String, Object> order = payment.arguments();
        return switch (payment.operation()) {
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
        List<Place> places = watched.keySet().stream().limit(A_ROUND).toList();
        List<LedgerEntry> due = new ArrayList<>();
        for (Place place : places) {
            LedgerEntry payment = watched.remove(place);
            watched.put(place, payment);
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
        Place place = place(inquiry.entry(), contracts).orElseThrow();
        List<ShownPayment> shown =
                place.contract() == null ? ShownPayment.offers(inquiry) : ShownPayment.on(inquiry, place.contract());
        Set<ShownPayment> before = base.get(place);
        List<ShownPayment> foreign = before == null
                ? List.of()
                : shown.stream()
                        .filter(one -> !before.contains(one) && !one.isExplained(inquiry))
                        .limit(MOST_NAMED)
                        .toList();
        Set<ShownPayment> all = new LinkedHashSet<>(shown);
        if (before != null) {
            all.addAll(before);
        }
        // only now: where the ledger could not be asked, the next look finds the same
        base.put(place, all);
        return foreign;
    }
}
