// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportMergeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final ReportKind KIND = ReportKind.of("timeByCompany");

    @Property(tries = 200)
    void piecesTogetherAreTheWhole(
            @ForAll("rows") List<Map<String, Object>> rows,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("queries") String text) {
        ReportQuery query = ReportParser.parse(text);
        List<Map<String, Object>> pieces = new ArrayList<>();
        for (DateRange piece : new DateRange(FIRST, FIRST.plusDays(89)).split(Period.ofDays(days))) {
            pieces.addAll(
                    ReportEvaluator.evaluate(query.withDateWindow("worked_on", piece.from(), piece.to()), KIND, rows)
                            .rows());
        }

        assertThat(new ReportMerge(query, KIND).merge(pieces))
                .containsExactlyInAnyOrderElementsOf(
                        ReportEvaluator.evaluate(query, KIND, rows).rows());
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(
                "SELECT provider_id, sum(hours)",
                "SELECT sum(hours), sum(charges)",
                "SELECT worked_on, provider_id, hours",
                "SELECT month_worked_on, sum(charges) ORDER BY sum(charges) DESC",
                "SELECT week_worked_on, provider_id, sum(hours)");
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> rows() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99"))
                .ofScale(2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 89), Arbitraries.of("anna", "bert", "cleo"), amounts)
                .as((day, who, amount) -> Map.<String, Object>of(
                        "worked_on",
                        FIRST.plusDays(day),
                        "provider_id",
                        who,
                        "hours",
                        amount,
                        "charges",
                        amount.add(BigDecimal.ONE)))
                .list()
                .ofMaxSize(30);
    }

    @Test
    void theOrderOfTheQueryHoldsForAll() {
        ReportMerge merge =
                new ReportMerge(ReportParser.parse("SELECT provider_id, sum(hours) ORDER BY sum(hours) DESC"), KIND);
        List<Map<String, Object>> rows = List.of(row("anna", "1"), row("bert", "2"), row("anna", "4.50"));

        assertThat(merge.merge(rows)).containsExactly(row("anna", "5.50"), row("bert", "2"));
    }

    @Test
    void aRowWithOtherColumnsIsRefused() {
        ReportMerge merge = new ReportMerge(ReportParser.parse("SELECT worked_on, provider_id, sum(hours)"), KIND);

        assertThatThrownBy(() -> merge.merge(List.of(row("anna", "1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 columns where 3");
    }

    @Test
    void aRowWithOtherColumnsIsRefusedWithoutSumsToo() {
        ReportMerge merge =
                new ReportMerge(ReportParser.parse("SELECT worked_on, provider_id, hours ORDER BY hours"), KIND);

        assertThatThrownBy(() -> merge.merge(List.of(row("anna", "1"), row("bert", "2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 columns where 3");
    }

    @Test
    void aSumIsFoundByItsPlaceHoweverAPieceNamesIt() {
        ReportMerge merge = new ReportMerge(ReportParser.parse("SELECT provider_id, sum(hours)"), KIND);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("provider", "anna");
        other.put("sum-hours", new BigDecimal("2"));

        assertThat(merge.merge(List.of(row("anna", "1"), other))).containsExactly(row("anna", "3"));
    }

    @Test
    void aSumThatComesAsTextIsAddedUp() {
        ReportMerge merge = new ReportMerge(ReportParser.parse("SELECT provider_id, sum(hours)"), KIND);
        Map<String, Object> text = row("anna", "1");
        text.put("sum_hours", "0.5");

        assertThat(merge.merge(List.of(text, row("anna", "2")))).containsExactly(row("anna", "2.5"));
        text.put("sum_hours", "much");
        assertThatThrownBy(() -> merge.merge(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'much' is no number");
    }

    private static Map<String, Object> row(String who, String hours) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("provider_id", who);
        row.put("sum_hours", new BigDecimal(hours));
        return row;
    }
}
