// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestonePaymentTest {

    private static final Map<String, Object> ORDER = Map.of("milestone_id", 11206);
    private static final Map<String, Object> WITH_BONUS = Map.of("milestone_id", 11206, "bonus", new BigDecimal("5"));

    private final Desk desk = new Desk().before("submitted");

    private Verdict decide(Map<String, Object> order, Map<String, Object> engagement) throws Exception {
        LedgerEntry approval = desk.hinted("milestones/approve", order);
        Verdict verdict = decide(approval, engagement);
        desk.ledger.settle(approval.id(), new Settlement(false, "the next one is alone", "Ada", null));
        return verdict;
    }

    private Verdict decide(LedgerEntry entry, Map<String, Object> engagement) throws Exception {
        return MilestonePayment.decide(desk.inquiry(entry), new Contract(Desk.CONTRACT, engagement), "11206");
    }

    private static Map<String, Object> milestone(String state) {
        return Map.of("buyer_team__reference", "12345", "milestones", List.of(Desk.milestone("11206", state)));
    }

    private static Map<String, Object> row(int reference, String kind, String amount) {
        return Map.of(
                "reference",
                reference,
                "assignment__reference",
                214794,
                "subtype",
                kind,
                "amount",
                new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "paid, Executed",
        "PaidByUpwork, Executed",
        "active, NotExecuted",
        "submitted, NotExecuted",
        "not_funded, NotExecuted",
        "cancelled, Undecided"
    })
    void followsTheStateOfTheMilestone(String state, String verdict) throws Exception {
        assertThat(decide(ORDER, milestone(state)).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void anOpenMilestoneProvesNothingTooEarly() throws Exception {
        LedgerEntry sent = desk.patience(SettlementDelays.safe()).hinted("milestones/approve", ORDER);

        assertThat(decide(sent, milestone("active"))).isInstanceOf(Verdict.Absent.class);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(decide(sent, milestone("active"))).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void whereNoStatesShowTheActiveMilestoneIsNotPaidYet() throws Exception {
        desk.shows("milestones/active", Map.of("id", "11206"));
        assertThat(decide(ORDER, Map.of("milestones", ""))).isInstanceOf(Verdict.NotExecuted.class);

        desk.shows("milestones/active", Map.of("id", "11207"));
        assertThat(decide(ORDER, Map.of("milestones", List.of(Map.of("id", "11206")))))
                .isEqualTo(new Verdict.Undecided(
                        "contract 214794 does not show the state of milestone 11206, which is not its active one"));
    }

    @Test
    void anOrderedBonusMustShowOnTheContract() throws Exception {
        desk.shows(
                "reports/billings",
                List.of(
                        row(1, "Bonus", "6"),
                        row(2, "Hourly", "5"),
                        Map.of(
                                "reference",
                                3,
                                "assignment__reference",
                                1,
                                "subtype",
                                "Bonus",
                                "amount",
                                new BigDecimal("5"))));
        assertThat(decide(WITH_BONUS, milestone("paid")))
                .isEqualTo(new Verdict.Undecided(
                        "milestone 11206 is paid, but whether transactions [1] are its bonus cannot be told"));

        LedgerEntry approval = approvalAfter(row(1, "Bonus", "6"));
        desk.shows("reports/billings", List.of(row(1, "Bonus", "6"), row(9, "Bonus", "5.00")));
        assertThat(decide(approval, milestone("paid")))
                .isEqualTo(new Verdict.Executed("milestone 11206 is paid, with a bonus of 5 USD", Map.of()));
    }

    /** A payment that was sent when the report showed that. */
    private LedgerEntry approvalAfter(Map<String, Object> shown) {
        desk.snapshots().shows("reports/billings", List.of(shown)).shows("engagements/get", milestone("active"));
        return desk.hinted("milestones/approve", WITH_BONUS);
    }

    @Test
    void aBonusOfZeroIsNone() throws Exception {
        assertThat(decide(Map.of("milestone_id", 11206, "bonus", new BigDecimal("0.00")), milestone("paid")))
                .isInstanceOf(Verdict.Executed.class);
        assertThat(desk.read).isEmpty();
    }

    @Test
    void aBonusThatWasPaidOnItsOwnIsNotTheApprovals() throws Exception {
        desk.confirmed(
                new PaymentId("acme", "org-1", "INV-1"),
                "payments/create",
                Map.of("engagement__reference", "214794"),
                "{\"reference\":\"9\"}");
        desk.shows("reports/billings", List.of(row(9, "Bonus", "5.00")));
        assertThat(decide(WITH_BONUS, milestone("paid"))).isInstanceOf(Verdict.Undecided.class);

        LedgerEntry approval = approvalAfter(row(9, "Bonus", "5.00"));
        desk.shows("reports/billings", List.of(row(9, "Bonus", "5.00"), row(10, "Bonus", "5.00")));
        assertThat(decide(approval, milestone("paid"))).isInstanceOf(Verdict.Executed.class);

        desk.shows("reports/billings", List.of(row(10, "Bonus", "5.00")));
        assertThat(decide(approval, milestone("paid")))
                .as("the report is cut off")
                .isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void aBonusThatCannotBeReadIsUndecided() throws Exception {
        assertThat(decide(WITH_BONUS, Map.of("milestones", List.of(Desk.milestone("11206", "paid")))))
                .isEqualTo(new Verdict.Undecided(
                        "milestone 11206 is paid, but its bonus cannot be read: the engagement names no team"));
        assertThat(desk.read).isEmpty();
    }

    @Test
    void byGraphQlABonusOnAContractWithALongIdCannotBeRead() throws Exception {
        desk.lacks("memo", "notes");

        Verdict verdict = MilestonePayment.decide(
                desk.inquiry(desk.hinted("milestones/approve", WITH_BONUS)),
                new Contract("1000000000000214794", milestone("paid")),
                "11206");

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Undecided.class, doubt -> assertThat(doubt.reason())
                .contains("transactions name contracts by short numbers"));
        assertThat(desk.read).isEmpty();
    }
}
