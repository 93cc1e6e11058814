// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.Decision;
import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.Settlement;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private final Desk desk = new Desk().before("active");

    @Test
    void executedIsConfirmedAndReplayed() {
        LedgerEntry entry = desk.shows("engagements/get", Map.of("status", "closed"))
                .unknown("contracts/end", Map.of("contract_reference", "167747"));
        Reconciliation.Result result = desk.reconcile(entry);
        assertThat(result.entry().state()).isEqualTo(LedgerState.CONFIRMED);
        assertThat(result.entry().settledBy()).isEqualTo(Settlement.BY_READING);
        assertThat(result.entry().outcome().message()).isEqualTo("contract 167747 is closed");
        assertThat(desk.ledger.begin(entry.request())).isInstanceOf(Decision.Replay.class);
    }

    @Test
    void notExecutedMayBeSentAgain() {
        LedgerEntry entry = desk.shows("engagements/get", Map.of("status", "active"))
                .unknown("contracts/end", Map.of("contract_reference", "167747"));
        assertThat(desk.reconcile(entry).entry().state()).isEqualTo(LedgerState.REFUSED);
        assertThat(desk.ledger.begin(entry.request())).isInstanceOf(Decision.Recheck.class);
    }

    @Test
    void absenceProvesNothingTooEarly() {
        LedgerEntry entry = desk.patience(SettlementDelays.safe())
                .shows("engagements/get", Map.of("status", "active"))
                .unknown("contracts/end", Map.of("contract_reference", "167747"));
        assertThat(desk.reconcile(entry).entry().state()).isEqualTo(LedgerState.UNKNOWN);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(desk.reconcile(entry).entry().state()).isEqualTo(LedgerState.REFUSED);
    }

    @Test
    void whatCannotBeReadStaysUnknown() {
        LedgerEntry entry = desk.unknown("contracts/end", Map.of("contract_reference", "167747"));
        Reconciliation.Result result = desk.reconcile(entry);
        assertThat(result.verdict()).isEqualTo(new Verdict.Unread("reading failed: engagements/get: 403 Forbidden"));
        assertThat(result.entry().state()).isEqualTo(LedgerState.UNKNOWN);
    }

    @Test
    void anOperationWithoutReconcilerStaysUnknown() {
        assertThat(desk.verdict(desk.unknown("offers/act", Map.of()))).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void whatAPersonSettledMeanwhileStands() {
        LedgerEntry entry = desk.unknown("contracts/end", Map.of("contract_reference", "167747"));
        desk.shows("engagements/get", options -> {
            desk.ledger.settle(entry.id(), new Settlement(true, "seen on the website", "Ada", null));
            return Map.of("status", "active");
        });
        assertThat(desk.reconcile(entry).entry().state()).isEqualTo(LedgerState.CONFIRMED);
    }

    /** The verdict on the first attempt must not open the way for a third while the second is unknown. */
    @Test
    void aVerdictDoesNotOutliveItsAttempt() {
        LedgerEntry first = desk.unknown("contracts/end", Map.of("contract_reference", "167747"));
        desk.shows("engagements/get", options -> {
            desk.ledger.settle(first, new Settlement(false, "not there", "Ada", null));
            desk.unknown(first.request());
            return Map.of("status", "active");
        });
        assertThat(desk.reconcile(first).entry().state()).isEqualTo(LedgerState.UNKNOWN);
    }

    @Test
    void aContractWithoutStatusIsUndecided() {
        LedgerEntry entry = desk.shows("engagements/get", Map.of("status", ""))
                .unknown("contracts/end", Map.of("contract_reference", "167747"));
        assertThat(desk.verdict(entry)).isEqualTo(new Verdict.Undecided("contract 167747 shows no status"));
    }

    /** By default a person decides about what does not show. */
    @Test
    void absenceSettlesNothingByItself() {
        LedgerEntry entry = desk.shows("engagements/get", Map.of("status", "active"))
                .unknown("contracts/end", Map.of("contract_reference", "167747"));
        Reconciliation reconciliation =
                new Reconciliation(desk.ledger, Reconcilers.standard(), SettlementDelays.none(), SettleAbsent.NEVER);

        Reconciliation.Result result = reconciliation.reconcile(entry, desk);

        assertThat(result.entry().state()).isEqualTo(LedgerState.UNKNOWN);
        assertThat(result.verdict()).isInstanceOfSatisfying(Verdict.Absent.class, absent -> assertThat(absent.reason())
                .contains("contract 167747 is active", "settleAbsent", "ledger/settle"));
    }

    @Test
    void aReadingThatDecidedNothingServesThoseWhoComeShortlyAfter() {
        LedgerEntry entry = desk.shows("engagements/get", Map.of("status", "active"))
                .unknown("contracts/end", Map.of("contract_reference", "167747"));
        Reconciliation reconciliation =
                new Reconciliation(desk.ledger, Reconcilers.standard(), SettlementDelays.safe(), SettleAbsent.AUTO);

        for (int i = 0; i < 5; i++) {
            assertThat(reconciliation.reconcile(entry, desk).entry().state()).isEqualTo(LedgerState.UNKNOWN);
        }
        assertThat(desk.read).hasSize(1);

        desk.clock.pass(Duration.ofSeconds(30));
        reconciliation.reconcile(entry, desk);
        assertThat(desk.read).hasSize(2);
    }

    @Test
    void theContractThatASearchHasFoundIsRecordedWithThePayment() {
        desk.showsContract(Desk.milestone("11206", "submitted"))
                .shows("engagements/list", List.of(Map.of("reference", Desk.CONTRACT)));
        LedgerEntry entry = desk.unknown("milestones/approve", Map.of("milestone_id", 11206));
        Reconciliation reconciliation =
                new Reconciliation(desk.ledger, Reconcilers.standard(), SettlementDelays.safe(), SettleAbsent.AUTO);

        Reconciliation.Result first = reconciliation.reconcile(entry, desk);
        desk.clock.pass(Duration.ofSeconds(30));
        reconciliation.reconcile(first.entry(), desk);

        assertThat(first.entry().hint(Hint.CONTRACT)).isEqualTo(Desk.CONTRACT);
        assertThat(desk.read)
                .filteredOn(read -> read.startsWith("engagements/list"))
                .hasSize(1);
    }
}
