// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.Payments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MilestoneCreationReconcilerTest {

    private static final String NAME = "First draft & more";
    private static final Map<String, Object> ORDER =
            Map.of("contract_reference", 214794, "milestone_description", NAME, "deposit_amount", new BigDecimal("50"));

    private Desk desk = new Desk();

    private static Map<String, Object> milestone(String id, String description, String deposit) {
        return Map.of("id", id, "description", description, "deposit_amount", deposit);
    }

    private static Map<String, Object> milestone(String description, String deposit) {
        return milestone("2", description, deposit);
    }

    /** Of the contract that shows an older milestone before, what it shows later, and what follows. */
    static Stream<Arguments> readings() {
        Map<String, Object> old = milestone("1", "Older", "7");
        return Stream.of(
                Arguments.of(
                        "the only new one",
                        List.of(old),
                        List.of(old, milestone("first  draft & more", "50.00")),
                        Verdict.Executed.class),
                Arguments.of("nothing new", List.of(old), List.of(old), Verdict.NotExecuted.class),
                Arguments.of(
                        "something else is new",
                        List.of(old),
                        List.of(old, milestone("Second", "49")),
                        Verdict.NotExecuted.class),
                Arguments.of(
                        "the name was edited",
                        List.of(old),
                        List.of(old, milestone("Second", "50")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "the deposit was edited",
                        List.of(old),
                        List.of(old, milestone(NAME, "90")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "no id shows",
                        List.of(old),
                        List.of(old, Map.of("description", NAME, "deposit_amount", "50")),
                        Verdict.Absent.class),
                Arguments.of(
                        "it was there before",
                        List.of(milestone(NAME, "50")),
                        List.of(milestone(NAME, "50")),
                        Verdict.NotExecuted.class),
                Arguments.of(
                        "escaped",
                        List.of(old),
                        List.of(old, milestone("First draft &amp; more", "50")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "cut off", List.of(old), List.of(old, milestone("First dr", "50")), Verdict.Undecided.class),
                Arguments.of(
                        "no name shows",
                        List.of(old),
                        List.of(old, Map.of("id", "2", "deposit_amount", "50")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "no deposit shows",
                        List.of(old),
                        List.of(old, Map.of("id", "2", "description", NAME)),
                        Verdict.Undecided.class),
                Arguments.of(
                        "with a fee", List.of(old), List.of(old, milestone(NAME, "52.50")), Verdict.Undecided.class),
                Arguments.of(
                        "two new ones",
                        List.of(old),
                        List.of(old, milestone("2", NAME, "50"), milestone("3", NAME, "50")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "cut off list", List.of(old, milestone("3", "Other", "1")), List.of(old), Verdict.Absent.class),
                Arguments.of(
                        "cut off list that shows one",
                        List.of(old),
                        List.of(milestone(NAME, "50")),
                        Verdict.Undecided.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void followsFromWhatWasThereBeforeAndWhatIsThereNow(
            String name, List<Map<String, Object>> before, List<Map<String, Object>> now, Class<?> verdict) {
        desk.snapshots().shows("engagements/get", contract(before));
        LedgerEntry unknown = desk.unknown("milestones/create", ORDER);
        desk.shows("engagements/get", contract(now));

        Verdict reached = desk.verdict(unknown);

        assertThat(reached).isInstanceOf(verdict);
        if (reached instanceof Verdict.Executed executed) {
            assertThat(executed.answer()).isEqualTo(Map.of("id", "2"));
        }
    }

    private static Map<String, Object> contract(List<Map<String, Object>> milestones) {
        return Map.of("reference", Desk.CONTRACT, "milestones", milestones);
    }

    @Test
    void withoutABeforeImageNothingIsTakenAndNothingIsAbsent() {
        desk.showsContract(milestone(NAME, "50"));
        assertThat(desk.verdict(desk.unknown("milestones/create", ORDER))).isInstanceOf(Verdict.Undecided.class);
        desk.showsContract(milestone("Other", "1"));
        assertThat(desk.verdict(desk.unknown("milestones/create", ORDER))).isInstanceOf(Verdict.Absent.class);
    }

    @Test
    void anotherContractThatIsAnsweredDecidesNothing() {
        desk.snapshots().showsContract(milestone("Other", "1"));
        LedgerEntry unknown = desk.unknown("milestones/create", ORDER);
        desk.shows("engagements/get", Map.of("reference", "99", "milestones", List.of(milestone("Other", "1"))));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Unread.class);
    }

    @Test
    void theMarkDecides() {
        String mark = PaymentTrace.mark(Payments.id("marked"));
        desk.showsContract(milestone("1", NAME, "50"), milestone("2", NAME + " [" + mark + "]", "50"));
        LedgerEntry marked =
                desk.unknown(Desk.order("marked", "milestones/create", ORDER).withHint(Hint.TRACE, mark));
        assertThat(desk.verdict(marked))
                .isInstanceOfSatisfying(Verdict.Executed.class, found -> assertThat(found.answer())
                        .isEqualTo(Map.of("id", "2")));
    }

    @Test
    void absenceProvesNothingTooEarly() {
        desk.snapshots().patience(SettlementDelays.safe()).showsContract(milestone("1", "Older", "7"));
        LedgerEntry unknown = desk.unknown("milestones/create", ORDER);

        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Absent.class);
        desk.clock.pass(Duration.ofMinutes(5));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void ofTwoUnknownCreationsNeitherTakesTheMilestone() {
        desk.snapshots().showsContract(milestone("1", "Older", "7"));
        desk.unknown("milestones/create", ORDER);
        LedgerEntry unknown = desk.unknown("milestones/create", ORDER);
        desk.showsContract(milestone("1", "Older", "7"), milestone(NAME, "50"));

        assertThat(desk.verdict(unknown))
                .isInstanceOfSatisfying(Verdict.Undecided.class, doubt -> assertThat(doubt.reason())
                        .contains("[2]", "unknown-0"));
    }

    @Test
    void aContractThatShowsNoMilestonesIsUndecided() {
        desk.shows("engagements/get", Map.of("milestones", ""))
                .shows("milestones/active", Map.of("id", "1", "description", "Other", "deposit_amount", "1"));

        assertThat(desk.verdict(desk.unknown("milestones/create", ORDER)))
                .isEqualTo(new Verdict.Undecided("contract 214794 does not show its milestones"));
    }
}
