// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Hiring;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.OfferParties;
import io.github.camelupwork.simulator.state.User;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Routes that begin with a report, which is walked through in date windows. */
@ExtendWith(UpworkExtension.class)
class ReportConsumerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    Simulator simulator;
    private SimulatedHub hub;
    private MockEndpoint rows;
    private Contract contract;
    private String company;
    private LocalDate today;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        simulator.clock().freeze();
        today = LocalDate.ofInstant(simulator.clock().instant(), ZoneOffset.UTC);
        contract = simulator.world().inLock(this::hire);
        company = simulator
                .world()
                .directory()
                .companyOf(simulator
                        .world()
                        .directory()
                        .team(contract.parties().teamReference())
                        .orElseThrow())
                .id();
        open();
    }

    /** Somebody without other work, so that the report has this contract's hours alone. */
    private Contract hire() {
        Hiring hiring = simulator.world().hiring();
        Contract like = hiring.contracts().all().stream()
                .filter(each -> each.terms().hourly())
                .filter(each -> each.parties().clientId().equals("ada_owner"))
                .findFirst()
                .orElseThrow();
        List<String> busy = hiring.contracts().all().stream()
                .map(each -> each.parties().freelancerId())
                .toList();
        String free = simulator.world().directory().users().stream()
                .map(User::id)
                .filter(id -> !busy.contains(id))
                .findFirst()
                .orElseThrow();
        Offer offer = hiring.offer(
                like.terms(),
                new OfferParties(like.parties().teamReference(), "ada_owner", free, null, null, null),
                simulator.clock().instant());
        return hiring.accept(offer, simulator.clock().instant());
    }

    /** The component whose consumers are tried. */
    String scheme() {
        return "upwork";
    }

    /** How many windows were asked for. */
    int windows() {
        return simulator.record().of("reports/time").size();
    }

    private void open() {
        hub = hub == null ? new SimulatedHub(simulator) : new SimulatedHub(simulator, hub.state);
        hub.context.getComponent(scheme(), UpworkComponent.class).setClock(simulator.clock());
        rows = hub.context.getEndpoint("mock:rows", MockEndpoint.class);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void walksThroughTheWindowsOldestFirstAndGoesOnWithTime() throws Exception {
        for (int daysAgo = 9; daysAgo >= 0; daysAgo--) {
            hours(today.minusDays(daysAgo), 60);
        }
        route("&from=" + today.minusDays(9));
        await().atMost(PATIENCE).until(() -> rows.getReceivedCounter() == 10);
        simulator.clock().advance(Duration.ofDays(1));
        hours(today.plusDays(1), 30);
        await().atMost(PATIENCE).until(() -> rows.getReceivedCounter() == 11);
        awaitPolls(2);

        assertThat(days()).hasSize(11).isSorted().contains(today.plusDays(1)).doesNotHaveDuplicates();
        Exchange first = rows.getExchanges().get(0);
        assertThat(first.getMessage().getHeader(UpworkConstants.WINDOW_FROM)).isEqualTo(today.minusDays(9));
        assertThat(first.getMessage().getHeader(UpworkConstants.WINDOW_TO)).isEqualTo(today.minusDays(9));
        assertThat(first.getMessage().getHeader(UpworkConstants.EVENT)).isEqualTo("new");
    }

    @Test
    void hoursThatAreCorrectedComeOnceMoreWithinTheLookBackAndNotBeyond() throws Exception {
        for (int daysAgo = 9; daysAgo >= 0; daysAgo--) {
            hours(today.minusDays(daysAgo), 60);
        }
        route("&from=" + today.minusDays(9));
        await().atMost(PATIENCE).until(() -> rows.getReceivedCounter() == 10);
        awaitPolls(1);
        hours(today.minusDays(2), 90);
        hours(today.minusDays(9), 90);
        await().atMost(PATIENCE).until(() -> rows.getReceivedCounter() == 11);
        awaitPolls(3);

        assertThat(rows.getReceivedCounter()).isEqualTo(11);
        Exchange corrected = rows.getExchanges().get(10);
        assertThat(corrected.getMessage().getHeader(UpworkConstants.EVENT)).isEqualTo("changed");
        assertThat(corrected.getMessage().getBody(Map.class)).containsEntry("worked_on", today.minusDays(2));
        assertThat((BigDecimal) corrected.getMessage().getBody(Map.class).get("hours"))
                .isEqualByComparingTo("1.5");
    }

    @Test
    void goesOnAfterARestartAndAsksOnlyForTheLookBack() throws Exception {
        hours(today.minusDays(8), 60);
        route("&from=" + today.minusDays(9));
        await().atMost(PATIENCE).until(() -> rows.getReceivedCounter() == 1);
        awaitPolls(1);
        hub.close();
        simulator.record().reset();
        open();
        hours(today.minusDays(1), 60);
        route("&from=" + today.minusDays(9) + "&repeatCount=1");
        await().atMost(PATIENCE).until(() -> rows.getReceivedCounter() == 1);

        assertThat(days()).containsExactly(today.minusDays(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(windows()).isEqualTo(4));
    }

    @Test
    void beginsFromNow() throws Exception {
        hours(today.minusDays(1), 60);
        route("&from=now");
        awaitPolls(2);
        assertThat(rows.getReceivedCounter()).isZero();
        hours(today, 60);
        await().atMost(PATIENCE).until(() -> rows.getReceivedCounter() == 1);

        assertThat(days()).containsExactly(today);
    }

    /** Whose sums run over all pieces. */
    @Test
    void aLongReportIsAskedForInPiecesAndComesAsOne() throws Exception {
        for (int daysAgo = 9; daysAgo >= 0; daysAgo--) {
            hours(today.minusDays(daysAgo), 60);
        }
        simulator.record().reset();
        hub.context.addRoutes(routes(scheme() + ":reports/time?companyId=" + company + "&splitPeriod=P3D&repeatCount=1"
                + "&initialDelay=0&tq=SELECT provider_id, sum(hours) WHERE provider_id = '"
                + contract.parties().freelancerId()
                + "' AND worked_on >= '" + today.minusDays(9) + "' AND worked_on <= '" + today + "'"));
        await().atMost(PATIENCE).until(() -> rows.getReceivedCounter() == 1);

        assertThat(windows()).isEqualTo(4);
        assertThat((BigDecimal) rows.getExchanges()
                        .get(0)
                        .getMessage()
                        .getBody(Map.class)
                        .get("sum_hours"))
                .isEqualByComparingTo("10");
    }

    @Test
    void windowsNeedAQuery() {
        assertThatThrownBy(() -> hub.context.addRoutes(routes(scheme() + ":offers?incremental=P1D")))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("'incremental'");
    }

    private void hours(LocalDate day, int minutes) {
        simulator.world().arrivals().hours(contract.reference(), day, minutes, 0);
    }

    private void route(String more) throws Exception {
        hub.context.addRoutes(routes(scheme() + ":reports/time?companyId=" + company
                + "&tq=SELECT worked_on, assignment_name, hours WHERE provider_id = '"
                + contract.parties().freelancerId()
                + "'&incremental=P1D&lookBack=P3D&initialDelay=0&delay=20" + more));
    }

    private static RouteBuilder routes(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("upwork").to("mock:rows");
            }
        };
    }

    private void awaitPolls(int count) {
        UpworkConsumer consumer =
                (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
        long before = consumer.getCounter();
        await().atMost(PATIENCE).until(() -> consumer.getCounter() > before + count);
    }

    private List<LocalDate> days() {
        return rows.getExchanges().stream()
                .map(exchange ->
                        (LocalDate) exchange.getMessage().getBody(Map.class).get("worked_on"))
                .toList();
    }
}
