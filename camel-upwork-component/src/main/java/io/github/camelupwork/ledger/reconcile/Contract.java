// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract with what its engagement shows.
 *
 * @param reference  its reference
 * @param engagement the engagement as read
 */
record Contract(String reference, Map<String, Object> engagement) {

    /**
     * Reads it.
     *
     * @throws IllegalStateException if another one was answered, or one that does not say which
     */
    static Contract read(Inquiry inquiry, String reference) throws Exception {
        Map<String, Object> engagement = inquiry.object("engagements/get", Map.of("engagementReference", reference));
        String answered = JsonValues.text(engagement, "reference");
        if (!JsonValues.sameReference(answered, reference)) {
            throw new IllegalStateException("contract " + reference + " was asked for, and "
                    + (answered == null ? "what was answered does not say which it is" : answered + " was answered"));
        }
        Contract contract = new Contract(reference, engagement);
        inquiry.contracts().read(contract, inquiry.now());
        return contract;
    }

    /** Its milestones; empty if they are not shown. */
    List<Milestone> milestones() {
        return Milestone.of(engagement);
    }

    /** The milestone of that id, its state taken from milestones/active where the engagement does not show it. */
    Optional<Milestone> milestone(Inquiry inquiry, String id) throws Exception {
        Optional<Milestone> shown = milestones().stream()
                .filter(one -> JsonValues.sameReference(one.id(), id))
                .findFirst();
        return shown.filter(one -> one.state() != null).isPresent()
                ? shown
                : active(inquiry)
                        .filter(one -> JsonValues.sameReference(one.id(), id))
                        .or(() -> shown);
    }

    /** The active milestone, if there is one. */
    Optional<Milestone> active(Inquiry inquiry) throws Exception {
        Milestone active = Milestone.read(inquiry.object("milestones/active", Map.of("contractReference", reference)));
        return active.id() == null
                ? Optional.empty()
                : Optional.of(new Milestone(active.id(), active.description(), active.deposit(), "active"));
    }

    /** Reference of the client's team that pays; null if it is not shown. */
    String team() {
        return JsonValues.text(engagement, "buyer_team__reference");
    }

    /** {@code active} or {@code closed}; null if it is not shown. */
    String status() {
        return JsonValues.text(engagement, "status");
    }
}
