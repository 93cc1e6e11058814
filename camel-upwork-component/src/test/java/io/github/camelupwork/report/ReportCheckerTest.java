// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportCheckerTest {

    static Stream<Arguments> examples() {
        return ReportExamples.BY_REPORT.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(tq -> Arguments.of(entry.getKey(), tq)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void allowsTheExamplesOfTheReference(String report, String tq) {
        assertAllowed(report, tq);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "timeByCompany           | WHERE worked_on = 2009-10-01 ORDER BY hours DESC",
                "timeByCompany           | SELECT task, sum(hours) WHERE agency_id = x AND provider_id = y ORDER BY hours",
                "timeByCompany           | SELECT task, sum(hours) ORDER BY sum(hours) ASC, task DESC",
                "timeByTeamFull          | SELECT hours WHERE company_id = 'c' AND (task = 'a' OR task = 'b')",
                "timeByFreelancerFull    | SELECT worked_on, sum(charges), sum(charges_online), sum(charges_offline)",
                "billingsByBuyersTeam    | SELECT amount WHERE provider_id = 'jsmith' AND assignment_reference = 12",
                "billingsByBuyersTeam    | SELECT amount WHERE week = '2009-10-05' AND month = 10 AND year = '2009'",
                "earningsByBuyersTeam    | SELECT amount, comment WHERE po_number = 7 AND subtype = 'Bonus'",
                "billingsByFreelancer    | SELECT amount WHERE provider_company__id = 'x' AND date_due < '2009-10-01'",
                "account | SELECT amount WHERE (type = 'ARInvoice' OR (type = 'ARAdjustment' AND subtype = 'Fixed Price'))",
                "account                 | SELECT amount WHERE (type = APInvoice OR buyer_team__reference = 1)",
            })
    void allows(String report, String tq) {
        assertAllowed(report, tq);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "timeByCompany        | SELECT *                                   |  7 | time reports do not support '*'",
                "account              | SELECT *                                   |  7 | finance reports return no data for '*'",
                "account | WHERE date = 2009-10-01 | 0 | finance reports return no data without SELECT",
                "timeByCompany | SELECT task, hour | 13 | unknown field 'hour' in the report timeByCompany, did you mean 'hours'?",
                "account              | SELECT Amount                              |  7 | did you mean 'amount'?",
                "account | SELECT hours | 7 | unknown field 'hours' in the report account",
                "account              | SELECT week                                |  7 | unknown field 'week'",
                "account              | SELECT assignment_reference                |  7 | did you mean 'assignment__reference'?",
                "timeByTeamLimited | SELECT hours, charges | 14 | to the report timeByTeamLimited",
                "timeByCompany        | SELECT hours WHERE company_id = 'c'        | 19 | 'company_id' cannot appear",
                "billingsByFreelancer | SELECT amount WHERE po_number = 3          | 20 | 'po_number' cannot appear",
                "timeByCompany        | SELECT sum(task)                           | 11 | 'task' cannot be summed",
                "account              | SELECT sum(reference)                      | 11 | 'reference' cannot be summed",
                "timeByCompany        | SELECT task, task                          | 13 | 'task' is selected twice",
                "timeByCompany | SELECT hours WHERE memo = 'a' | 19 | the report timeByCompany cannot be filtered by 'memo'",
                "accountOwner | SELECT amount WHERE buyer_company__id = a | 20 | cannot be filtered by 'buyer_company__id'",
                "earningsByBuyersTeam | SELECT amount WHERE provider_id = a        | 20 | cannot be filtered by 'provider_id'",
                "timeByCompany        | SELECT hours WHERE week = 2009-10-05       | 19 | unknown field 'week'",
                "timeByCompany        | SELECT hours WHERE tsk = 'a'               | 19 | did you mean 'task'?",
                "timeByCompany | SELECT hours WHERE task > 'a' | 19 | 'task' can only be compared by =, not by >",
                "account              | SELECT amount WHERE buyer_team__reference >= 3 | 20 | can only be compared by =",
                "account              | SELECT amount WHERE buyer_team__reference = abc | 44 | 'abc' is no number",
                "account              | SELECT amount WHERE month = 13             | 28 | 13 is no month",
                "account              | SELECT amount WHERE date = 2009-02-30      | 27 | '2009-02-30' is no date",
                "timeByFreelancerFull | SELECT hours WHERE worked_on > '2009-10-10-01' | 31 | '2009-10-10-01' is no date",
                "timeByCompany        | SELECT hours WHERE (task = 'a' OR agency_id = 'b') | 34 | OR joins conditions of one field",
                "timeByCompany        | SELECT hours WHERE (task = 'a' OR (task = 'b' AND task = 'c')) | 35 | nested within OR",
                "timeByCompany        | SELECT task ORDER BY hours                 | 21 | 'hours' is not selected",
                "timeByCompany        | SELECT hours ORDER BY sum(hours)           | 26 | 'sum(hours)' is not selected",
                "timeByCompany        | WHERE task = 'a' ORDER BY team_id          | 26 | 'team_id' is not selected",
            })
    void refuses(String report, String tq, int position, String problem) {
        ReportQueryException e = catchThrowableOfType(
                ReportQueryException.class, () -> ReportChecker.check(ReportParser.parse(tq), ReportKind.of(report)));
        assertThat(e).as("refusal of " + tq).isNotNull();
        assertThat(e.problem()).contains(problem);
        assertThat(e.position()).isEqualTo(position);
    }

    @Test
    void namesWhatIsAllowed() {
        ReportQueryException e = catchThrowableOfType(
                ReportQueryException.class,
                () -> ReportChecker.check(
                        ReportParser.parse("SELECT hours WHERE memo = 'a'"), ReportKind.TIME_BY_COMPANY));
        assertThat(e.expected())
                .containsExactlyInAnyOrder("agency_id", "provider_id", "worked_on", "assignment_team_id", "task");
    }

    private static void assertAllowed(String report, String tq) {
        assertThatCode(() -> ReportChecker.check(ReportParser.parse(tq), ReportKind.of(report)))
                .doesNotThrowAnyException();
    }
}
