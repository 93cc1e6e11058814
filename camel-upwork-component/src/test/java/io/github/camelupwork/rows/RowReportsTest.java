// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;

class RowReportsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

    private final Rows upwork = new Rows();
    private final RowReports reports = new RowReports(upwork, CLOCK);

    private static UpworkCall time(String tq) {
        return Rows.call("reports/time", "timeByCompany", Map.of("tq", tq));
    }

    private static UpworkCall finance(String tq) {
        return Rows.call("reports/finance", "accountOwner", Map.of("tq", tq));
    }

    private static Map<String, Object> hours(String day, String who, Object hours) {
        return Map.of("node", Map.of("worked_on", day, "freelancer", Map.of("provider_id", who), "hours", hours));
    }

    @Test
    void sumsTheRowsOfAllPages() {
        upwork.page("2026-01-01", "", hours("2026-01-02", "ann", new BigDecimal("1.1")), hours("2026-01-02", "bob", 2))
                .page("2026-01-01", "1", hours("2026-02-03", "ann", new BigDecimal("0.2")));
        UpworkAnswer answer = reports.call(time("SELECT provider_id, sum(hours) WHERE worked_on >= '2026-01-01'"
                        + " AND worked_on < '2026-03-01' ORDER BY provider_id DESC"))
                .join();
        assertThat(answer.body())
                .isEqualTo(List.of(
                        Map.of("provider_id", "bob", "sum_hours", new BigDecimal("2")),
                        Map.of("provider_id", "ann", "sum_hours", new BigDecimal("1.3"))));
        assertThat(upwork.asked).hasSize(3).allSatisfy(call -> assertThat(call.values())
                .containsEntry("from", "2026-01-01")
                .containsEntry("to", "2026-02-28"));
        assertThat(answer.envelope().status()).isEqualTo(200);
        assertThat(answer.envelope().total()).isNull();
        assertThat(answer.envelope().cursor()).isNull();
    }

    @Test
    void asksOnlyForWhatTheQueryNeeds() {
        reports.call(time("SELECT provider_id, sum(hours) WHERE worked_on = '2026-01-01'"))
                .join();
        assertThat(upwork.documents().get(0))
                .contains("dateWorkedOn", "nid", "totalHoursWorked")
                .doesNotContain("contract", "legacyId", "memo", "totalCharges");
    }

    @Test
    void withoutALastDayTodayIsTheLastWhereverItIs() {
        reports.call(time("SELECT memo WHERE worked_on >= '2026-03-01'")).join();
        assertThat(upwork.asked.get(0).values()).containsEntry("to", "2026-03-11");
    }

    @Test
    void withoutAFirstDayNothingIsSent() {
        assertThatThrownBy(() -> reports.call(time("SELECT memo WHERE worked_on <= '2026-03-01'"))
                        .join())
                .hasCauseInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("must say from which");
        assertThat(upwork.asked).isEmpty();
    }

    @Test
    void daysThatCannotBeAreNotAskedFor() {
        assertThat(reports.call(time("SELECT memo WHERE worked_on > '2026-03-01' AND worked_on < '2026-03-02'"))
                        .join()
                        .body())
                .isEqualTo(List.of());
        assertThat(upwork.asked).isEmpty();
    }

    @Test
    void asksForTransactionsMonthByMonthAndForEachContractOnce() {
        upwork.object("ReportEntity", Map.of("_uid", "77"))
                .object("ReportTerm", Map.of("a0", Map.of("assignment_name", "Import")))
                .page("2026-01-15", "", transaction("1", "2026-01-20", 5), transaction("2", "2026-01-21", 5))
                .page(
                        "2026-02-15",
                        "",
                        transaction("3", "2026-02-20T10:00:00+0000", 5),
                        Map.of("reference", "4", "date", "2026-02-21", "transactionAmount", Map.of("amount", "-3.00")));
        UpworkAnswer answer = reports.call(
                        finance("SELECT reference, assignment_name, amount WHERE date >= '2026-01-15'"
                                + " AND date <= '2026-02-28'"))
                .join();
        assertThat((List<?>) answer.body())
                .hasSize(4)
                .element(2)
                .isEqualTo(Map.of(
                        "reference",
                        new BigDecimal("3"),
                        "assignment_name",
                        "Import",
                        "amount",
                        new BigDecimal("10.50")));
        assertThat(upwork.asked)
                .extracting(call -> call.binding().document().name())
                .containsExactly("ReportEntity", "ReportTransactions", "ReportTerm", "ReportTransactions");
        assertThat(upwork.asked.get(1).values())
                .containsEntry("accountingEntityIds", "77")
                .containsEntry("to", "2026-02-14");
    }

    private static Map<String, Object> transaction(String reference, String date, int assignment) {
        return Map.of(
                "reference",
                reference,
                "date",
                date,
                "assignment__reference",
                assignment,
                "transactionAmount",
                Map.of("amount", "10.50"));
    }

    @Test
    void aReportOfSomebodyElseIsRefused() {
        upwork.object("ReportOrganization", Map.of("_id", "acme"));
        UpworkCall call = Rows.call(
                "reports/time",
                "timeByCompany",
                Map.of("company_id", "other", "tq", "SELECT memo WHERE worked_on = '2026-01-01'"));
        assertThatThrownBy(() -> reports.call(call).join())
                .hasCauseInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining(
                        "option 'companyId' is 'other', but the organization that the call speaks for is [acme]");
        assertThat(upwork.asked).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotSayWhomTheCallSpeaksForIsToldAsThat() {
        upwork.object("ReportOrganization", Map.of());
        UpworkCall call = Rows.call(
                "reports/time",
                "timeByCompany",
                Map.of("company_id", "acme", "tq", "SELECT memo WHERE worked_on = '2026-01-01'"));
        assertThatThrownBy(() -> reports.call(call).join())
                .hasCauseInstanceOf(UpworkUnreadableAnswerException.class)
                .cause()
                .hasMessage("reports/time: Upwork did not say who the organization that the call speaks for is,"
                        + " so option 'companyId' (acme) cannot be checked; partial=fail shows the errors");
        assertThat(upwork.asked).hasSize(1);
    }

    private static final UpworkCall TEAM = Rows.call(
            "reports/time",
            "timeByTeamFull",
            Map.of(
                    "team_id",
                    "acme:qa",
                    "tq",
                    "SELECT worked_on, memo WHERE worked_on >= '2026-01-01' AND worked_on <= '2026-02-28'"));

    @Test
    void anEmptyReportOfATeamThatIsNotThereIsRefused() {
        upwork.object("ReportTeams", Map.of("_id", "acme", "teams", List.of(Map.of("_id", "acme:dev"))));

        assertThatThrownBy(() -> reports.call(TEAM).join())
                .hasCauseInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining(
                        "option 'teamId' is 'acme:qa', but the organization that the call speaks for and its"
                                + " teams are ")
                .hasMessageContaining("acme:dev");
        Iterator<?> rows = (Iterator<?>) reports.stream(TEAM).join().body();
        assertThatThrownBy(rows::next).isInstanceOf(UpworkArgumentException.class);
    }

    @Test
    void anEmptyReportOfATeamThatIsThereIsEmptyAndTheTeamIsAskedForOnce() {
        upwork.object("ReportTeams", Map.of("_id", "acme", "teams", List.of(Map.of("_id", "acme:qa"))));
        for (int i = 0; i < 2; i++) {
            assertThat(reports.call(TEAM).join().body()).isEqualTo(List.of());
        }
        assertThat(upwork.asked)
                .filteredOn(call -> call.binding().document().name().equals("ReportTeams"))
                .singleElement()
                .satisfies(call -> assertThat(call.binding().document().text())
                        .contains("_id: legacyId", "teams")
                        .doesNotContain("_uid"));
    }

    @Test
    void aTeamWithRowsIsNotAskedFor() {
        upwork.page(
                "2026-01-01",
                "",
                Map.of("node", Map.of("worked_on", "2026-01-05", "memo", "m", "team", Map.of("team_id", "acme:qa"))));

        assertThat((List<?>) reports.call(TEAM).join().body()).hasSize(1);
        assertThat(upwork.asked)
                .extracting(call -> call.binding().document().name())
                .containsOnly("ReportTimeOfClient");
    }

    @Test
    void whereTeamsCannotBeAskedForTheReportIsEmpty() {
        RowReports unsure = new RowReports(
                call -> call.binding().document().name().equals("ReportTeams")
                        ? CompletableFuture.failedFuture(new IllegalStateException("no root organization"))
                        : upwork.apply(call),
                CLOCK);

        assertThat(unsure.call(TEAM).join().body()).isEqualTo(List.of());
    }

    @Test
    void tellsTheErrorsOfAllPages() {
        upwork.errors.put("2026-01-01 ", new GraphQLError("a user was removed", List.of(), null, Map.of()));
        upwork.page("2026-01-01", "", hours("2026-01-02", "ann", 1))
                .page("2026-01-01", "1", hours("2026-01-03", "ann", 1));

        assertThat(reports.call(time("SELECT sum(hours) WHERE worked_on = '2026-01-01'"))
                        .join()
                        .envelope()
                        .errors())
                .extracting(GraphQLError::message)
                .containsExactly("a user was removed");
    }

    @Test
    void writesTextAndBytes() throws Exception {
        upwork.page("2026-01-01", "", hours("2026-01-01", "ann", 2));
        String tq = "SELECT provider_id, hours WHERE worked_on = '2026-01-01'";
        assertThat(reports.call(time(tq).with("tqx", "out:csv")).join().body().toString())
                .contains("provider_id,hours")
                .contains("ann,2");
        InputStream raw = (InputStream) reports.raw(time(tq)).join().body();
        assertThat(new String(raw.readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"table\"")
                .contains("ann");
    }

    @Test
    void streamsMonthByMonthWhatDoesNotReachOverTheEndOfAMonth() {
        upwork.page("2026-01-01", "", hours("2026-01-05", "ann", 2))
                .page("2026-02-01", "", hours("2026-02-05", "bob", 3));
        Iterator<?> rows =
                (Iterator<?>) reports.stream(time("SELECT worked_on, sum(hours) WHERE worked_on >= '2026-01-01'"
                                + " AND worked_on <= '2026-02-28' ORDER BY worked_on"))
                        .join()
                        .body();
        assertThat(upwork.asked).extracting(call -> call.values().get("from")).containsOnly("2026-01-01");
        assertThat(rows.next())
                .isEqualTo(Map.of("worked_on", LocalDate.of(2026, 1, 5), "sum_hours", new BigDecimal("2")));
        assertThat(rows.hasNext()).isTrue();
        assertThat(upwork.asked).extracting(call -> call.values().get("from")).contains("2026-02-01");
        assertThat(rows.next())
                .isEqualTo(Map.of("worked_on", LocalDate.of(2026, 2, 5), "sum_hours", new BigDecimal("3")));
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void streamsAtOnceWhatReachesOverTheEndOfAMonth() {
        upwork.page("2026-01-01", "", hours("2026-01-05", "ann", 2), hours("2026-02-05", "ann", 3));
        Iterator<?> rows =
                (Iterator<?>) reports.stream(time("SELECT provider_id, sum(hours) WHERE worked_on >= '2026-01-01'"
                                + " AND worked_on <= '2026-02-28'"))
                        .join()
                        .body();
        assertThat(rows.next()).isEqualTo(Map.of("provider_id", "ann", "sum_hours", new BigDecimal("5")));
        assertThat(rows.hasNext()).isFalse();
        assertThat(upwork.asked).extracting(call -> call.values().get("to")).containsOnly("2026-02-28");
    }

    @Test
    void aStreamThatIsClosedAsksForNothingMore() throws Exception {
        upwork.page("2026-01-01", "", hours("2026-01-05", "ann", 2));
        SectionRows rows = (SectionRows)
                reports.stream(time("SELECT memo WHERE worked_on >= '2026-01-01'" + " AND worked_on <= '2026-02-28'"))
                        .join()
                        .body();
        int asked = upwork.asked.size();
        rows.close();
        assertThatThrownBy(rows::hasNext).isInstanceOf(IllegalStateException.class);
        assertThat(upwork.asked).hasSize(asked);
    }

    @Test
    void aRowThatIsNoneFailsTheReport() {
        upwork.page("2026-01-01", "", Map.of("node", Map.of("hours", 2)));
        assertThatThrownBy(() -> reports.call(time("SELECT hours WHERE worked_on = '2026-01-01'"))
                        .join())
                .hasCauseInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessageContaining("no day");
        upwork.page("2026-01-01", "", hours("2026-01-01", "ann", "many"));
        assertThatThrownBy(() -> reports.call(time("SELECT hours WHERE worked_on = '2026-01-01'"))
                        .join())
                .hasCauseInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessageContaining("'many' is no number");
    }
}
