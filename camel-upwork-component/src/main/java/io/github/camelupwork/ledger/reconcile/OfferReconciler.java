// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerEntry;

/** {@code offers/create}: the new offer shows in the client's list, which does not say when an offer was made. */
final class OfferReconciler implements Reconciler {

    private static final String OPEN = "new";
    private static final List<String> STATES =
            List.of(OPEN, "accepted", "changed", "declined", "expired", "withdrawn", "cancelled");

    @Override
    public String operation() {
        return "offers/create";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "offers/list as the client, in every state",
                "The only offer of that title, rate and freelancer that no other offer in the ledger explains, if it is still"
                        + " new; its id becomes the answer. None: not executed.",
                "Several fit, the only one is not new any more (it may be an older one, the list has no dates), a like offer is"
                        + " unknown as well, or the freelancer was named otherwise than by reference, which the list does not"
                        + " show.");
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        List<LedgerEntry> alike = inquiry.others("offers/create", Instant.EPOCH).stream()
                .filter(other -> Plain.sameWords(Plain.text(other.arguments(), "title"), inquiry.text("title")))
                .toList();
        List<Map<String, Object>> fitting = offers(inquiry).stream()
                .filter(offer -> fits(inquiry, offer))
                .filter(offer -> alike.stream().noneMatch(other -> made(other, offer)))
                .toList();
        if (fitting.isEmpty()) {
            return inquiry.absent(
                    inquiry.patience().state(), "no offer of that title and rate shows beside those of other payments");
        }
        boolean rivals = alike.stream().anyMatch(other -> other.answer().get("offer_id") == null);
        Map<String, Object> only = fitting.get(0);
        return fitting.size() == 1 && !rivals && isOpen(only) && freelancer(inquiry) != null
                ? new Verdict.Executed(
                        "offer " + id(only) + " has the title, the rate and the freelancer",
                        Map.of("offer_id", id(only)))
                : new Verdict.Undecided(
                        "offers " + fitting.stream().map(OfferReconciler::id).toList() + " may be this one"
                                + (rivals ? ", or another one of the ledger" : ""));
    }

    private static List<Map<String, Object>> offers(Inquiry inquiry) throws Exception {
        List<Map<String, Object>> offers = new ArrayList<>();
        for (String state : STATES) {
            Map<String, Object> options = new HashMap<>(Map.of("role", "client", "status", state));
            if (inquiry.text("team__reference") != null) {
                options.put("teamReference", inquiry.text("team__reference"));
            }
            for (Map<String, Object> offer : inquiry.list("offers/list", options)) {
                Map<String, Object> known = new HashMap<>(offer);
                known.putIfAbsent("last_event_state", state);
                offers.add(known);
            }
        }
        return offers;
    }

    private static boolean fits(Inquiry inquiry, Map<String, Object> offer) {
        String freelancer = Plain.text(offer, "contractor_user_ref");
        return Plain.sameWords(Plain.text(offer, "title"), inquiry.text("title"))
                && Plain.mayBeSameAmount(
                        Plain.amount(Plain.map(offer.get("terms_data")), "charge_rate"), inquiry.amount("charge_rate"))
                && (freelancer == null
                        || freelancer(inquiry) == null
                        || Plain.sameReference(freelancer, freelancer(inquiry)));
    }

    /** The freelancer's reference, if that is what named him: user name and key win over it. */
    private static String freelancer(Inquiry inquiry) {
        return inquiry.text("contractor_username") == null && inquiry.text("contractor_key") == null
                ? inquiry.text("contractor_reference")
                : null;
    }

    private static boolean isOpen(Map<String, Object> offer) {
        return OPEN.equals(Plain.text(offer, "last_event_state")) && id(offer) != null;
    }

    private static String id(Map<String, Object> offer) {
        return Plain.text(offer, "rid");
    }

    private static boolean made(LedgerEntry other, Map<String, Object> offer) {
        return Plain.sameReference(Plain.text(other.answer(), "offer_id"), id(offer));
    }
}
