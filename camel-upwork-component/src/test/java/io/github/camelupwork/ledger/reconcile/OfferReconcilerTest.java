// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

class OfferReconcilerTest {

    private static final Map<String, Object> OFFER = Map.of(
            "title",
            "Logo",
            "job_type",
            "hourly",
            "charge_rate",
            new BigDecimal("20"),
            "contractor_reference",
            "106975",
            "team__reference",
            "34567");

    private final Desk desk = new Desk();

    /** An offer that was sent when the list showed these. */
    @SafeVarargs
    private LedgerEntry sentAfter(Map<String, Object>... offers) {
        desk.snapshots();
        shows("new", offers);
        return desk.unknown("offers/create", OFFER);
    }

    @Test
    void theOnlyNewOfferOfTitleRateAndFreelancerIsIt() {
        LedgerEntry unknown = sentAfter(offer("3", "Other", "106975"));
        assertThat(desk.read)
                .hasSize(7)
                .allMatch(read -> read.contains("role=client") && read.contains("teamReference=34567"));
        shows("new", offer("1", "Logo", "106975"), offer("2", "Logo", "3"), offer("3", "Other", "106975"));
        assertThat(desk.verdict(unknown))
                .isInstanceOfSatisfying(Verdict.Executed.class, found -> assertThat(found.answer())
                        .containsEntry("offer_id", "1"));
    }

    @Test
    void anOfferThatWasThereBeforeIsNotIt() {
        assertThat(desk.verdict(sentAfter(offer("1", "Logo", "106975")))).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void noneInAnyStateMeansNotExecutedIfWhatIsKnownShows() {
        LedgerEntry unknown = sentAfter(offer("3", "Other", "106975"));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
        shows("new");
        assertThat(desk.verdict(desk.unknown("offers/create", OFFER))).isInstanceOf(Verdict.Absent.class);
    }

    @Test
    void anOfferThatIsNotNewAnyMoreMayBeAnOlderOne() {
        LedgerEntry unknown = sentAfter();
        shows("expired", offer("1", "Logo", "106975"));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void aFreelancerNamedByUserNameCannotBeCompared() {
        shows("new", offer("1", "Logo", "3"));
        Map<String, Object> byName = new HashMap<>(OFFER);
        byName.put("contractor_username", "ada");
        assertThat(desk.verdict(desk.unknown("offers/create", byName))).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void anOfferOfAnotherPaymentIsNotTaken() {
        LedgerEntry unknown = sentAfter(offer("3", "Other", "106975"));
        desk.confirmed("offers/create", OFFER, "{\"offer_id\":\"1\"}");
        shows("new", offer("3", "Other", "106975"), offer("1", "Logo", "106975"));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void twoThatFitAreUndecided() {
        shows("new", offer("1", "Logo", "106975"), offer("2", "Logo", "106975"));
        assertThat(desk.verdict(desk.unknown("offers/create", OFFER))).isInstanceOf(Verdict.Undecided.class);
    }

    @SafeVarargs
    private void shows(String state, Map<String, Object>... offers) {
        desk.shows("offers/list", options -> state.equals(options.get("status")) ? List.of(offers) : "");
    }

    private static Map<String, Object> offer(String id, String title, String freelancer) {
        return Map.of(
                "rid",
                id,
                "title",
                title,
                "contractor_user_ref",
                freelancer,
                "terms_data",
                Map.of("charge_rate", "20.0"));
    }
}
