// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.Payments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CustomPaymentReconcilerTest {

    private static final Map<String, Object> BONUS = Map.of(
            "team_reference",
            12345,
            "engagement__reference",
            "34567",
            "comments",
            "Well done",
            "charge_amount",
            new BigDecimal("110.00"));
    private static final String MARK = PaymentTrace.mark(Payments.id("marked"));

    private final Desk desk = new Desk();

    @Test
    void readsTheBillingsOfTheTeamOnTheContractFromAWeekBefore() {
        desk.shows("reports/billings", List.of()).reconcile(desk.unknown("payments/create", BONUS));
        assertThat(desk.read)
                .singleElement()
                .asString()
                .contains("buyerTeamReference=12345")
                .contains("date >= '2026-02-23' AND assignment__reference = 34567");
    }

    @Test
    void theMarkDecidesAmongLikePayments() {
        desk.shows(
                "reports/billings",
                List.of(
                        row("1", "110", "Bonus", "ref-00000000000000000000"),
                        row("2", "110", "Bonus", MARK),
                        row("3", "110", "Bonus", "")));
        assertThat(desk.verdict(marked()))
                .isEqualTo(new Verdict.Executed("transaction 2 carries the mark " + MARK, Map.of("reference", "2")));
    }

    @Test
    void aMarkThatIsThereTwiceIsForAPerson() {
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", MARK), row("2", "110", "Bonus", MARK)));
        assertThat(desk.verdict(marked())).isInstanceOf(Verdict.Undecided.class);
    }

    /** The note may not be shown yet, or for all. */
    @Test
    void whereMarksShowALikePaymentWithoutOneMayStillBeTheMarkedOne() {
        desk.shows(
                "reports/billings",
                List.of(row("1", "110", "Bonus", ""), row("2", "5", "Bonus", "ref-00000000000000000000")));
        assertThat(desk.verdict(marked())).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void whereMarksShowAndNothingIsLikeItAMarkedPaymentWasNotExecuted() {
        desk.shows("reports/billings", List.of(row("2", "110", "Bonus", "ref-00000000000000000000")));
        assertThat(desk.verdict(marked())).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void whereNoMarksShowAbsenceIsNoProof() {
        desk.shows("reports/billings", List.of());
        assertThat(desk.verdict(marked()))
                .isInstanceOfSatisfying(Verdict.Absent.class, absent -> assertThat(absent.doubt())
                        .contains("the report shows no marks at all"));
    }

    /** On GraphQL a transaction has one text, in which the comment may be shown again. */
    @Test
    void theOwnMarkIsFoundInWhateverColumnShowsIt() {
        Map<String, Object> row = new HashMap<>(row("1", "110", "Bonus", ""));
        row.remove("notes");
        row.put("description", "Well done [" + MARK + "]");
        desk.lacks("memo", "notes")
                .shows("engagements/get", Map.of("buyer_team__reference", "777"))
                .shows("reports/billings", List.of(row));
        assertThat(desk.verdict(marked())).isInstanceOf(Verdict.Executed.class);
    }

    @Test
    void aBonusPaidByAnotherKeyOfTheApiIsNotThisOne() {
        desk.snapshots().shows("reports/billings", List.of());
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.confirmed(new PaymentId("old-key", null, "INV-1"), "payments/create", BONUS, "{\"reference\": \"1\"}");
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void whereMarksCannotBeReadTheOnlyNewBonusOfThatAmountIsIt() {
        desk.snapshots()
                .lacks("memo", "notes")
                .shows("engagements/get", Map.of("buyer_team__reference", "777"))
                .shows("reports/billings", List.of());
        LedgerEntry unknown = marked();
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));

        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.Executed.class);
        assertThat(desk.read)
                .last()
                .asString()
                .contains("buyerTeamReference=777")
                .doesNotContain("notes");
    }

    /** By GraphQL the route may leave the team out, or name it otherwise: reading the wrong one would look like absence. */
    @Test
    void withoutATeamThatCanBeReadNothingIsDecided() {
        desk.lacks("memo", "notes").shows("engagements/get", Map.of("status", "active"));

        assertThat(desk.verdict(marked()))
                .isEqualTo(new Verdict.Undecided("the engagement 34567 names no team, so its billings cannot be read"));
    }

    @Test
    void byGraphQlALongIdIsNotLookedForAmongShortNumbers() {
        Map<String, Object> bonus = new HashMap<>(BONUS);
        bonus.put("engagement__reference", "1000000000000034567");
        desk.lacks("memo", "notes").shows("reports/billings", List.of());

        assertThat(desk.verdict(desk.unknown("payments/create", bonus))).isInstanceOf(Verdict.Undecided.class);
        assertThat(desk.read).isEmpty();
    }

    /** Rows before it was sent, rows that are read later, and what follows. */
    static Stream<Arguments> readings() {
        Map<String, Object> old = row("9", "7", "Bonus", "");
        Map<String, Object> own = row("1", "110", "Bonus", "");
        return Stream.of(
                Arguments.of("the only new one", List.of(old), List.of(old, own), Verdict.Executed.class),
                Arguments.of(
                        "whatever its sign",
                        List.of(old),
                        List.of(old, row("1", "-110.0", "Bonus", "")),
                        Verdict.Executed.class),
                Arguments.of(
                        "beside other kinds",
                        List.of(old),
                        List.of(old, own, row("2", "110", "Payment", "")),
                        Verdict.Executed.class),
                Arguments.of("it was there before", List.of(own), List.of(own), Verdict.NotExecuted.class),
                Arguments.of(
                        "an equal one of yesterday was there before",
                        List.of(at("1", "2026-03-01")),
                        List.of(at("1", "2026-03-01")),
                        Verdict.NotExecuted.class),
                Arguments.of(
                        "nothing shows, and what is known does", List.of(old), List.of(old), Verdict.NotExecuted.class),
                Arguments.of("nothing shows at all", List.of(), List.of(), Verdict.Absent.class),
                Arguments.of("the report is cut off", List.of(old), List.of(), Verdict.Absent.class),
                Arguments.of(
                        "the report lacks what it had",
                        List.of(old, row("8", "3", "Bonus", "")),
                        List.of(old),
                        Verdict.Absent.class),
                Arguments.of("cut off, though it shows one", List.of(old), List.of(own), Verdict.Undecided.class),
                Arguments.of(
                        "shown with a fee",
                        List.of(old),
                        List.of(old, row("1", "115.50", "Bonus", "")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "shown without the fee",
                        List.of(old),
                        List.of(old, row("1", "99", "Bonus", "")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "of another subtype",
                        List.of(old),
                        List.of(old, row("1", "110", "Miscellaneous", "")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "of a kind that a bonus is not",
                        List.of(old),
                        List.of(old, row("1", "110", "Milestone", "")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "its date is a week off",
                        List.of(old),
                        List.of(old, at("1", "2026-03-08")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "its date is days before",
                        List.of(old),
                        List.of(old, at("1", "2026-02-26")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "two new ones",
                        List.of(old),
                        List.of(old, own, row("2", "110", "Bonus", "")),
                        Verdict.Undecided.class),
                Arguments.of(
                        "of another contract", List.of(old), List.of(old, elsewhere()), Verdict.NotExecuted.class));
    }

    private static Map<String, Object> at(String reference, String date) {
        Map<String, Object> row = new HashMap<>(row(reference, "110", "Bonus", ""));
        row.put("date", date);
        return row;
    }

    private static Map<String, Object> elsewhere() {
        Map<String, Object> row = new HashMap<>(row("1", "110", "Bonus", ""));
        row.put("assignment__reference", new BigDecimal("99"));
        return row;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void followsFromWhatWasThereBeforeAndWhatIsThereNow(
            String name, List<Map<String, Object>> before, List<Map<String, Object>> now, Class<?> verdict) {
        desk.snapshots().shows("reports/billings", before);
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.shows("reports/billings", now);
        assertThat(desk.verdict(unknown)).isInstanceOf(verdict);
    }

    @Test
    void withoutABeforeImageNothingWithoutAMarkIsTaken() {
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        assertThat(desk.verdict(desk.unknown("payments/create", BONUS)))
                .isInstanceOfSatisfying(Verdict.Undecided.class, doubt -> assertThat(doubt.reason())
                        .contains("what was there before is not known"));
    }

    @Test
    void whatTheLedgerKnowsAndTheReportDoesNotShowMakesAbsenceNoProof() {
        Map<String, Object> old = row("9", "7", "Bonus", "");
        for (int reference = 11; reference <= 15; reference++) {
            desk.confirmed("payments/create", BONUS, "{\"reference\":\"" + reference + "\"}");
        }
        desk.snapshots().shows("reports/billings", List.of(old));
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        assertThat(desk.verdict(unknown))
                .isInstanceOfSatisfying(Verdict.Absent.class, absent -> assertThat(absent.doubt())
                        .contains("not whole"));
    }

    @Test
    void whatAnotherPaymentExplainsIsNotTaken() {
        desk.confirmed("payments/create", BONUS, "{\"reference\":\"0000000001\"}");
        desk.snapshots().shows("reports/billings", List.of());
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void whatTwoCouldExplainStaysUnknownWithBothNamed() {
        desk.snapshots().shows("reports/billings", List.of());
        desk.unknown("payments/create", BONUS);
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        assertThat(desk.verdict(unknown))
                .isInstanceOfSatisfying(Verdict.Undecided.class, doubt -> assertThat(doubt.reason())
                        .contains("[1]", "unknown-0"));
    }

    /** Equal by intention, and interrupted together: as many show as are in doubt. */
    @Test
    void equalPaymentsThatWereInterruptedTogetherAreEachFound() {
        desk.snapshots().shows("reports/billings", List.of());
        LedgerEntry first = desk.unknown("payments/create", BONUS);
        LedgerEntry second = desk.unknown("payments/create", BONUS);
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", ""), row("2", "110", "Bonus", "")));
        assertThat(List.of(desk.verdict(second), desk.verdict(first)))
                .extracting(verdict -> ((Verdict.Executed) verdict).answer().get("reference"))
                .containsExactlyInAnyOrder("1", "2");
    }

    /** The one that was sent later saw the other before. */
    @Test
    void whatWasThereBeforeTellsEqualPaymentsApart() {
        desk.snapshots().shows("reports/billings", List.of());
        LedgerEntry first = desk.unknown("payments/create", BONUS);
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        LedgerEntry second = desk.unknown("payments/create", BONUS);
        assertThat(desk.verdict(second)).isInstanceOf(Verdict.NotExecuted.class);
        assertThat(desk.verdict(first)).isInstanceOf(Verdict.Executed.class);
    }

    @Test
    void aPaymentOfALikeAmountInDoubtIsNotMistakenForAFee() {
        Map<String, Object> dearer = new HashMap<>(BONUS);
        dearer.put("charge_amount", new BigDecimal("112"));
        Map<String, Object> old = row("9", "7", "Bonus", "");
        desk.snapshots().shows("reports/billings", List.of(old));
        LedgerEntry other = desk.unknown("payments/create", dearer);
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.shows("reports/billings", List.of(old, row("2", "112", "Bonus", "")));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
        assertThat(desk.verdict(other)).isInstanceOf(Verdict.Executed.class);
    }

    @Test
    void reportsLagBehindSoAbsenceNeedsADay() {
        Map<String, Object> old = row("9", "7", "Bonus", "");
        desk.snapshots().patience(SettlementDelays.safe()).shows("reports/billings", List.of(old));
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.clock.pass(Duration.ofHours(23));
        assertThat(desk.verdict(unknown))
                .isInstanceOfSatisfying(Verdict.Absent.class, absent -> assertThat(absent.doubt())
                        .contains("credible only from 2026-03-03T10:00:00Z on"));
        desk.clock.pass(Duration.ofHours(1));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
    }

    private LedgerEntry marked() {
        return desk.unknown(Desk.order("marked", "payments/create", BONUS).withHint(Hint.TRACE, MARK));
    }

    private static Map<String, Object> row(String reference, String amount, String subtype, String notes) {
        return Map.of(
                "reference",
                new BigDecimal(reference),
                "date",
                "2026-03-02",
                "assignment__reference",
                new BigDecimal("34567"),
                "type",
                "Adjustment",
                "subtype",
                subtype,
                "notes",
                notes,
                "amount",
                new BigDecimal(amount));
    }
}
