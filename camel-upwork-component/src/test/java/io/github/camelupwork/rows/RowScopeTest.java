// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.github.camelupwork.report.ReportKind;
import org.junit.jupiter.api.Test;

class RowScopeTest {

    @Test
    void aTeamIsKnownByAnyOfItsIds() {
        RowScope byText =
                RowScope.of(ReportKind.TIME_BY_TEAM_FULL, Map.of("company_id", "acme", "team_id", "acme:dev"));
        assertThat(byText.keys()).containsExactly("team_id");
        assertThat(byText.musts()).containsExactly(new RowScope.Must("organization", "company_id", "acme"));
        assertThat(byText.holds(Map.of("team_id", "acme:dev"))).isTrue();
        assertThat(byText.holds(Map.of("team_id", "acme:qa"))).isFalse();

        RowScope byNumber = RowScope.of(ReportKind.TIME_BY_TEAM_FULL, Map.of("team_id", "12"));
        assertThat(byNumber.keys()).containsExactlyInAnyOrder("_team_uid", "_team_rid");
        assertThat(byNumber.musts()).isEmpty();
        assertThat(byNumber.teams()).containsExactly(new RowScope.Must("teams", "team_id", "12"));
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
        assertThat(earnings.holds(Map.of("type", "Invoice"))).isTrue();
        assertThat(earnings.holds(Map.of("type", "Payment"))).isFalse();
        assertThat(RowScope.of(ReportKind.ACCOUNT_OWNER, Map.of()).holds(Map.of("type", "Payment")))
                .isTrue();
    }

    @Test
    void anAccountIsNamedByItsId() {
        assertThat(RowScope.of(ReportKind.ACCOUNT, Map.of("accounting_entity_ref", "9"))
                        .account())
                .isEqualTo("9");
    }

    @Test
    void aTextIsComparedWithTheIdOfRestAlone() {
        assertThat(new RowScope.Must("user", "user_id", "jsmith").keys()).containsExactly("_id");
        assertThat(new RowScope.Must("user", "user_id", "77").keys()).containsExactlyInAnyOrder("_uid", "_rid");
    }
}
