// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.page.SplitReport;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.ReportData;
import io.github.camelupwork.report.ReportEvaluator;
import io.github.camelupwork.report.ReportFormat;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the report engine answers is what a database answers that is asked the same in SQL. Queries and rows are made up; the
 * SQL comes from how a query was made up and the fields from what the reference lists, so that neither shares anything with
 * the engine. {@code -Dupwork.oracle.seed=...} makes up others.
 */
class ReportOracleTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final long SEED = Long.getLong("upwork.oracle.seed", 20091001);
    private static final List<Integer> SIZES = List.of(0, 1, 12, 30, 60);
    private static final int QUERIES_OF_EACH = 8;
    private static final List<Period> PIECES =
            List.of(Period.ofDays(1), Period.ofDays(3), Period.ofWeeks(1), Period.ofMonths(1), Period.ofYears(1));

    /** One query on rows: what is asked, and what answers. */
    private record Case(
            String name,
            ReportKind kind,
            GeneratedQuery query,
            String tq,
            List<Map<String, Object>> rows,
            RowDatabase database) {

        List<List<Object>> expected() throws Exception {
            return database.ask(query.sql());
        }

        ReportData evaluated() {
            return ReportEvaluator.evaluate(ReportParser.parse(tq), kind, rows);
        }
    }

    /** What is to be true of every case. */
    private interface Claim {
        void check(Case each) throws Exception;
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void aQueryHasTheRowsThatADatabaseFinds(ReportKind kind) throws Exception {
        int[] found = new int[2];
        forEach(kind, false, each -> {
            List<List<Object>> expected = each.expected();
            assertThat(cells(each.evaluated().rows())).as(each.name()).isEqualTo(expected);
            found[expected.isEmpty() ? 0 : 1]++;
        });
        assertThat(found[1]).as("queries that find rows").isGreaterThanOrEqualTo(SIZES.size() * QUERIES_OF_EACH / 4);
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void everyRowThatAQueryFindsIsWithinItsDays(ReportKind kind) throws Exception {
        forEach(kind, false, each -> {
            List<Object> days = each.database().ask(each.query().sqlOfDays()).get(0);
            DateRange range = ReportParser.parse(each.tq())
                    .dateRange(each.query().report().day());
            if (days.get(0) != null) {
                DateRange found = new DateRange((LocalDate) days.get(0), (LocalDate) days.get(1));
                assertThat(range.intersect(found)).as(each.name()).isEqualTo(found);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void piecesOfAPeriodTogetherAreTheWhole(ReportKind kind) throws Exception {
        Random random = new Random(SEED + kind.ordinal());
        forEach(kind, true, each -> {
            Period piece = PIECES.get(random.nextInt(PIECES.size()));
            merged(each, piece, split(each, piece).join().body());
        });
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void whatCannotBeCutIntoPiecesIsRefusedAndWhatCanIsTheWhole(ReportKind kind) throws Exception {
        forEach(kind, false, each -> {
            Period piece = Period.ofMonths(1);
            CompletableFuture<UpworkAnswer> answer = split(each, piece);
            if (answer.isCompletedExceptionally()) {
                assertThatThrownBy(answer::join)
                        .as(each.name())
                        .hasCauseInstanceOf(UpworkArgumentException.class)
                        .hasMessageContaining("option 'splitPeriod' cannot be used: the query must say from which");
            } else {
                merged(each, piece, answer.join().body());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void everyFormatHoldsTheReport(ReportKind kind) throws Exception {
        forEach(kind, false, each -> {
            ReportData report = each.evaluated();
            for (ReportFormat format : ReportFormat.values()) {
                assertThat(over(format, report, kind))
                        .as(format + " " + each.name())
                        .isEqualTo(report);
            }
        });
    }

    private static void forEach(ReportKind kind, boolean bounded, Claim claim) throws Exception {
        for (int i = 0; i < SIZES.size(); i++) {
            Random random = new Random(SEED + 1000L * kind.ordinal() + i);
            Reference report = Reference.of(kind.id());
            SampleRows samples = new SampleRows(report, random);
            List<Map<String, Object>> rows = samples.some(SIZES.get(i));
            List<Map<String, Object>> supplied =
                    rows.stream().map(samples::supplied).toList();
            try (RowDatabase database = new RowDatabase(report, rows)) {
                for (int j = 0; j < QUERIES_OF_EACH; j++) {
                    QuerySource source = new QuerySource(report, random);
                    GeneratedQuery query = bounded ? source.nextBounded() : source.next();
                    String tq = new QueryText(random).of(query);
                    String name = kind + ", -Dupwork.oracle.seed=" + SEED + ": " + tq + "\n= " + query.sql();
                    claim.check(new Case(name, kind, query, tq, supplied, database));
                }
            }
        }
    }

    /** The same rows, in an order that the query's criteria allow. */
    @SuppressWarnings("unchecked")
    private static void merged(Case each, Period piece, Object body) throws Exception {
        List<List<Object>> expected = each.expected();
        List<List<Object>> merged = cells((List<Map<String, Object>>) body);
        assertThat(merged).as(piece + " " + each.name()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ordered(each, merged)).as(piece + " " + each.name()).isEqualTo(ordered(each, expected));
    }

    private static List<List<Object>> ordered(Case each, List<List<Object>> rows) {
        return rows.stream()
                .map(row -> each.query().order().stream()
                        .map(order -> row.get(order.column()))
                        .toList())
                .toList();
    }

    /** Every piece comes as the server would send it. */
    private static CompletableFuture<UpworkAnswer> split(Case each, Period piece) {
        return new SplitReport(
                        call -> {
                            ReportData report = ReportEvaluator.evaluate(
                                    ReportParser.parse(call.values().get("tq").toString()), each.kind(), each.rows());
                            return CompletableFuture.completedFuture(new UpworkAnswer(
                                    over(ReportFormat.JSON, report, each.kind()).rows(), Envelope.of(200)));
                        },
                        piece)
                .call(call(each));
    }

    private static UpworkCall call(Case each) {
        return CATALOG.group("reports").stream()
                .flatMap(operation -> operation.bindings(Api.REST).stream()
                        .filter(binding ->
                                binding.report().name().equals(each.kind().id()))
                        .map(binding -> new UpworkCall(operation, binding, Map.of("tq", each.tq()))))
                .findFirst()
                .orElseThrow();
    }

    private static ReportData over(ReportFormat format, ReportData report, ReportKind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.writer().write(report, Map.of(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ReportReader.open(new ByteArrayInputStream(out.toByteArray()), kind.table())
                .readAll();
    }

    private static List<List<Object>> cells(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> RowDatabase.plain(row.values())).toList();
    }
}
