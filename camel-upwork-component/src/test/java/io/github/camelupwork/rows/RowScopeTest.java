// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.report.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowScopeTest {

    @Test
    void aTeamIsKnownByAnyOfItsIds() {
        RowScope byText =
                RowScope.of(ReportKind.TIME_BY_TEAM_FULL, Map.of("company_id", "acme", "team_id", "acme:dev"));
        assertThat(byText.keys()).containsExactly("team_id");
        assertThat(byText.requirements())
                .containsExactly(new RowScope.Requirement("organization", "company_id", "acme"));
        assertThat(byText.holds(Map.of("team_id", "acme:dev"))).isTrue();
        assertThat(byText.holds(Map.of("team_id", "acme:qa"))).isFalse();

        RowScope byNumber = RowScope.of(ReportKind.TIME_BY_TEAM_FULL, Map.of("team_id", "12"));
        assertThat(byNumber.keys()).containsExactlyInAnyOrder("_team_uid", "_team_rid");
        assertThat(byNumber.requirements()).isEmpty();
        assertThat(byNumber.teams()).containsExactly(new RowScope.Requirement("teams", "team_id", "12"));
        assertThat(byNumber.holds(Map.of("_team_rid", "12"))).isTrue();
    }

    @Test
    void anAgencysReportIsThatOfAClientOrOfAll() {
        RowScope scope =
                RowScope.of(ReportKind.TIME_BY_AGENCY, Map.of("company_id", "acme", "agency_id", "forge:team"));
        assertThat(scope.holds(Map.of("agency_id", "forge:team", "company_id", "acme")))
                .isTrue();
        assertThat(scope.holds(Map.of("agency_id", "forge:team", "agency_company_id", "acme")))
                .isTrue();
        assertThat(scope.holds(Map.of("agency_id", "forge:team", "company_id", "other")))
                .isFalse();
    }

    @Test
    void billingsAndEarningsLeaveOutMoneyThatOnlyMoves() {
        RowScope earnings = RowScope.of(ReportKind.EARNINGS_BY_FREELANCER, Map.of("provider_ref", "7"));
        RowScope billings = RowScope.of(ReportKind.BILLINGS_BY_BUYERS_COMPANY, Map.of("buyer_company_ref", "7"));
        for (RowScope scope : List.of(earnings, billings)) {
            assertThat(scope.holds(row("APPayment", "Withdrawal"))).isFalse();
            assertThat(scope.holds(row("ARPayment", "Payment"))).isFalse();
            assertThat(scope.holds(row("Payment", "Payment"))).isFalse();
            assertThat(scope.holds(row("APAdjustment", "Withdrawal"))).isFalse();
            assertThat(scope.keys()).contains("type", "subtype");
        }
        RowScope account = RowScope.of(ReportKind.ACCOUNT_OWNER, Map.of());
        assertThat(account.holds(row("APPayment", "Withdrawal"))).isTrue();
        assertThat(account.holds(row("ARPayment", "Payment"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "APInvoice, Hourly, true, false",
        "APInvoice, Fixed Price, true, false",
        "APInvoice, Milestone, true, false",
        "APInvoice, Miscellaneous, true, false",
        "APAdjustment, Service Fee, true, false",
        "APAdjustment, Bonus, true, false",
        "APAdjustment, Expense, true, false",
        "APAdjustment, Withdrawal Fee, true, false",
        "APAdjustment, Refund, true, false",
        "APAdjustment, VAT, true, false",
        "APAdjustment, WHT, true, false",
        "ARInvoice, Membership Fee, false, true",
        "ARAdjustment, VAT, false, true",
        "ARInvoice, Hourly, false, true",
        "Invoice, Hourly, true, true",
    })
    void earningsAreTheFreelancersSideAndBillingsTheClients(
            String type, String subtype, boolean earned, boolean billed) {
        assertThat(RowScope.of(ReportKind.EARNINGS_BY_FREELANCER, Map.of("provider_ref", "7"))
                        .holds(row(type, subtype)))
                .isEqualTo(earned);
        assertThat(RowScope.of(ReportKind.BILLINGS_BY_BUYERS_COMPANY, Map.of("buyer_company_ref", "7"))
                        .holds(row(type, subtype)))
                .isEqualTo(billed);
    }

    /** Payments are settled by these: a row that is left out would be paid again. */
    @Test
    void theBillingsOfATeamLeaveOutTransfersAlone() {
        RowScope team = RowScope.of(ReportKind.BILLINGS_BY_BUYERS_TEAM, Map.of("buyer_team_ref", "5"));
        Map<String, String> bonus = new java.util.HashMap<>(row("APAdjustment", "Bonus"));
        bonus.put("buyer_team__reference", "5");

        assertThat(team.holds(bonus)).isTrue();
    }

    private static Map<String, String> row(String type, String subtype) {
        return Map.of("type", type, "subtype", subtype);
    }

    @Test
    void anAccountIsNamedByItsId() {
        assertThat(RowScope.of(ReportKind.ACCOUNT, Map.of("accounting_entity_ref", "9"))
                        .account())
                .isEqualTo("9");
    }

    @Test
    void aTextIsComparedWithTheIdOfRestAlone() {
        assertThat(new RowScope.Requirement("user", "user_id", "jsmith").keys()).containsExactly("_id");
        assertThat(new RowScope.Requirement("user", "user_id", "77").keys()).containsExactlyInAnyOrder("_uid", "_rid");
    }
}
