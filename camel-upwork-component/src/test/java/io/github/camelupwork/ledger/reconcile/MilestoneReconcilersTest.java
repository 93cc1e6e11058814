// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneReconcilersTest {

    private static final Map<String, Object> MILESTONE = Map.of("milestone_id", 11206);
    private static final Map<String, Object> CREATION = Map.of("contract_reference", 214794, "milestone_description",
            "First draft", "deposit_amount", new BigDecimal("50"));

    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource({"paid, Executed", "approved, Executed", "active, NotExecuted", "submitted, NotExecuted",
        "not_funded, NotExecuted", "cancelled, Undecided"})
    void approvalFollowsTheStateOfTheMilestone(String state, String verdict) {
        showsContract(milestone("11206", state));
        assertThat(desk.verdict(hinted("milestones/approve", MILESTONE)).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"paid, Executed", "active, Executed", "submitted, Executed", "not_funded, NotExecuted", "cancelled, Undecided"})
    void activationFollowsTheStateOfTheMilestone(String state, String verdict) {
        showsContract(milestone("11206", state));
        desk.shows("milestones/active", Map.of());
        assertThat(desk.verdict(hinted("milestones/activate", MILESTONE)).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void withoutHintTheContractIsLookedForAmongTheEngagements() {
        desk.shows("engagements/list", List.of(Map.of("reference", "1", "engagement_job_type", "hourly"),
                Map.of("reference", "2", "engagement_job_type", "fixed-price"),
                Map.of("reference", "3", "engagement_job_type", "fixed-price")));
        desk.shows("engagements/get", options -> "3".equals(options.get("engagementReference"))
                ? Map.of("milestones", Map.of("milestone", List.of(milestone("11206", "paid")))) : Map.of("milestones", ""));
        assertThat(desk.verdict(desk.unknown("milestones/approve", MILESTONE))).isInstanceOf(Verdict.Executed.class);
        assertThat(desk.read).hasSize(3).noneMatch(read -> read.contains("engagementReference=1"));
    }

    @Test
    void theLedgersOwnRecordOfTheCreationSparesTheSearch() {
        desk.confirmed("milestones/create", CREATION, "{\"id\":\"11206\"}");
        showsContract(milestone("11206", "active"));
        assertThat(desk.verdict(desk.unknown("milestones/approve", MILESTONE))).isInstanceOf(Verdict.NotExecuted.class);
        assertThat(desk.read).containsExactly("engagements/get {engagementReference=214794}");
    }

    @Test
    void aMilestoneNobodyShowsIsUndecided() {
        desk.shows("engagements/list", List.of());
        assertThat(desk.verdict(desk.unknown("milestones/approve", MILESTONE)))
                .isEqualTo(new Verdict.Undecided("no engagement that can be read shows milestone 11206"));
        assertThat(desk.verdict(desk.unknown("milestones/activate", MILESTONE))).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void whereNoStatesShowTheActiveMilestoneIsNotPaidYet() {
        desk.shows("engagements/get", Map.of("milestones", "")).shows("milestones/active", Map.of("id", "11206"));
        assertThat(desk.verdict(hinted("milestones/approve", MILESTONE))).isInstanceOf(Verdict.NotExecuted.class);
        assertThat(desk.verdict(hinted("milestones/activate", MILESTONE))).isInstanceOf(Verdict.Executed.class);
    }

    @Test
    void whereNoStatesShowAnotherActiveMilestoneProvesNothing() {
        desk.shows("engagements/get", Map.of("milestones", "")).shows("milestones/active", Map.of("id", "11207"));
        assertThat(desk.verdict(hinted("milestones/approve", MILESTONE))).isInstanceOf(Verdict.Undecided.class);
        assertThat(desk.verdict(hinted("milestones/activate", MILESTONE))).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void anApprovalWithBonusIsExecutedOnlyIfTheBonusShows() {
        showsContract(milestone("11206", "paid"));
        Map<String, Object> withBonus = Map.of("milestone_id", 11206, "bonus", new BigDecimal("5"));
        desk.shows("reports/billings", List.of());
        LedgerEntry unknown = hinted("milestones/approve", withBonus);
        assertThat(desk.verdict(unknown)).isInstanceOfSatisfying(Verdict.Undecided.class,
                doubt -> assertThat(doubt.reason()).contains("no bonus of 5 USD shows"));
        desk.shows("reports/billings", List.of(Map.of("reference", 9, "assignment__reference", 214794, "subtype", "Bonus",
                "amount", new BigDecimal("5.00"))));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Executed.class);
    }

    @Test
    void aBonusThatWasPaidOnItsOwnIsNotTheApprovals() {
        desk.confirmed("payments/create", Map.of("engagement__reference", "214794"), "{\"reference\":\"9\"}");
        showsContract(milestone("11206", "paid"));
        desk.shows("reports/billings", List.of(Map.of("reference", 9, "assignment__reference", 214794, "subtype", "Bonus",
                "amount", new BigDecimal("5.00"))));
        assertThat(desk.verdict(hinted("milestones/approve", Map.of("milestone_id", 11206, "bonus", new BigDecimal("5")))))
                .isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void aSubmissionIsFoundThroughTheMilestonesOfTheContract() {
        showsContract(milestone("11205", "paid"), milestone("11206", "submitted"));
        desk.shows("milestones/submissions", options -> "11206".equals(options.get("milestoneId"))
                ? List.of(Map.of("id", "3378")) : "");
        assertThat(desk.verdict(hinted("submissions/approve", Map.of("submission_id", 3378))))
                .isInstanceOf(Verdict.NotExecuted.class);
        assertThat(desk.verdict(hinted("submissions/approve", Map.of("submission_id", 1)))).isEqualTo(
                new Verdict.Undecided("no milestone that can be read shows submission 1"));
    }

    @Test
    void aHintedMilestoneSparesTheSearchForTheSubmission() {
        showsContract(milestone("11206", "paid"));
        LedgerEntry unknown = desk.unknown(Desk.order("hinted", "submissions/approve", Map.of("submission_id", 3378))
                .withHint(Hint.CONTRACT, "214794").withHint(Hint.MILESTONE, "11206"));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Executed.class);
        assertThat(desk.read).noneMatch(read -> read.startsWith("milestones/submissions"));
    }

    @Test
    void aCreatedMilestoneIsRecognisedByNameAndDeposit() {
        showsContract(Map.of("id", "1", "description", "First draft", "deposit_amount", "60"),
                Map.of("id", "2", "description", "first  draft", "deposit_amount", "50.00"));
        assertThat(desk.verdict(desk.unknown("milestones/create", CREATION))).isInstanceOfSatisfying(Verdict.Executed.class,
                found -> assertThat(found.answer()).containsEntry("id", "2"));
    }

    @Test
    void aMilestoneThatIsNotThereWasNotCreated() {
        showsContract(milestone("1", "active"));
        assertThat(desk.verdict(desk.unknown("milestones/create", CREATION))).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void aMilestoneOfAnotherPaymentIsNotTaken() {
        desk.confirmed("milestones/create", CREATION, "{\"id\":\"2\"}");
        showsContract(Map.of("id", "2", "description", "First draft", "deposit_amount", "50"));
        assertThat(desk.verdict(desk.unknown("milestones/create", CREATION))).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void likeCreationsAreUndecided() {
        desk.unknown("milestones/create", CREATION);
        showsContract(Map.of("id", "2", "description", "First draft", "deposit_amount", "50"));
        assertThat(desk.verdict(desk.unknown("milestones/create", CREATION))).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void aContractThatShowsNoMilestonesIsUndecided() {
        desk.shows("engagements/get", Map.of("milestones", ""))
                .shows("milestones/active", Map.of("id", "1", "description", "Other"));
        assertThat(desk.verdict(desk.unknown("milestones/create", CREATION)))
                .isEqualTo(new Verdict.Undecided("contract 214794 does not show its milestones"));
    }

    @SafeVarargs
    private void showsContract(Map<String, Object>... milestones) {
        desk.shows("engagements/get", Map.of("reference", "214794", "buyer_team__reference", "12345",
                "milestones", List.of(milestones)));
    }

    private LedgerEntry hinted(String operation, Map<String, Object> arguments) {
        return desk.unknown(Desk.order(operation + arguments, operation, arguments).withHint(Hint.CONTRACT, "214794"));
    }

    private static Map<String, Object> milestone(String id, String state) {
        return Map.of("id", id, "description", "Milestone " + id, "deposit_amount", "30", "state", state);
    }
}
