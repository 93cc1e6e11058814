// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

class MilestoneCreationReconcilerTest {

    private static final Map<String, Object> ORDER = Map.of(
            "contract_reference",
            214794,
            "milestone_description",
            "First draft",
            "deposit_amount",
            new BigDecimal("50"));

    private Desk desk = new Desk();

    private static Map<String, Object> milestone(String id, String description, String deposit) {
        return Map.of("id", id, "description", description, "deposit_amount", deposit);
    }

    private Verdict verdict() {
        return desk.verdict(desk.unknown("milestones/create", ORDER));
    }

    @Test
    void isRecognisedByNameAndDepositAndAnswersItsId() {
        desk.showsContract(
                milestone("1", "First draft", "60"),
                milestone("2", "first  draft", "50.00"),
                milestone("3", "Second draft", "50"));

        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Executed.class, found -> assertThat(found.answer())
                .isEqualTo(Map.of("id", "2")));
    }

    @Test
    void aMilestoneThatIsNotThereWasNotCreated() {
        desk.showsContract(milestone("1", "Second draft", "50"), milestone("2", "First draft", "60"));

        assertThat(verdict()).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void absenceProvesNothingTooEarly() {
        desk.patience(Patience.safe()).showsContract(milestone("1", "Second draft", "50"));
        LedgerEntry unknown = desk.unknown("milestones/create", ORDER);

        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Undecided.class);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
    }

    /** To call it not executed would let it be paid for again. */
    @Test
    void aMilestoneWhoseNameOrDepositDoesNotShowMayBeIt() {
        desk.showsContract(Map.of("id", "1", "deposit_amount", "50"));
        assertThat(verdict()).isEqualTo(new Verdict.Undecided("milestones [1] of contract 214794 may be this one"));

        desk = new Desk();
        desk.showsContract(Map.of("id", "1", "description", "First draft"));
        assertThat(verdict()).isEqualTo(new Verdict.Undecided("milestones [1] of contract 214794 may be this one"));
    }

    @Test
    void severalThatFitAreUndecided() {
        desk.showsContract(milestone("1", "First draft", "50"), milestone("2", "First draft", "50.0"));

        assertThat(verdict()).isEqualTo(new Verdict.Undecided("milestones [1, 2] of contract 214794 may be this one"));
    }

    @Test
    void aMilestoneOfAnotherPaymentIsNotTaken() {
        desk.confirmed("milestones/create", ORDER, "{\"id\":\"2\"}");
        desk.showsContract(milestone("2", "First draft", "50"));
        assertThat(verdict()).isInstanceOf(Verdict.NotExecuted.class);

        desk = new Desk();
        desk.confirmed("milestones/create", ORDER, "{\"id\":\"2\"}");
        desk.showsContract(milestone("2", "First draft", "50"), milestone("3", "First draft", "50"));
        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Executed.class, found -> assertThat(found.answer())
                .isEqualTo(Map.of("id", "3")));
    }

    @Test
    void ofTwoUnknownCreationsNeitherTakesTheMilestone() {
        desk.unknown("milestones/create", ORDER);
        desk.showsContract(milestone("2", "First draft", "50"));

        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Undecided.class, doubt -> assertThat(doubt.reason())
                .endsWith("may be this one, or another one of the ledger"));
    }

    @Test
    void aContractThatShowsNoMilestonesIsUndecided() {
        desk.shows("engagements/get", Map.of("milestones", ""))
                .shows("milestones/active", Map.of("id", "1", "description", "Other"));

        assertThat(verdict()).isEqualTo(new Verdict.Undecided("contract 214794 does not show its milestones"));
    }

    @Test
    void whereNoMilestonesShowTheActiveOneMayBeRecognised() {
        desk.shows("engagements/get", Map.of("milestones", ""))
                .shows("milestones/active", milestone("7", "First draft", "50"));

        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Executed.class, found -> assertThat(found.answer())
                .isEqualTo(Map.of("id", "7")));
    }
}
