// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportParserTest {

    static List<String> examples() {
        return ReportExamples.BY_REPORT.values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheExamplesOfTheReferenceAndWritesThemAgain(String tq) {
        ReportQuery query = ReportParser.parse(tq);
        assertThat(ReportParser.parse(query.text())).isEqualTo(query);
        assertThat(query.text().replace(" ", "")).isEqualToIgnoringCase(tq.replace(" ", ""));
    }

    @Test
    void takesAQueryApart() {
        ReportQuery query = ReportParser.parse("select worked_on, SUM(hours) where company_id = 'acme' "
                + "and (task = 'a' or task = \"b's\") Order By hours desc, worked_on");
        assertThat(query.select()).containsExactly(SelectItem.field("worked_on"), SelectItem.sum("hours"));
        assertThat(query.where())
                .isEqualTo(Condition.and(List.of(
                        Condition.compare("company_id", Operator.EQUAL, "acme"),
                        Condition.or(List.of(
                                Condition.compare("task", Operator.EQUAL, "a"),
                                Condition.compare("task", Operator.EQUAL, "b's"))))));
        assertThat(query.orderBy())
                .containsExactly(
                        new OrderBy(SelectItem.field("hours"), true),
                        new OrderBy(SelectItem.field("worked_on"), false));
        assertThat(query.text())
                .isEqualTo("SELECT worked_on, sum(hours) WHERE company_id = 'acme' "
                        + "AND (task = 'a' OR task = \"b's\") ORDER BY hours DESC, worked_on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worked_on >= 2009-10-01",
                "worked_on>='2009-10-01'",
                "worked_on >= \"2009-10-01\"",
                "worked_on >= date '2009-10-01'",
                "worked_on >= DATE \"2009-10-01\"",
                "((worked_on >= '2009-10-01'))",
                "(worked_on\n>=\t2009-10-01)"
            })
    void readsADayHoweverItIsWritten(String condition) {
        assertThat(ReportParser.parse("WHERE " + condition).where())
                .isEqualTo(Condition.compare("worked_on", Operator.GREATER_OR_EQUAL, "2009-10-01"));
    }

    @Test
    void keepsHowANumberWasWrittenSinceTheReferenceHasBothSpellings() {
        assertThat(ReportParser.parse("WHERE buyer_team__reference=1234").text())
                .isEqualTo("WHERE buyer_team__reference = 1234");
        assertThat(ReportParser.parse("WHERE buyer_team__reference='1234'").text())
                .isEqualTo("WHERE buyer_team__reference = '1234'");
    }

    @Test
    void readsTheGrammarOfTimeReports() {
        ReportQuery query = ReportParser.parse("WHERE (company_id = XYZ) and (worked_on > 2009-10-01) and "
                + "((assignment_team_id = XXX or assignment_team_id = YYY or assignment_team_id = ZZZ) "
                + "and (provider_id = XXX or provider_id = YYY)) and (task = XXX or task = a:b-c)");
        assertThat(query.text())
                .isEqualTo("WHERE company_id = 'XYZ' AND worked_on > '2009-10-01' "
                        + "AND (assignment_team_id = 'XXX' OR assignment_team_id = 'YYY' OR assignment_team_id = 'ZZZ') "
                        + "AND (provider_id = 'XXX' OR provider_id = 'YYY') AND (task = 'XXX' OR task = 'a:b-c')");
    }

    @Test
    void readsTheGrammarOfFinanceReports() {
        ReportQuery query =
                ReportParser.parse("SELECT amount WHERE (buyer_company__reference = 1234) and (date > 2009-10-01) "
                        + "and ((buyer_team__id = XXX or buyer_team__id = YYY)) and (provider_team__id = XXX or provider_team__id=YYY) "
                        + "and (type = 'ARInvoice' or (type = 'ARAdjustment' and subtype = 'Fixed Price'))");
        assertThat(query.text())
                .isEqualTo("SELECT amount WHERE buyer_company__reference = 1234 AND date > '2009-10-01' "
                        + "AND (buyer_team__id = 'XXX' OR buyer_team__id = 'YYY') "
                        + "AND (provider_team__id = 'XXX' OR provider_team__id = 'YYY') "
                        + "AND (type = 'ARInvoice' OR (type = 'ARAdjustment' AND subtype = 'Fixed Price'))");
    }

    @Test
    void anAliasNamesAColumnAndNoPartOfWhatIsSent() {
        ReportQuery query = ReportParser.parse(
                "select provider_id as who, sum(hours) AS total, sum(charges) where hours > 1 order by total desc, sum_charges, who");

        assertThat(query.select()).extracting(SelectItem::key).containsExactly("who", "total", "sum_charges");
        assertThat(query.text())
                .isEqualTo("SELECT provider_id AS who, sum(hours) AS total, sum(charges) WHERE hours > 1"
                        + " ORDER BY sum(hours) DESC, sum(charges), provider_id");
        assertThat(query.withoutAliases().text())
                .isEqualTo("SELECT provider_id, sum(hours), sum(charges) WHERE hours > 1"
                        + " ORDER BY sum(hours) DESC, sum(charges), provider_id");
        assertThat(query.hasAliases()).isTrue();
        assertThat(query.withoutAliases().hasAliases()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT hours AS",
                "SELECT hours AS sum(x)",
                "SELECT hours AS order",
                "SELECT hours total",
                "SELECT hours ORDER BY hours AS total"
            })
    void anAliasIsOneNameBehindAs(String tq) {
        assertThat(refused(tq).problem()).contains("unexpected");
    }

    @Test
    void putsALoneOrInParentheses() {
        assertThat(ReportParser.parse("WHERE task = 'a' or task = 'b'").text())
                .isEqualTo("WHERE (task = 'a' OR task = 'b')");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT hours GROUP BY task                      | 13 | GROUP BY is not supported: the fields beside a sum",
                "SELECT hours WHERE task = 'a' group by task     | 30 | leave it out",
                "SELECT hours PIVOT task                         | 13 | PIVOT is not supported: select the field beside a sum()",
                "SELECT hours LIMIT 10                           | 13 | narrow the dates in WHERE",
                "SELECT hours ORDER BY hours offset 10           | 28 | OFFSET is not supported",
                "SELECT hours LABEL hours 'h'                    | 13 | name a column with AS in SELECT",
                "SELECT hours FORMAT hours '#'                   | 13 | FORMAT is not supported",
                "SELECT hours OPTIONS no_values                  | 13 | OPTIONS is not supported",
                "SELECT hours FROM time                          | 13 | the report itself is the table",
                "SELECT avg(hours)                               |  7 | 'avg' is not supported, sum() is the only function",
                "SELECT hours, *                                 | 14 | '*' can only stand alone after SELECT",
                "SELECT sum(*)                                   | 11 | '*' can only stand alone",
                "SELECT WHERE task = 'a'                         |  7 | 'WHERE' is unexpected",
                "SELECT hours,                                   | 13 | the end of the query is unexpected",
                "SELECT hours task                               | 13 | 'task' is unexpected",
                "SELECT sum(hours                                | 16 | the end of the query is unexpected",
                "SELECT `hours`                                  |  7 | is unexpected",
                "hours WHERE task = 'a'                          |  0 | 'hours' is unexpected",
                "WHERE task = 'a' SELECT task                    | 17 | 'SELECT' is out of place",
                "WHERE task = 'a' WHERE task = 'b'               | 17 | 'WHERE' is out of place",
                "WHERE task != 'a'                               | 11 | the operator '!=' is not supported",
                "WHERE task <> 'a'                               | 11 | the operator '<>' is not supported",
                "WHERE task like 'a%'                            | 11 | 'like' is not supported",
                "WHERE task is null                              | 11 | 'is' is not supported",
                "WHERE task starts with 'a'                      | 11 | 'starts' is not supported",
                "WHERE not task = 'a'                            |  6 | NOT is not supported",
                "WHERE sum(hours) > 3                            |  9 | functions cannot stand in a condition",
                "WHERE (accounting_entity__reference)            | 35 | 'accounting_entity__reference' is not compared",
                "WHERE task = 'a                                 | 13 | the value has no closing quote",
                "WHERE task =                                    | 12 | the end of the query is no value",
                "WHERE task = AND hours = 3                      | 13 | 'AND' is no value",
                "WHERE (task = 'a'                               | 17 | the end of the query is unexpected",
                "WHERE task = 'a')                               | 16 | ')' is unexpected",
                "WHERE task = 'a' OR task = 'b' AND memo = 'c'   | 31 | AND and OR stand side by side",
                "WHERE task = 'a' AND task = 'b' OR memo = 'c'   | 32 | AND and OR stand side by side",
                "WHERE worked_on > date '2009-13-01'             | 23 | '2009-13-01' is no date",
                "ORDER hours                                     |  6 | 'hours' is unexpected",
            })
    void refusesAndPointsAtThePlace(String tq, int position, String problem) {
        ReportQueryException e = refused(tq.strip());
        assertThat(e.problem()).contains(problem);
        assertThat(e.position()).isEqualTo(position);
        assertThat(e.query()).isEqualTo(tq.strip());
    }

    @Test
    void showsTheQueryWithACaretUnderThePlace() {
        ReportQueryException e = refused("WHERE task\n!= 'a'");
        assertThat(e).hasMessage("""
                Report query: the operator '!=' is not supported; expected =, <, <=, >, >=
                  WHERE task != 'a'
                             ^""");
        assertThat(e.expected()).containsExactly("=", "<", "<=", ">", ">=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void refusesABlankQuery(String tq) {
        assertThat(problem(tq)).isEqualTo("the query is empty");
    }

    @Test
    void refusesBottomlessNestingInsteadOfOverflowing() {
        assertThat(problem("WHERE " + "(".repeat(100_000))).startsWith("conditions are nested more than 100 deep");
        String nested = "WHERE " + "(".repeat(100) + "task = 'a'" + ")".repeat(100);
        assertThat(ReportParser.parse(nested).text()).isEqualTo("WHERE task = 'a'");
    }

    private static ReportQueryException refused(String tq) {
        return catchThrowableOfType(ReportQueryException.class, () -> ReportParser.parse(tq));
    }

    private static String problem(String tq) {
        return refused(tq).problem();
    }
}
