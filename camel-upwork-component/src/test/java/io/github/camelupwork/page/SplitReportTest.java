// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;

class SplitReportTest {

    private static final Catalog CATALOG = Catalog.load();

    private final List<String> asked = new ArrayList<>();
    private final SplitReport split = new SplitReport(this::answer, Period.ofMonths(1));

    @Test
    @SuppressWarnings("unchecked")
    void asksPieceByPieceAndAddsTheSumsUp() {
        UpworkAnswer answer = split.call(report(
                        "reports/time",
                        "SELECT provider_id, sum(hours) WHERE worked_on >= '2026-01-10' AND worked_on <= '2026-03-20'"))
                .join();

        assertThat(asked).hasSize(3);
        assertThat(asked.get(0)).contains("'2026-01-10'").contains("'2026-02-09'");
        assertThat(asked.get(2)).contains("'2026-03-10'").contains("'2026-03-20'");
        assertThat((List<Map<String, Object>>) answer.body())
                .singleElement()
                .satisfies(row -> assertThat((BigDecimal) row.get("sum_hours")).isEqualByComparingTo("4.5"));
        assertThat(answer.envelope().requestId()).isEqualTo("r3");
    }

    @Test
    void tellsTheErrorsOfAllPieces() {
        GraphQLError error = new GraphQLError("a user was removed", List.of(), null, Map.of());
        SplitReport partial = new SplitReport(
                call -> answer(call)
                        .thenApply(answer -> asked.size() > 1
                                ? answer
                                : new UpworkAnswer(
                                        answer.body(), answer.envelope().with(List.of(error)))),
                Period.ofMonths(1));

        assertThat(partial.call(
                                report(
                                        "reports/time",
                                        "SELECT provider_id, sum(hours) WHERE worked_on >= '2026-01-10' AND worked_on <= '2026-03-20'"))
                        .join()
                        .envelope()
                        .errors())
                .containsExactly(error);
    }

    @Test
    void piecesThatDoNotFitTogetherFailTheReport() {
        UpworkCall call = report(
                "reports/time",
                "SELECT worked_on, provider_id, sum(hours) "
                        + "WHERE worked_on >= '2026-01-10' AND worked_on <= '2026-03-20'");

        assertThatThrownBy(() -> split.call(call).join())
                .hasCauseInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessageContainingAll(
                        "reports/time", "the pieces of the report cannot be put together", "2 columns where 3");
    }

    @Test
    void aShortTimeIsAskedForAtOnce() {
        split.call(report("reports/time", "SELECT hours WHERE worked_on >= '2026-01-10' AND worked_on <= '2026-01-20'"))
                .join();

        assertThat(asked).hasSize(1);
    }

    @Test
    void aTimeWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> split.call(report("reports/finance", "SELECT amount WHERE date >= '2026-01-10'"))
                        .join())
                .hasCauseInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("from which 'date' to which");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsAskedByNoQueryIsRefused() {
        Operation offers = CATALOG.operation("offers/list").orElseThrow();

        assertThatThrownBy(() -> split.call(
                                new UpworkCall(offers, offers.bindings().get(0), Map.of()))
                        .join())
                .hasCauseInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("'splitPeriod'");
    }

    private static UpworkCall report(String name, String query) {
        Operation operation = CATALOG.operation(name).orElseThrow();
        return new UpworkCall(operation, operation.bindings(Api.REST).get(0), Map.of("tq", query));
    }

    private CompletableFuture<UpworkAnswer> answer(UpworkCall call) {
        asked.add(call.values().get("tq").toString());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("provider_id", "anna");
        row.put("sum_hours", new BigDecimal("1.5"));
        return CompletableFuture.completedFuture(
                new UpworkAnswer(List.of(row), Envelope.of(200).from("r" + asked.size(), null)));
    }
}
