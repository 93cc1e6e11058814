// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportKindTest {

    @Test
    void knowsTheCallsOfTheReference() {
        assertThat(ReportKind.values())
                .hasSize(18)
                .extracting(ReportKind::id)
                .containsExactlyInAnyOrderElementsOf(ReportExamples.BY_REPORT.keySet());
        assertThat(ReportKind.of("reports/accountOwner"))
                .isSameAs(ReportKind.of("accountOwner"))
                .isSameAs(ReportKind.ACCOUNT_OWNER);
        assertThatThrownBy(() -> ReportKind.of("acountOwner"))
                .hasMessage("Unknown report 'acountOwner', did you mean 'accountOwner'?");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void filtersByThingsThatHaveAType(ReportKind kind) {
        assertThat(kind.filters()).isNotEmpty().allSatisfy(name -> {
            assertThat(kind.table().conditionType(name)).isPresent();
            assertThat(kind.filtersBy(name)).isTrue();
        });
        assertThat(kind.table().fields().keySet()).containsAll(kind.refusedFields());
    }

    @Test
    void filtersByWhatEachReportLists() {
        assertThat(ReportKind.BILLINGS_BY_FREELANCER.filters())
                .containsExactlyInAnyOrder(
                        "date",
                        "week",
                        "month",
                        "year",
                        "date_due",
                        "buyer_company__reference",
                        "buyer_company__id",
                        "buyer_team__reference",
                        "buyer_team__id",
                        "provider_company__reference",
                        "provider_company__id",
                        "assignment__reference",
                        "type",
                        "subtype");
        assertThat(ReportKind.ACCOUNT_OWNER.filters())
                .containsExactlyInAnyOrder(
                        "date",
                        "week",
                        "month",
                        "year",
                        "date_due",
                        "provider_company__reference",
                        "provider_company__id",
                        "provider__reference",
                        "provider__id",
                        "buyer_team__reference",
                        "buyer_team__id",
                        "assignment__reference",
                        "accounting_entity__reference",
                        "type",
                        "subtype",
                        "po_number");
        assertThat(ReportKind.ACCOUNT.filters()).hasSize(19).contains("provider_team__id", "buyer_company__reference");
        assertThat(ReportKind.TIME_BY_AGENCY.filters())
                .containsExactlyInAnyOrder("company_id", "provider_id", "worked_on", "assignment_team_id", "task");
    }

    @Test
    void understandsTheOtherSpellings() {
        assertThat(ReportKind.ACCOUNT.filtersBy("assignment_reference")).isTrue();
        assertThat(ReportKind.BILLINGS_BY_BUYERS_TEAM.filtersBy("provider_id")).isTrue();
        assertThat(ReportKind.BILLINGS_BY_BUYERS_TEAM.filtersBy("provider__id")).isTrue();
        assertThat(ReportKind.EARNINGS_BY_BUYERS_TEAM.filtersBy("provider_id")).isFalse();
    }

    @Test
    void omittedSelectMeansDefaultsForTimeReportsAlone() {
        ReportQuery query = ReportParser.parse("WHERE worked_on > '2009-10-01'");
        assertThat(ReportKind.TIME_BY_COMPANY.columnsOf(query))
                .extracting(SelectItem::text)
                .containsExactly(
                        "worked_on",
                        "provider_id",
                        "provider_name",
                        "assignment_team_id",
                        "assignment_name",
                        "task",
                        "memo",
                        "hours",
                        "charges");
        assertThat(ReportKind.TIME_BY_FREELANCER_LIMITED.columnsOf(query))
                .extracting(SelectItem::text)
                .containsExactly("worked_on", "assignment_team_id", "assignment_name", "task", "memo", "hours");
        assertThat(ReportKind.ACCOUNT.columnsOf(ReportParser.parse("SELECT *"))).isEmpty();
    }
}
