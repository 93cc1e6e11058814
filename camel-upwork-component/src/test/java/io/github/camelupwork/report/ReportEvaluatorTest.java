// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReportEvaluatorTest {
    private static final LocalDate FRIDAY = LocalDate.of(2009, 10, 2);

    @Test
    void sumsExactly() {
        List<Map<String, Object>> tenths = Collections.nCopies(1000, Map.of("amount", new BigDecimal("0.1")));
        assertThat(finance("SELECT sum(amount)", tenths).rows())
                .containsExactly(Map.of("sum_amount", new BigDecimal("100.0")));
        BigDecimal huge = new BigDecimal("123456789012345678901234567890.01");
        assertThat(finance("SELECT sum(amount)", List.of(Map.of("amount", huge), Map.of("amount", huge)))
                        .rows())
                .containsExactly(Map.of("sum_amount", new BigDecimal("246913578024691357802469135780.02")));
    }

    @Test
    void groupsByTheFieldsBesideASum() {
        ReportData data = time(
                "SELECT week_worked_on, provider_id, sum(hours) "
                        + "WHERE worked_on >= '2009-10-01' ORDER BY hours DESC",
                List.of(
                        work(FRIDAY, "a", "1.5"),
                        work(FRIDAY.plusDays(2), "a", "2"),
                        work(FRIDAY.plusDays(3), "a", "0.5"),
                        work(FRIDAY, "b", "9"),
                        work(FRIDAY.minusDays(2), "b", "100")));
        LocalDate monday = LocalDate.of(2009, 9, 28);
        assertThat(data.columns())
                .containsExactly(
                        ReportColumn.of("week_worked_on", FieldType.DATE),
                        ReportColumn.of("provider_id", FieldType.STRING),
                        ReportColumn.of("sum_hours", FieldType.NUMBER));
        assertThat(data.rows())
                .containsExactly(
                        Map.of("week_worked_on", monday, "provider_id", "b", "sum_hours", new BigDecimal("9")),
                        Map.of("week_worked_on", monday, "provider_id", "a", "sum_hours", new BigDecimal("3.5")),
                        Map.of(
                                "week_worked_on",
                                monday.plusWeeks(1),
                                "provider_id",
                                "a",
                                "sum_hours",
                                new BigDecimal("0.5")));
    }

    @Test
    void derivesMonthAndYear() {
        assertThat(time("SELECT month_worked_on, year_worked_on, hours", List.of(work(FRIDAY, "a", "1")))
                        .rows())
                .containsExactly(Map.of(
                        "month_worked_on",
                        new BigDecimal("10"),
                        "year_worked_on",
                        new BigDecimal("2009"),
                        "hours",
                        new BigDecimal("1")));
    }

    @Test
    void sumsAloneGiveOneRowEvenOfNothing() {
        assertThat(time("SELECT sum(hours), sum(charges)", List.of()).rows())
                .containsExactly(Map.of("sum_hours", BigDecimal.ZERO, "sum_charges", BigDecimal.ZERO));
        assertThat(time("SELECT task, sum(hours)", List.of()).rows()).isEmpty();
    }

    @Test
    void withoutASumRowsStayAsTheyAre() {
        Map<String, Object> row = Map.of("amount", new BigDecimal("1.0"), "type", "x");
        assertThat(finance("SELECT amount", List.of(row, row)).rows())
                .containsExactly(Map.of("amount", new BigDecimal("1.0")), Map.of("amount", new BigDecimal("1.0")));
    }

    @Test
    void numbersThatDifferOnlyInZerosAreOneGroupAndMatch() {
        List<Map<String, Object>> rows = List.of(
                Map.of("reference", new BigDecimal("1.0"), "amount", 1, "po_number", "07"),
                Map.of("reference", "1.00", "amount", 2, "po_number", 7));
        assertThat(finance("SELECT reference, sum(amount) WHERE po_number = '7.0'", rows)
                        .rows())
                .containsExactly(Map.of("reference", new BigDecimal("1.0"), "sum_amount", new BigDecimal("3")));
    }

    @Test
    void financeFiltersKnowWeekMonthAndYearOfTheDate() {
        List<Map<String, Object>> rows = List.of(
                Map.of("date", "2009-10-04", "amount", 1),
                Map.of("date", "2009-10-05", "amount", 2),
                Map.of("date", "2010-10-05", "amount", 4),
                Map.of("amount", 8));
        assertThat(amounts("week = '2009-10-07'", rows)).isEqualTo("2");
        assertThat(amounts("week >= '2009-10-05'", rows)).isEqualTo("6");
        assertThat(amounts("month = 10", rows)).isEqualTo("7");
        assertThat(amounts("month = 10 AND year = '2010'", rows)).isEqualTo("4");
        assertThat(amounts("assignment_reference = 3", List.of(Map.of("assignment__reference", 3, "amount", 5))))
                .isEqualTo("5");
    }

    @Test
    void evaluatesNestedConditions() {
        List<Map<String, Object>> rows = List.of(
                Map.of("type", "ARInvoice", "amount", 1),
                Map.of("type", "ARAdjustment", "subtype", "Fixed Price", "amount", 2),
                Map.of("type", "ARAdjustment", "subtype", "Bonus", "amount", 4));
        assertThat(amounts("(type = 'ARInvoice' or (type = 'ARAdjustment' and subtype = 'Fixed Price'))", rows))
                .isEqualTo("3");
    }

    @Test
    void ordersEmptyCellsFirstAndKeepsTheOrderOfEquals() {
        List<Map<String, Object>> rows = List.of(
                work(FRIDAY, "b", "10"), work(FRIDAY, "a", "9"), work(FRIDAY, "c", null), work(FRIDAY, "d", "9.0"));
        assertThat(providers("SELECT provider_id, hours ORDER BY hours", rows)).containsExactly("c", "a", "d", "b");
        assertThat(providers("SELECT provider_id, hours ORDER BY hours DESC", rows))
                .containsExactly("b", "a", "d", "c");
        assertThat(providers("SELECT provider_id, hours ORDER BY hours, provider_id desc", rows))
                .containsExactly("c", "d", "a", "b");
    }

    @Test
    void financeWithoutFieldsReturnsNoDataAndTimeHasDefaults() {
        List<Map<String, Object>> rows = List.of(Map.of("amount", 1));
        assertThat(finance("SELECT *", rows)).isEqualTo(ReportData.EMPTY);
        assertThat(finance("WHERE type = 'x'", rows)).isEqualTo(ReportData.EMPTY);
        assertThatThrownBy(() -> time("SELECT *", rows)).isInstanceOf(ReportQueryException.class);
        assertThat(time("WHERE worked_on = 2009-10-02", List.of(work(FRIDAY, "a", "1")))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .hasSize(9)
                        .containsEntry("hours", BigDecimal.ONE)
                        .containsEntry("memo", null));
    }

    /** The oracle goes the other way round: for every group that exists it adds up the rows that belong. */
    @Property(tries = 300)
    void agreesWithANaiveEvaluation(
            @ForAll("rows") List<Map<String, Object>> rows,
            @ForAll("days") LocalDate from,
            @ForAll("days") LocalDate to,
            @ForAll("tasks") String a,
            @ForAll("tasks") String b) {
        String tq = "SELECT provider_id, task, sum(hours) WHERE worked_on >= '" + from + "' AND worked_on < '" + to
                + "' AND (task = '" + a + "' OR task = '" + b + "') ORDER BY provider_id, task";
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        for (Map<String, Object> row : rows) {
            LocalDate day = (LocalDate) row.get("worked_on");
            Object task = row.get("task");
            if (day != null
                    && !day.isBefore(from)
                    && day.isBefore(to)
                    && (Objects.equals(task, a) || Objects.equals(task, b))) {
                sums.computeIfAbsent((String) row.get("provider_id"), key -> new TreeMap<>())
                        .merge(
                                (String) task,
                                row.get("hours") == null ? BigDecimal.ZERO : (BigDecimal) row.get("hours"),
                                BigDecimal::add);
            }
        }
        List<List<Object>> expected = new ArrayList<>();
        sums.forEach((provider, tasks) ->
                tasks.forEach((task, sum) -> expected.add(List.of(provider, task, sum.stripTrailingZeros()))));
        assertThat(time(tq, rows).rows())
                .extracting(row -> List.of(
                        row.get("provider_id"),
                        row.get("task"),
                        ((BigDecimal) row.get("sum_hours")).stripTrailingZeros()))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> rows() {
        Arbitrary<BigDecimal> hours = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E20"), new BigDecimal("1E20"))
                .ofScale(9);
        Arbitrary<Map<String, Object>> rows = Combinators.combine(
                        days().injectNull(0.1),
                        Arbitraries.of("p", "q", "r"),
                        tasks().injectNull(0.1),
                        hours.injectNull(0.1))
                .as((day, provider, task, worked) -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("worked_on", day);
                    row.put("provider_id", provider);
                    row.put("task", task);
                    row.put("hours", worked);
                    return row;
                });
        return rows.list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20).map(FRIDAY::plusDays);
    }

    @Provide
    Arbitrary<String> tasks() {
        return Arbitraries.of("x", "y", "z");
    }

    @Test
    void takesOneRowAfterAnother() {
        ReportEvaluator evaluator = ReportEvaluator.of(
                ReportParser.parse("SELECT provider_id, sum(hours) WHERE provider_id = 'ann'"),
                ReportKind.TIME_BY_COMPANY);
        for (String provider : List.of("ann", "bob", "ann")) {
            evaluator.add(work(FRIDAY, provider, "0.1"));
        }
        assertThat(evaluator.data().rows())
                .containsExactly(Map.of("provider_id", "ann", "sum_hours", new BigDecimal("0.2")));
    }

    private static Map<String, Object> work(LocalDate day, String provider, String hours) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("worked_on", day);
        row.put("provider_id", provider);
        row.put("hours", hours);
        return row;
    }

    private static String amounts(String where, List<Map<String, Object>> rows) {
        return finance("SELECT sum(amount) WHERE " + where, rows)
                .rows()
                .get(0)
                .get("sum_amount")
                .toString();
    }

    private static List<Object> providers(String tq, List<Map<String, Object>> rows) {
        return time(tq, rows).rows().stream().map(row -> row.get("provider_id")).toList();
    }

    private static ReportData time(String tq, List<Map<String, Object>> rows) {
        return ReportEvaluator.evaluate(ReportParser.parse(tq), ReportKind.TIME_BY_COMPANY, rows);
    }

    private static ReportData finance(String tq, List<Map<String, Object>> rows) {
        return ReportEvaluator.evaluate(ReportParser.parse(tq), ReportKind.EARNINGS_BY_BUYERS_COMPANY, rows);
    }
}
