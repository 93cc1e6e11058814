// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubmissionApprovalReconcilerTest {

    private static final Map<String, Object> ORDER = Map.of("submission_id", 3378);

    private final Desk desk = new Desk().before("submitted");

    /** The submission was handed in for the second milestone of the second fixed-price contract. */
    @BeforeEach
    void handIn() {
        desk.shows(
                "engagements/list",
                List.of(
                        Map.of("reference", "1", "engagement_job_type", "hourly"),
                        Map.of("reference", "2"),
                        Map.of("reference", "3")));
        desk.shows(
                "milestones/submissions",
                options -> "32".equals(options.get("milestoneId"))
                        ? List.of(Map.of("id", "3377"), Map.of("id", "03378"))
                        : "");
    }

    private void stateOfTheMilestone(String state) {
        desk.shows(
                "engagements/get",
                options -> "3".equals(options.get("engagementReference"))
                        ? Map.of("milestones", List.of(Desk.milestone("31", "paid"), Desk.milestone("32", state)))
                        : Map.of("milestones", List.of(Desk.milestone("21", "paid"))));
    }

    @Test
    void findsTheMilestoneThatTheSubmissionWasHandedInFor() {
        stateOfTheMilestone("submitted");
        assertThat(desk.verdict(desk.unknown("submissions/approve", ORDER)))
                .isEqualTo(new Verdict.NotExecuted("milestone 32 is submitted"));

        stateOfTheMilestone("paid");
        assertThat(desk.verdict(desk.unknown("submissions/approve", ORDER)))
                .isEqualTo(new Verdict.Executed("milestone 32 is paid", Map.of()));
    }

    @Test
    void aSubmissionThatNoMilestoneShowsIsUndecided() {
        stateOfTheMilestone("paid");

        assertThat(desk.verdict(desk.unknown("submissions/approve", Map.of("submission_id", 1))))
                .isEqualTo(new Verdict.Undecided("no milestone that can be read shows submission 1"));
    }

    @Test
    void aHintedMilestoneSparesTheSearch() {
        stateOfTheMilestone("paid");
        LedgerEntry unknown = desk.unknown(Desk.order("hinted", "submissions/approve", ORDER)
                .withHint(Hint.CONTRACT, "3")
                .withHint(Hint.MILESTONE, "32"));

        assertThat(desk.verdict(unknown)).isEqualTo(new Verdict.Executed("milestone 32 is paid", Map.of()));
        assertThat(desk.read).containsExactly("engagements/get {engagementReference=3}");
    }

    /** A contract that the route names is the only one that is looked through. */
    @Test
    void aHintedContractIsLookedThroughAlone() {
        stateOfTheMilestone("paid");
        LedgerEntry unknown =
                desk.unknown(Desk.order("hinted", "submissions/approve", ORDER).withHint(Hint.CONTRACT, "2"));

        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Undecided.class);
        assertThat(desk.read).noneMatch(read -> read.contains("engagementReference=3"));
    }
}
