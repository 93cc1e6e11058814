// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.PaymentSubject;

/** {@code offers/create}: the new offer shows in the client's list, which does not say when an offer was made. */
final class OfferReconciler implements Reconciler {

    private static final String OPERATION = "offers/create";
    private static final String OPEN = "new";
    private static final List<String> STATES =
            List.of(OPEN, "accepted", "changed", "declined", "expired", "withdrawn", "cancelled");

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "offers/list as the client, in every state, also before it is sent",
                "The offer that carries the mark; else the only one of that title, rate and freelancer that was not there"
                        + " before and that no other offer in the ledger explains, if it is still new; its id becomes the"
                        + " answer. None, while the list shows all that were there before: not executed.",
                "An offer may be it (a like title or rate, one that is not new any more), nothing was read before it was sent,"
                        + " the list lacks offers that are known, or the freelancer was named otherwise than by reference,"
                        + " which the list does not show.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        List<Map<String, Object>> offers = offers(inquiry);
        return BeforeImage.hints(
                offers.stream()
                        .filter(offer -> mayBe(inquiry, offer) && id(offer) != null)
                        .map(OfferReconciler::id)
                        .toList(),
                offers.stream()
                        .map(OfferReconciler::id)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        List<Map<String, Object>> offers = offers(inquiry);
        String mark = inquiry.entry().hint(Hint.TRACE);
        Optional<Map<String, Object>> marked = offers.stream()
                .filter(offer -> mark != null
                        && String.valueOf(JsonValues.text(offer, "title")).contains(mark))
                .findFirst();
        return marked.map(OfferReconciler::id)
                .<Verdict>map(id -> new Verdict.Executed("offer " + id + " carries the mark " + mark, answer(id)))
                .orElseGet(() -> unmarked(inquiry, offers));
    }

    private static Verdict unmarked(Inquiry inquiry, List<Map<String, Object>> offers) {
        BeforeImage before = BeforeImage.of(inquiry.entry());
        List<LedgerEntry> others = inquiry.others(OPERATION, PaymentSubject.title(inquiry.text("title")));
        List<Map<String, Object>> unexplained = offers.stream()
                .filter(offer -> mayBe(inquiry, offer))
                .filter(offer -> others.stream().noneMatch(other -> made(other, offer)))
                .toList();
        List<Map<String, Object>> open = unexplained.stream()
                .filter(offer -> before == null || !before.holds(id(offer)))
                .toList();
        Visibility visibility =
                new Visibility(offers.stream().map(OfferReconciler::id).toList()).expect(before);
        if (open.isEmpty()) {
            List<String> doubts = new ArrayList<>(visibility.doubts());
            if (before == null) {
                doubts.add("what was there before it was sent is not known");
            }
            return inquiry.absent(
                    inquiry.delays().state(),
                    "no offer of that title and rate shows beside those of other payments",
                    doubts);
        }
        List<LedgerEntry> rivals = others.stream()
                .filter(other -> JsonValues.text(other.answer(), "offer_id") == null)
                .toList();
        List<String> ids = open.stream().map(OfferReconciler::id).toList();
        List<String> exact = unexplained.stream()
                .filter(offer -> fits(inquiry, offer))
                .map(OfferReconciler::id)
                .toList();
        return (visibility.isWhole()
                        ? new Matching(inquiry.entry(), rivals, exact).of(inquiry.entry())
                        : Optional.<String>empty())
                .map(id -> inquiry.present(
                        "offer " + id + " has the title, the rate and the freelancer, and was not there before",
                        answer(id)))
                .orElseGet(() -> new Verdict.Undecided("offers " + ids + " may be this one"
                        + (before == null ? ", and what was there before is not known" : "")
                        + (rivals.isEmpty() ? "" : ", or those of " + Matching.names(rivals))));
    }

    private static Map<String, Object> answer(String id) {
        return Map.of("offer_id", id);
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

    /** Returns whether all details show and prove that the offer is this one. */
    private static boolean fits(Inquiry inquiry, Map<String, Object> offer) {
        return isOpen(offer)
                && freelancer(inquiry) != null
                && JsonValues.sameReference(JsonValues.text(offer, "contractor_user_ref"), freelancer(inquiry))
                && JsonValues.sameWords(JsonValues.text(offer, "title"), inquiry.text("title"))
                && JsonValues.sameAmount(rate(offer), inquiry.amount("charge_rate"));
    }

    /** Returns whether the offer may be this one; one to the same freelancer may have been edited since. */
    private static boolean mayBe(Inquiry inquiry, Map<String, Object> offer) {
        String freelancer = JsonValues.text(offer, "contractor_user_ref");
        String title = JsonValues.text(offer, "title");
        BigDecimal rate = inquiry.amount("charge_rate");
        return JsonValues.nearWords(title, inquiry.text("title"))
                        && JsonValues.nearAmount(rate(offer), rate)
                        && JsonValues.mayBeReference(freelancer, freelancer(inquiry))
                || JsonValues.sameReference(freelancer, freelancer(inquiry))
                        && (JsonValues.sameWords(title, inquiry.text("title"))
                                || JsonValues.sameAmount(rate(offer), rate));
    }

    private static BigDecimal rate(Map<String, Object> offer) {
        return JsonValues.amount(JsonValues.map(offer.get("terms_data")), "charge_rate");
    }

    /** Returns the freelancer's reference, if the freelancer was named by it: user name and key take precedence. */
    private static String freelancer(Inquiry inquiry) {
        return inquiry.text("contractor_username") == null && inquiry.text("contractor_key") == null
                ? inquiry.text("contractor_reference")
                : null;
    }

    private static boolean isOpen(Map<String, Object> offer) {
        return OPEN.equals(JsonValues.text(offer, "last_event_state")) && id(offer) != null;
    }

    private static String id(Map<String, Object> offer) {
        return JsonValues.text(offer, "rid");
    }

    private static boolean made(LedgerEntry other, Map<String, Object> offer) {
        return JsonValues.sameReference(JsonValues.text(other.answer(), "offer_id"), id(offer));
    }
}
