// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.Payments;
import org.junit.jupiter.api.Test;

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
    void readsTheBillingsOfTheTeamOnTheContractFromTheDayBefore() {
        desk.shows("reports/billings", List.of()).reconcile(desk.unknown("payments/create", BONUS));
        assertThat(desk.read)
                .singleElement()
                .asString()
                .contains("buyerTeamReference=12345")
                .contains("date >= '2026-03-01' AND assignment__reference = 34567");
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

    @Test
    void whereMarksShowAPaymentWithoutIsNotTheMarkedOne() {
        desk.shows(
                "reports/billings",
                List.of(row("1", "110", "Bonus", ""), row("2", "5", "Bonus", "ref-00000000000000000000")));
        assertThat(desk.verdict(marked())).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void whereNoMarksShowALikePaymentMayBeTheMarkedOne() {
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        assertThat(desk.verdict(marked()))
                .isEqualTo(new Verdict.Undecided("transactions [1] on contract 34567 may be this payment of 110 USD"));
    }

    @Test
    void aBonusPaidByAnotherKeyOfTheApiIsNotThisOne() {
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        desk.confirmed(new PaymentId("old-key", null, "INV-1"), "payments/create", BONUS, "{\"reference\": \"1\"}");
        assertThat(desk.verdict(desk.unknown("payments/create", BONUS))).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void whereMarksCannotBeReadTheOnlyBonusOfThatAmountIsIt() {
        desk.lacks("memo", "notes")
                .shows("engagements/get", Map.of("buyer_team__reference", "777"))
                .shows("reports/billings", List.of(row("1", "110", "Bonus", "")));

        assertThat(desk.verdict(marked())).isInstanceOf(Verdict.Executed.class);
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

    @Test
    void withoutMarkTheOnlyBonusOfThatAmountIsIt() {
        desk.shows(
                "reports/billings",
                List.of(row("1", "-110.0", "Bonus", ""), row("2", "110", "Hourly", ""), row("3", "111", "Bonus", "")));
        assertThat(desk.verdict(desk.unknown("payments/create", BONUS)))
                .isInstanceOfSatisfying(Verdict.Executed.class, found -> assertThat(found.answer())
                        .containsEntry("reference", "1"));
    }

    @Test
    void withoutMarkTwoLikeBonusesAreUndecided() {
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", ""), row("2", "110", "Bonus", "")));
        assertThat(desk.verdict(desk.unknown("payments/create", BONUS))).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void aLikePaymentOfAnotherKindIsUndecided() {
        desk.shows("reports/billings", List.of(row("1", "110", "Expense", "")));
        assertThat(desk.verdict(desk.unknown("payments/create", BONUS))).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void whatAnotherPaymentExplainsIsNotTaken() {
        desk.confirmed("payments/create", BONUS, "{\"reference\":\"0000000001\"}");
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        assertThat(desk.verdict(unknown)).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void aLikePaymentThatIsUnknownAsWellMakesItUndecided() {
        desk.unknown("payments/create", BONUS);
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.shows("reports/billings", List.of(row("1", "110", "Bonus", "")));
        assertThat(desk.verdict(unknown))
                .isInstanceOfSatisfying(Verdict.Undecided.class, doubt -> assertThat(doubt.reason())
                        .contains("another one of the ledger"));
    }

    @Test
    void rowsOfOtherContractsDoNotCount() {
        Map<String, Object> elsewhere = new HashMap<>(row("1", "110", "Bonus", ""));
        elsewhere.put("assignment__reference", new BigDecimal("99"));
        desk.shows("reports/billings", List.of(elsewhere));
        assertThat(desk.verdict(desk.unknown("payments/create", BONUS))).isInstanceOf(Verdict.NotExecuted.class);
    }

    @Test
    void reportsLagBehindSoAbsenceNeedsADay() {
        desk.patience(Patience.safe()).shows("reports/billings", List.of());
        LedgerEntry unknown = desk.unknown("payments/create", BONUS);
        desk.clock.pass(Duration.ofHours(23));
        assertThat(desk.verdict(unknown))
                .isInstanceOfSatisfying(Verdict.Undecided.class, doubt -> assertThat(doubt.reason())
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
