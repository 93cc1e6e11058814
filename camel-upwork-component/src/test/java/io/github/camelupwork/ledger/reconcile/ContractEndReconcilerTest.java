// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractEndReconcilerTest {

    private final Desk desk = new Desk().before("active");

    @ParameterizedTest
    @CsvSource({
        "closed, Executed",
        "CLOSED, Executed",
        "active, NotExecuted",
        "ACTIVE, NotExecuted",
        "paused, Undecided",
        "'', Undecided"
    })
    void followsTheStatusOfTheContract(String status, String verdict) {
        desk.shows("engagements/get", Map.of("status", status));

        assertThat(desk.verdict(desk.unknown("contracts/end", Map.of("contract_reference", "7")))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void readsTheContractThatTheOrderOfEitherSideNames() {
        desk.shows("engagements/get", Map.of("status", "closed"));

        assertThat(desk.verdict(desk.unknown("contracts/endByFreelancer", Map.of("contractReference", "8"))))
                .isEqualTo(new Verdict.Executed("contract 8 is closed", Map.of()));
        assertThat(desk.read).containsExactly("engagements/get {engagementReference=8}");
    }

    @Test
    void anActiveContractProvesNothingTooEarly() {
        LedgerEntry unknown = desk.patience(SettlementDelays.safe())
                .shows("engagements/get", Map.of("status", "active"))
                .unknown("contracts/end", Map.of("contract_reference", "7"));

        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Absent.class);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(desk.verdict(unknown)).isEqualTo(new Verdict.NotExecuted("contract 7 is active"));
    }
}
