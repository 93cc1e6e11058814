// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever somebody writes is a query that can be asked, or is refused with the place: nothing else comes out. */
class ReportQueryFuzzTest {

    private static final int MOST_SHOWN = 2000;
    private static final List<Map<String, Object>> ROWS = List.of(
            Map.of("worked_on", LocalDate.EPOCH, "hours", 1, "task", "a"),
            Map.of("date", LocalDate.EPOCH, "amount", 1, "type", "a"));

    @Property(tries = 2000)
    void whatLooksLikeAQueryIsOneOrIsRefused(@ForAll("almost") String tq, @ForAll ReportKind kind) {
        isAskedOrRefused(tq, kind);
    }

    @Property(tries = 1000)
    void anyTextIsRefusedOrAQuery(@ForAll String tq, @ForAll ReportKind kind) {
        isAskedOrRefused(tq, kind);
    }

    @Property(tries = 20)
    void howLongAQueryMayBeIsNotUpToItsErrors(@ForAll("words") String word) {
        String end = " SELECT a" + word.repeat(20_000 / word.length());
        isAskedOrRefused("SELECT hours WHERE task = 'a' AND task = 'b'".repeat(300) + end, ReportKind.TIME_BY_COMPANY);
        isAskedOrRefused(end, ReportKind.TIME_BY_COMPANY);
        isAskedOrRefused("WHERE worked_on = '" + end.replace("'", "") + "'", ReportKind.TIME_BY_COMPANY);
    }

    private static void isAskedOrRefused(String tq, ReportKind kind) {
        try {
            ReportQuery query = ReportParser.parse(tq);
            assertThat(ReportParser.parse(query.text())).isEqualTo(query);
            ReportEvaluator.evaluate(query, kind, ROWS);
            query.dateRange(kind.table().dayField());
        } catch (ReportQueryException e) {
            assertThat(e.query()).isEqualTo(tq);
            assertThat(e.position()).isBetween(0, tq.length());
            assertThat(e.getMessage()).startsWith("Report query: ").hasSizeLessThan(MOST_SHOWN);
            assertThat(e.getMessage().lines()).hasSize(3);
        }
    }

    @Provide
    Arbitrary<String> almost() {
        Arbitrary<String> keywords = Arbitraries.of(
                "SELECT",
                "where",
                "ORDER BY",
                "order",
                "by",
                "AND",
                "or",
                "not",
                "asc",
                "DESC",
                "sum",
                "SUM(",
                "group by",
                "limit",
                "date",
                "is",
                "null");
        Arbitrary<String> fields = Arbitraries.of(
                "hours",
                "task",
                "worked_on",
                "week_worked_on",
                "amount",
                "type",
                "date",
                "week",
                "month",
                "year",
                "reference",
                "provider__id",
                "po_number",
                "*");
        Arbitrary<String> symbols =
                Arbitraries.of("(", ")", ",", "=", "<", ">=", "!=", "<>", "'", "\"", "''", ";", "--");
        return Arbitraries.frequencyOf(
                        Tuple.of(3, keywords), Tuple.of(4, fields), Tuple.of(3, symbols), Tuple.of(3, values()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .flatMap(words -> Arbitraries.of(" ", " ", "", "\n").map(space -> String.join(space, words)))
                .flatMap(text -> Arbitraries.of(
                                "",
                                "SELECT hours WHERE worked_on ",
                                "SELECT amount WHERE date ",
                                "SELECT amount WHERE week ",
                                "SELECT hours ORDER BY hours ")
                        .map(start -> start + text));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("a", "(", "'a' ", "a = ", "\u001B[31m", "x, ");
    }

    private static Arbitrary<String> values() {
        return Arbitraries.of(
                "'2009-10-01'",
                "2009-10-01",
                "date '2009-02-30'",
                "'+999999999-12-31'",
                "'-999999999-01-01'",
                "'0000-01-01'",
                "'9999-12-31'",
                "'2009-10-1'",
                "12",
                "-0",
                "1e9",
                "'99999999999999999999.0'",
                "\u0661\u0662",
                "'a'",
                "\"it's\"",
                "'\n'",
                "\u00A0",
                "\u2018a\u2019",
                "\uD83D\uDE00");
    }
}
