// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MilestoneApprovalReconcilerTest {

    private static final Map<String, Object> ORDER = Map.of("milestone_id", 11206);

    private final Desk desk = new Desk().before("submitted");

    @Test
    void followsTheMilestoneOfTheOrderAlone() {
        desk.showsContract(Desk.milestone("11205", "paid"), Desk.milestone("11206", "submitted"));
        assertThat(desk.verdict(desk.hinted("milestones/approve", ORDER)))
                .isEqualTo(new Verdict.NotExecuted("milestone 11206 is submitted"));

        desk.showsContract(Desk.milestone("11205", "submitted"), Desk.milestone("11206", "paid"));
        assertThat(desk.verdict(desk.hinted("milestones/approve", ORDER)))
                .isEqualTo(new Verdict.Executed("milestone 11206 is paid", Map.of()));
    }

    @Test
    void aMilestoneNobodyShowsIsUndecided() {
        desk.shows("engagements/list", List.of());

        assertThat(desk.verdict(desk.unknown("milestones/approve", ORDER)))
                .isEqualTo(new Verdict.Undecided("no engagement that can be read shows milestone 11206"));
    }
}
