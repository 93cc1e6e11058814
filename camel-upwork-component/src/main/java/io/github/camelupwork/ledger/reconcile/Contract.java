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

    static Contract read(Inquiry inquiry, String reference) throws Exception {
        return new Contract(reference, inquiry.object("engagements/get", Map.of("engagementReference", reference)));
    }

    /** Its milestones; empty if they are not shown. */
    List<Milestone> milestones() {
        return Milestone.of(engagement);
    }

    /** The milestone of that id, its state taken from milestones/active where the engagement does not show it. */
    Optional<Milestone> milestone(Inquiry inquiry, String id) throws Exception {
        Optional<Milestone> shown = milestones().stream()
                .filter(one -> Plain.sameReference(one.id(), id))
                .findFirst();
        return shown.filter(one -> one.state() != null).isPresent()
                ? shown
                : active(inquiry)
                        .filter(one -> Plain.sameReference(one.id(), id))
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
        return Plain.text(engagement, "buyer_team__reference");
    }

    /** {@code active} or {@code closed}; null if it is not shown. */
    String status() {
        return Plain.text(engagement, "status");
    }
}
