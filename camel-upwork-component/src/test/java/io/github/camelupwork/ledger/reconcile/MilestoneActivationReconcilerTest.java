// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneActivationReconcilerTest {

    private static final Map<String, Object> ORDER = Map.of("milestone_id", 11206);

    private final Desk desk = new Desk().before("not_funded");

    @ParameterizedTest
    @CsvSource({
        "paid, Executed",
        "active, Executed",
        "submitted, Executed",
        "NotFunded, NotExecuted",
        "cancelled, Undecided"
    })
    void followsTheStateOfTheMilestone(String state, String verdict) {
        desk.showsContract(Desk.milestone("11205", "active"), Desk.milestone("11206", state))
                .shows("milestones/active", Map.of("id", "11205"));

        assertThat(desk.verdict(desk.hinted("milestones/activate", ORDER))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void whereNoStatesShowOnlyTheActiveMilestoneIsKnown() {
        desk.shows("engagements/get", Map.of("milestones", "")).shows("milestones/active", Map.of("id", "11206"));
        assertThat(desk.verdict(desk.hinted("milestones/activate", ORDER))).isInstanceOf(Verdict.Executed.class);

        desk.shows("milestones/active", Map.of("id", "11207"));
        assertThat(desk.verdict(desk.hinted("milestones/activate", ORDER)))
                .isEqualTo(new Verdict.Undecided("contract 214794 does not show whether milestone 11206 was funded"));
    }

    @Test
    void anOpenMilestoneProvesNothingTooEarly() {
        desk.patience(SettlementDelays.safe()).showsContract(Desk.milestone("11206", "not_funded"));
        LedgerEntry unknown = desk.hinted("milestones/activate", ORDER);

        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Absent.class);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void aMilestoneNobodyShowsIsUndecided() {
        desk.shows("engagements/list", List.of());

        assertThat(desk.verdict(desk.unknown("milestones/activate", ORDER)))
                .isEqualTo(new Verdict.Undecided("no engagement that can be read shows milestone 11206"));
    }
}
