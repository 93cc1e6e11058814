// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;

/**
 * Finds the contract of a milestone or a submission, which the orders name by id alone: by the hint of the route, else by the
 * ledger's own record of the creation, else by looking through the engagements.
 */
final class Contracts {

    /** No more engagements than this are looked through: each costs a request, and that is what a minute allows. */
    private static final int MOST = 300;

    private Contracts() {}

    /** The contract that a milestone belongs to. */
    static Optional<Contract> ofMilestone(Inquiry inquiry, String milestone) throws Exception {
        String known = hinted(inquiry).or(() -> recorded(inquiry, milestone)).orElse(null);
        return known != null
                ? Optional.of(Contract.read(inquiry, known))
                : first(inquiry, contract -> holds(contract, milestone));
    }

    /** The first contract for which the test holds: the hinted one, or any fixed-price one. */
    static Optional<Contract> first(Inquiry inquiry, Test test) throws Exception {
        for (String reference : candidates(inquiry)) {
            Contract contract = Contract.read(inquiry, reference);
            if (test.holds(contract)) {
                return Optional.of(contract);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Contract contract, String milestone) {
        return contract.milestones().stream().anyMatch(one -> Plain.sameReference(one.id(), milestone));
    }

    private static List<String> candidates(Inquiry inquiry) throws Exception {
        Optional<String> hinted = hinted(inquiry);
        return hinted.isPresent()
                ? List.of(hinted.get())
                : inquiry.list("engagements/list", Map.of("status", List.of("active", "closed"))).stream()
                        .filter(engagement -> !isHourly(engagement))
                        .map(engagement -> Plain.text(engagement, "reference"))
                        .filter(reference -> reference != null)
                        .limit(MOST)
                        .toList();
    }

    /** REST names the kind, GraphQL shows the terms. */
    private static boolean isHourly(Map<String, Object> engagement) {
        return "hourly".equals(Plain.text(engagement, "engagement_job_type"))
                || !Plain.maps(Plain.map(engagement.get("terms")).get("hourlyTerms"))
                        .isEmpty();
    }

    private static Optional<String> hinted(Inquiry inquiry) {
        return Optional.ofNullable(inquiry.entry().hint(Hint.CONTRACT));
    }

    private static Optional<String> recorded(Inquiry inquiry, String milestone) {
        return inquiry.others("milestones/create", Instant.EPOCH).stream()
                .filter(creation -> Plain.sameReference(Plain.text(creation.answer(), "id"), milestone))
                .map(LedgerEntry::arguments)
                .map(creation -> Plain.text(creation, "contract_reference"))
                .findFirst();
    }

    /** A question to a contract that may have to read. */
    @FunctionalInterface
    interface Test {
        boolean holds(Contract contract) throws Exception;
    }
}
