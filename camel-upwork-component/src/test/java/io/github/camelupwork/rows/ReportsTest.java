// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.TestClient;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.graphql.Partial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One report by REST, where Upwork evaluates the query, and by GraphQL, where it does not. */
class ReportsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final Operation TIME =
            Catalog.load().operation("reports/time").orElseThrow();
    private static final String TQ = "SELECT hours WHERE worked_on = '2026-01-02'";
    private static final String TABLE = "{'table': {'cols': [{'id': 'hours', 'type': 'number'}],"
            + " 'rows': [{'c': [{'v': '1.5'}]}, {'c': [{'v': '2'}]}]}}";
    private static final String DATA = "'data': {'organization': {'clientContractTimeReport': {'edges': ["
            + "{'node': {'worked_on': '2026-01-02', 'hours': '1.5'}}, {'node': {'worked_on': '2026-01-02', 'hours': '2'}}]}}}";
    private static final List<?> ROWS =
            List.of(Map.of("hours", new BigDecimal("1.5")), Map.of("hours", new BigDecimal("2")));

    private final TestServer server =
            new TestServer(request -> json(request.uri().contains("graphql") ? "{" + DATA + "}" : TABLE));
    private final UpworkClient client = TestClient.of(server.base(), CLOCK);
    private final Reports reports = new Reports(client, client.with(Partial.FAIL), CLOCK);

    ReportsTest() throws IOException {}

    private static TestServer.Reply json(String text) {
        return new TestServer.Reply(200, text.replace('\'', '"'), "Content-Type", "application/json");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Binding binding(Api api) {
        return TIME.bindings(api).stream()
                .filter(each -> each.report().name().equals("timeByCompany"))
                .findFirst()
                .orElseThrow();
    }

    private static UpworkCall call(Api api) {
        return new UpworkCall(
                TIME, binding(api), api == Api.REST ? Map.of("company_id", "acme", "tq", TQ) : Map.of("tq", TQ));
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void theRowsAreTheSame(Api api) {
        assertThat(reports.call(call(api)).join().body()).isEqualTo(ROWS);
        assertThat(server.requests.get(0).uri()).contains(api == Api.REST ? "/companies/acme?tq=" : "/graphql");
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void theyComeOneAfterAnother(Api api) throws Exception {
        Object rows = reports.stream(call(api)).join().body();

        assertThat((Iterator<?>) rows).toIterable().isEqualTo(ROWS);
        ((AutoCloseable) rows).close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void orAsBytes(Api api) throws Exception {
        try (InputStream bytes = (InputStream) reports.raw(call(api)).join().body()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).contains("table", "hours", "1.5");
        }
    }

    /** A sum of some rows would pass for the sum of all. */
    @Test
    void aPartialAnswerFailsAReportThatIsEvaluatedHere() {
        server.answer(request -> json("{" + DATA + ", 'errors': [{'message': 'a row is missing'}]}"));

        assertThatThrownBy(() -> reports.call(call(Api.GRAPHQL)).join())
                .hasCauseInstanceOf(UpworkGraphQLException.class)
                .hasMessageContaining("a row is missing");
    }

    @Test
    void onlyAReportThatIsEvaluatedHereMustSayFromWhichDay() {
        String endless = "SELECT hours WHERE task = 'a'";

        assertThatThrownBy(() -> Reports.checkAtStart(TIME, binding(Api.GRAPHQL), endless))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("must say from which");
        assertThatNoException().isThrownBy(() -> Reports.checkAtStart(TIME, binding(Api.GRAPHQL), TQ));
        assertThatNoException()
                .as("not known yet")
                .isThrownBy(() -> Reports.checkAtStart(TIME, binding(Api.GRAPHQL), null));
        assertThatNoException().isThrownBy(() -> Reports.checkAtStart(TIME, binding(Api.REST), endless));
    }
}
