// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;

/**
 * Finds the contract of a milestone or a submission, which the orders name by id alone: by the recorded hint, else by the
 * ledger's own record of the creation, else by looking through the engagements.
 */
final class Contracts {

    /** No more engagements than this are looked through: each costs a request, and that is what a minute allows. */
    private static final int MOST = 300;

    /** More are read once each before a payment, and what they show is remembered. */
    private static final int FEW = 20;

    private static final int MOST_BEFORE_A_PAYMENT = 150;

    /** One that was read within that time is not read again for a milestone that it did not show. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** What can still be paid is of an active contract. */
    private static final List<String> ACTIVE = List.of("active");

    private static final List<String> ALL = List.of("active", "closed");

    private Contracts() {}

    /** The contract that a milestone belongs to. */
    static Optional<Contract> ofMilestone(Inquiry inquiry, String milestone) throws Exception {
        Optional<String> known = known(inquiry, milestone);
        Optional<Contract> contract =
                known.isPresent() ? Optional.of(Contract.read(inquiry, known.get())) : searched(inquiry, milestone);
        contract.ifPresent(one -> inquiry.found(Hint.CONTRACT, one.reference()));
        return contract;
    }

    /** A list of engagements that shows their milestones spares reading each of them. */
    private static Optional<Contract> searched(Inquiry inquiry, String milestone) throws Exception {
        List<String> candidates = candidates(inquiry, ALL);
        String listed = inquiry.contracts().ofMilestone(milestone);
        return listed == null
                ? first(inquiry, candidates, one -> holds(one, milestone))
                : Optional.of(Contract.read(inquiry, listed));
    }

    /** Reference of the contract that a milestone belongs to, as far as it is known without a search. */
    static Optional<String> known(Inquiry inquiry, String milestone) {
        return hinted(inquiry)
                .or(() -> Optional.ofNullable(inquiry.contracts().ofMilestone(milestone)))
                .or(() -> recorded(inquiry, milestone));
    }

    /**
     * The contract that a milestone belongs to, before a payment is sent: as far as it is known, or found among few or among
     * those that were not read lately.
     */
    static Optional<Contract> near(Inquiry inquiry, String milestone) throws Exception {
        Optional<String> known = known(inquiry, milestone);
        if (known.isPresent()) {
            Contract contract = Contract.read(inquiry, known.get());
            boolean isWrong =
                    hinted(inquiry).isPresent() && !contract.milestones().isEmpty() && !holds(contract, milestone);
            if (!isWrong) {
                return Optional.of(contract);
            }
        }
        List<String> candidates = candidates(inquiry, ACTIVE);
        String listed = inquiry.contracts().ofMilestone(milestone);
        if (listed != null) {
            return Optional.of(Contract.read(inquiry, listed));
        }
        Instant fresh = inquiry.now().minus(FRESH);
        List<String> worth = candidates.size() <= FEW
                ? candidates
                : candidates.stream()
                        .filter(reference -> !inquiry.contracts().isReadSince(reference, fresh))
                        .limit(MOST_BEFORE_A_PAYMENT)
                        .toList();
        return first(inquiry, worth, one -> holds(one, milestone));
    }

    /** As {@link #first}, before a payment is sent, which does not wait for a search through many: empty if there are many. */
    static Optional<Contract> firstOfFew(Inquiry inquiry, Test test) throws Exception {
        List<String> candidates = hintedOr(inquiry, ACTIVE);
        return candidates.size() > FEW ? Optional.empty() : first(inquiry, candidates, test);
    }

    /** The first contract for which the test holds: the hinted one, or any fixed-price one. */
    static Optional<Contract> first(Inquiry inquiry, Test test) throws Exception {
        return first(inquiry, hintedOr(inquiry, ALL), test);
    }

    private static Optional<Contract> first(Inquiry inquiry, List<String> candidates, Test test) throws Exception {
        for (String reference : candidates) {
            Contract contract = Contract.read(inquiry, reference);
            if (test.holds(contract)) {
                return Optional.of(contract);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Contract contract, String milestone) {
        return contract.milestones().stream().anyMatch(one -> JsonValues.sameReference(one.id(), milestone));
    }

    private static List<String> hintedOr(Inquiry inquiry, List<String> statuses) throws Exception {
        Optional<String> hinted = hinted(inquiry);
        return hinted.isPresent() ? List.of(hinted.get()) : candidates(inquiry, statuses);
    }

    private static List<String> candidates(Inquiry inquiry, List<String> statuses) throws Exception {
        return inquiry.list("engagements/list", Map.of("status", statuses)).stream()
                .filter(engagement -> !isHourly(engagement))
                .map(engagement -> new Contract(JsonValues.text(engagement, "reference"), engagement))
                .filter(contract -> contract.reference() != null)
                .peek(inquiry.contracts()::add)
                .map(Contract::reference)
                .limit(MOST)
                .toList();
    }

    /** REST names the kind, GraphQL shows the terms. */
    private static boolean isHourly(Map<String, Object> engagement) {
        return "hourly".equals(JsonValues.text(engagement, "engagement_job_type"))
                || !JsonValues.maps(JsonValues.map(engagement.get("terms")).get("hourlyTerms"))
                        .isEmpty();
    }

    private static Optional<String> hinted(Inquiry inquiry) {
        return Optional.ofNullable(inquiry.entry().hint(Hint.CONTRACT));
    }

    private static Optional<String> recorded(Inquiry inquiry, String milestone) {
        return inquiry.answered("milestones/create", milestone)
                .map(LedgerEntry::arguments)
                .map(creation -> JsonValues.text(creation, "contract_reference"));
    }

    /** A question to a contract that may have to read. */
    @FunctionalInterface
    interface Test {
        boolean holds(Contract contract) throws Exception;
    }
}
