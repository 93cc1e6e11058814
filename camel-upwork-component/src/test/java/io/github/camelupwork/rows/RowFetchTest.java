// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.page.Progress;
import org.junit.jupiter.api.Test;

class RowFetchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String WEEKS = " WHERE worked_on >= '2026-01-01' AND worked_on <= '2026-01-14'";

    private final Rows upwork = new Rows();

    private RowFetch fetch(RowPlan plan) {
        return new RowFetch(upwork, plan, new HashSet<>(), new Progress("reports", "rows"));
    }

    private static RowPlan time(String report, String query, Map<String, String> selectors) {
        Map<String, String> values = new LinkedHashMap<>(selectors);
        values.put("tq", query);
        return RowPlan.of(Rows.call("reports/time", report, values), TODAY);
    }

    private static RowPlan finance(String report, Map<String, String> selectors) {
        Map<String, String> values = new LinkedHashMap<>(selectors);
        values.put("tq", "SELECT amount WHERE date >= '2026-01-15' AND date <= '2026-03-01'");
        return RowPlan.of(Rows.call("reports/finance", report, values), TODAY);
    }

    private static Map<String, Object> hours(String day, Object hours) {
        return Map.of("node", Map.of("worked_on", day, "hours", hours));
    }

    @Test
    void readsEveryPageOfEveryWindowInTurn() {
        upwork.object("ReportEntity", Map.of("_uid", "77"));
        RowPlan plan = finance("accountOwner", Map.of());
        RowFetch fetch = fetch(plan);
        upwork.page("2026-01-15", "", Map.of("date", "2026-01-20", "transactionAmount", Map.of("amount", "0.10")))
                .page("2026-02-15", "", Map.of("date", "2026-02-20", "transactionAmount", Map.of("amount", "0.20")));

        fetch.begin().join();

        assertThat(fetch.report(plan.windows()).join().rows())
                .containsExactly(Map.of("amount", new BigDecimal("0.10")), Map.of("amount", new BigDecimal("0.20")));
        assertThat(upwork.asked)
                .extracting(call -> call.binding().document().name() + " " + call.values())
                .containsExactly(
                        "ReportEntity {}",
                        "ReportTransactions {from=2026-01-15, to=2026-02-14, accountingEntityIds=77}",
                        "ReportTransactions {from=2026-02-15, to=2026-03-01, accountingEntityIds=77}");
    }

    @Test
    void anAccountThatIsSelectedIsNotAskedFor() {
        RowPlan plan = finance("account", Map.of("accounting_entity_ref", "9"));
        RowFetch fetch = fetch(plan);

        fetch.begin().join();
        fetch.report(plan.windows()).join();

        assertThat(upwork.asked).hasSize(2).allSatisfy(call -> assertThat(call.values())
                .containsEntry("accountingEntityIds", "9"));
    }

    @Test
    void hoursBelongToNoAccount() {
        RowPlan plan = time("timeByCompany", "SELECT hours" + WEEKS, Map.of());
        RowFetch fetch = fetch(plan);

        fetch.begin().join();
        fetch.report(plan.windows()).join();

        assertThat(upwork.asked)
                .singleElement()
                .extracting(UpworkCall::values)
                .isEqualTo(Map.of("from", "2026-01-01", "to", "2026-01-14"));
    }

    @Test
    void rowsThatAreNotOfTheSelectedTeamDoNotCount() {
        RowPlan plan = time("timeByTeamFull", "SELECT sum(hours)" + WEEKS, Map.of("team_id", "acme:dev"));
        RowFetch fetch = fetch(plan);
        upwork.object("ReportTeams", Map.of("_id", "acme", "teams", List.of(Map.of("_id", "acme:qa"))))
                .page("2026-01-01", "", row("acme:qa", 5));

        assertThat(fetch.report(plan.windows()).join().rows()).noneMatch(row -> row.containsValue(new BigDecimal("5")));
        assertThat(fetch.end().handle((done, failure) -> failure).join())
                .as("rows of another team do not prove that there is this one")
                .hasCauseInstanceOf(UpworkArgumentException.class);

        upwork.page("2026-01-01", "", row("acme:qa", 5), row("acme:dev", "2.5"));
        RowFetch again = fetch(plan);
        assertThat(again.report(plan.windows()).join().rows())
                .containsExactly(Map.of("sum_hours", new BigDecimal("2.5")));
        assertThat(again.end()).isCompleted();
    }

    private static Map<String, Object> row(String team, Object hours) {
        return Map.of("node", Map.of("worked_on", "2026-01-05", "hours", hours, "team", Map.of("team_id", team)));
    }

    @Test
    void theEnvelopeHasTheErrorsOfAllAnswersAndNothingOfAPage() {
        RowPlan plan = time("timeByCompany", "SELECT hours" + WEEKS, Map.of());
        RowFetch fetch = fetch(plan);
        upwork.page("2026-01-01", "", hours("2026-01-02", 1)).page("2026-01-01", "1", hours("2026-01-03", 2));
        upwork.errors.put("2026-01-01 ", new GraphQLError("first", List.of(), null, Map.of()));
        upwork.errors.put("2026-01-01 2", new GraphQLError("last", List.of(), null, Map.of()));
        assertThat(fetch.envelope()).isNull();

        assertThat(fetch.report(plan.windows()).join().rows()).hasSize(2);

        assertThat(fetch.envelope().errors()).extracting(GraphQLError::message).containsExactly("first", "last");
        assertThat(fetch.envelope().total()).isNull();
        assertThat(fetch.envelope().cursor()).isNull();
        assertThat(fetch.envelope().requestId()).isEqualTo("r-1");
    }

    @Test
    void whatIsNoRowFailsTheReportAndIsNotLeftOut() {
        RowPlan plan = time("timeByCompany", "SELECT hours" + WEEKS, Map.of());
        upwork.page("2026-01-01", "", hours("2026-01-02", 1), Map.of("node", Map.of("hours", 2)));

        assertThat(fetch(plan)
                        .report(plan.windows())
                        .handle((done, failure) -> failure)
                        .join())
                .hasCauseInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessageContaining("a row has no day");
    }
}
