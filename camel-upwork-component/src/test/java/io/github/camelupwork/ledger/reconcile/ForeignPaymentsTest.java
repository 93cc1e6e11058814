// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerListener;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.PaymentOutcome;
import io.github.camelupwork.ledger.PaymentRequest;
import io.github.camelupwork.ledger.Payments;
import org.junit.jupiter.api.Test;

/** Two hubs, each with a ledger of its own, pay for one account: whatever the other pays and the API shows is noticed. */
class ForeignPaymentsTest {

    private static final Map<String, Object> BONUS = Map.of(
            "engagement__reference", Desk.CONTRACT, "team_reference", 12345L, "charge_amount", "10", "comments", "B");

    private final Desk upwork = new Desk();
    private final List<String> told = new ArrayList<>();
    private final Ledger ledger = new Ledger(
            new MemoryLedgerStore(),
            LedgerOptions.defaults()
                    .clock(upwork.clock)
                    .nanos(upwork.clock::nanos)
                    .listener(new LedgerListener() {
                        @Override
                        public void unknownToLedger(LedgerEntry entry, String detail) {
                            told.add(detail);
                        }
                    }));
    private final Reconciliation reconciliation =
            new Reconciliation(ledger, Reconcilers.standard(), SettlementDelays.none(), SettleAbsent.NEVER);

    private void pay(String key, String operation, Map<String, Object> arguments, String answer) {
        PaymentRequest order = PaymentRequest.of(Payments.id(key), operation, arguments);
        ledger.confirmed(Payments.sent(ledger, order), PaymentOutcome.answered(200, answer));
    }

    private void look() {
        upwork.clock.pass(Duration.ofMinutes(10));
        reconciliation.lookForForeign(payment -> List.of(upwork));
    }

    private void bonuses(String... references) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String reference : references) {
            rows.add(Map.of(
                    "reference",
                    reference,
                    "assignment__reference",
                    Desk.CONTRACT,
                    "subtype",
                    "Bonus",
                    "amount",
                    "10"));
        }
        upwork.shows("reports/billings", rows);
    }

    private void paidOnce() {
        upwork.showsContract(Desk.milestone("1", "active"));
        bonuses("901");
        pay("INV-1", "payments/create", BONUS, "{\"reference\":\"901\"}");
        look();
        assertThat(told).as("the first look is the base").isEmpty();
    }

    @Test
    void whatThisHubPaysIsNotForeign() {
        paidOnce();
        pay("INV-2", "payments/create", BONUS, "{\"reference\":\"0902\"}");
        pay("INV-3", "milestones/create", Map.of("contract_reference", Desk.CONTRACT), "{\"id\":\"2\"}");
        pay("INV-4", "milestones/approve", Map.of("milestone_id", "1", "bonus", "10"), "{\"message\":\"OK\"}");
        upwork.showsContract(Desk.milestone("1", "paid"), Desk.milestone("2", "active"));
        bonuses("901", "902", "903");
        look();

        assertThat(told).isEmpty();
        assertThat(ledger.foreign()).isEmpty();
    }

    @Test
    void aBonusOfAnotherHubIsNoticed() {
        paidOnce();
        bonuses("901", "777");
        look();
        assertThat(told).singleElement().asString().contains("[bonus 777]", "another hub", "ledgerDataSource");
        assertThat(ledger.foreign()).contains(told.get(0));
    }

    @Test
    void aMilestoneAndItsDepositByAnotherHubAreNoticed() {
        paidOnce();
        upwork.showsContract(Desk.milestone("1", "active"), Desk.milestone("5", "active"));
        look();
        assertThat(told).singleElement().asString().contains("new milestone 5", "deposit for milestone 5");
    }

    @Test
    void anActivationByAnotherHubIsNoticed() {
        upwork.showsContract(Desk.milestone("1", "not_funded"));
        bonuses();
        pay("INV-1", "payments/create", BONUS, "{\"reference\":\"901\"}");
        look();
        upwork.showsContract(Desk.milestone("1", "active"));
        look();
        assertThat(told).singleElement().asString().contains("[deposit for milestone 1]");
    }

    @Test
    void anApprovalByAnotherHubIsNoticed() {
        paidOnce();
        upwork.showsContract(Desk.milestone("1", "paid"));
        look();
        assertThat(told).singleElement().asString().contains("[approval of milestone 1]");
    }

    @Test
    void anOfferOfAnotherHubIsNoticed() {
        upwork.shows("offers/list", List.of(Map.of("rid", "50")));
        pay("OFFER-1", "offers/create", Map.of("title", "Offer"), "{\"offer_id\":\"50\"}");
        look();
        upwork.shows("offers/list", List.of(Map.of("rid", "50"), Map.of("rid", "51")));
        look();
        assertThat(told).singleElement().asString().contains("[offer 51]", "no contract yet");
    }

    @Test
    void anAccountIsToldOnceAndALookCostsFewRequests() {
        paidOnce();
        bonuses("901", "777");
        look();
        bonuses("901", "777", "778");
        look();

        assertThat(told).hasSize(1);
        assertThat(ledger.foreign())
                .as("the health check names the latest")
                .get()
                .asString()
                .contains("[bonus 778]");
        assertThat(upwork.read)
                .as("an engagement and a report in each of three rounds")
                .hasSize(6);
    }

    @Test
    void manyContractsAreLookedAtInTurn() {
        upwork.shows("engagements/get", Map.of("milestones", List.of()));
        for (int contract = 0; contract < 50; contract++) {
            pay(
                    "INV-" + contract,
                    "milestones/create",
                    Map.of("contract_reference", "40" + contract),
                    "{\"id\":\"" + contract + "\"}");
        }
        look();
        look();

        assertThat(upwork.read).hasSize(6).doesNotHaveDuplicates();
    }
}
