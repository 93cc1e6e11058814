// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.client.AccountDefaults;
import io.github.camelupwork.client.AccountLookup;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.TestClient;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.exception.UpworkNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final AccountLookup NOBODY = new AccountLookup() {
        @Override
        public boolean knows(Api api, String meaning) {
            return false;
        }

        @Override
        public CompletableFuture<String> find(Api api, String operation, String option, String meaning) {
            throw new UnsupportedOperationException();
        }
    };

    private final TestServer server = TestServer.saying(404, "{}");

    OperationReaderTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    private OperationReader reader(Api api, Map<String, String> account) {
        return new OperationReader(
                Catalog.load(),
                api,
                new CallPreparer(new AccountDefaults(account), NOBODY),
                TestClient.of(server.base(), CLOCK),
                CLOCK);
    }

    private void answers(String... bodies) {
        server.answer(request -> new TestServer.Reply(
                200,
                bodies[Math.min(server.requests.size(), bodies.length) - 1].replace('\'', '"'),
                "Content-Type",
                "application/json"));
    }

    @Test
    void readsAnObject() throws Exception {
        answers("{'status': 'active'}");

        assertThat(reader(Api.REST, Map.of()).read("engagements/get", Map.of("engagementReference", "7")))
                .isEqualTo(Map.of("status", "active"));
        assertThat(server.requests).singleElement().satisfies(request -> assertThat(request.uri())
                .contains("/engagements/7"));
    }

    @Test
    void readsAllPagesOfAList() throws Exception {
        String ten = "{'reference': '1'},".repeat(9) + "{'reference': '1'}";
        answers("{'engagement': [" + ten + "]}", "{'engagement': [{'reference': '2'}]}");

        assertThat((List<?>) reader(Api.REST, Map.of()).read("engagements/list", Map.of()))
                .hasSize(11);
        assertThat(server.requests).hasSize(2);
    }

    /** Offers may come and go while pages are read: what shows twice hides that another does not show. */
    @Test
    void aListThatShowsAnItemTwiceIsNotWhole() {
        String ten = "{'rid': '1'},{'rid': '2'},{'rid': '3'},{'rid': '4'},{'rid': '5'},{'rid': '6'},{'rid': '7'},"
                + "{'rid': '8'},{'rid': '9'},{'rid': '10'}";
        answers(
                "{'offers': {'lister': {'total_items': '11'}, 'offer': [" + ten + "]}}",
                "{'offers': {'lister': {'total_items': '11'}, 'offer': [{'rid': '10'}]}}");

        assertThatThrownBy(() ->
                        reader(Api.REST, Map.of()).read("offers/list", Map.of("companyId", "1", "teamReference", "2")))
                .hasMessageContaining("answered 10 of 11 items, so it is cut off");
    }

    /** It may be what is looked for. */
    @Test
    void anItemThatIsNullIsOneOfWhichNothingIsKnown() throws Exception {
        answers("{'engagement': [{'reference': '1'}, null]}");
        assertThat(reader(Api.REST, Map.of()).read("engagements/list", Map.of()))
                .isEqualTo(List.of(Map.of("reference", "1"), Map.of()));
    }

    @Test
    void anObjectWhoseListsHoldNullIsNotBelieved() {
        answers(
                "{'data': {'contractDetails': {'reference': '7', 'terms': {'fixedPriceTerms': [{'milestones': [null]}]}}}}");
        assertThatThrownBy(
                        () -> reader(Api.GRAPHQL, Map.of()).read("engagements/get", Map.of("engagementReference", "7")))
                .hasMessageContaining("engagements/get answered null in place of 1 members of its lists");
    }

    @Test
    void readsTheRowsOfAReport() throws Exception {
        answers("{'table': {'cols': [{'id': 'amount', 'type': 'number'}], 'rows': [{'c': [{'v': '-5.10'}]}]}}");

        assertThat(reader(Api.REST, Map.of())
                        .read(
                                "reports/billings",
                                Map.of("buyerTeamReference", "12", "tq", "SELECT amount WHERE date >= '2026-03-01'")))
                .isEqualTo(List.of(Map.of("amount", new BigDecimal("-5.10"))));
    }

    /** The route's own team would hide the contracts of another, and what is hidden passes for what is not there. */
    @Test
    void isNotNarrowedToTheTeamOfTheAccount() throws Exception {
        answers("{'engagement': []}");

        reader(Api.REST, Map.of("team.reference", "12", "company.reference", "34"))
                .read("engagements/list", Map.of());

        assertThat(server.requests.get(0).uri()).doesNotContain("12").doesNotContain("34");
    }

    @Test
    void aPartialAnswerIsNone() {
        answers(
                "{'data': {'contractDetails': {'id': '7', 'status': 'ACTIVE'}}, 'errors': [{'message': 'terms are missing'}]}");

        assertThatThrownBy(
                        () -> reader(Api.GRAPHQL, Map.of()).read("engagements/get", Map.of("engagementReference", "7")))
                .isInstanceOf(UpworkGraphQLException.class)
                .hasMessageContaining("terms are missing");
    }

    @Test
    void failsAsTheCallFailed() {
        assertThatThrownBy(() -> reader(Api.REST, Map.of()).read("engagements/get", Map.of("engagementReference", "7")))
                .isInstanceOf(UpworkNotFoundException.class);
        assertThatThrownBy(() -> reader(Api.REST, Map.of()).read("engagements/get", Map.of()))
                .isInstanceOf(UpworkArgumentException.class);
        assertThatThrownBy(() -> reader(Api.REST, Map.of()).read("engagements/gte", Map.of()))
                .hasMessage("There is no operation engagements/gte");
    }

    @Test
    void knowsWhatAReportLacksByGraphQl() {
        assertThat(reader(Api.GRAPHQL, Map.of()).unavailableColumns("reports/billings"))
                .contains("notes", "memo")
                .doesNotContain("amount");
        assertThat(reader(Api.REST, Map.of()).unavailableColumns("reports/billings"))
                .isEqualTo(Set.of());
        assertThat(reader(Api.GRAPHQL, Map.of()).unavailableColumns("engagements/get"))
                .isEmpty();
        assertThat(reader(Api.GRAPHQL, Map.of()).unavailableColumns("no/operation"))
                .isEmpty();
    }
}
