// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.support.PluginHelper;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person finds in the log: in whose name Upwork is called, each request, and one summary of a route that fails. */
@ExtendWith(UpworkExtension.class)
class LogLinesTest {

    private static final String OURS = "io.github.camelupwork";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private LogTrap trap;
    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
        trap = LogTrap.set();
    }

    @AfterEach
    void stop() {
        trap.close();
    }

    @Test
    void theStartSaysWhoCallsUpworkForWhomByWhatAndWithinWhichLimits() {
        hub.call(Api.REST, "users/info", Map.of());
        hub.call(Api.REST, "users/info", Map.of());
        hub.call(Api.GRAPHQL, "users/info", Map.of());

        await().atMost(PATIENCE).until(() -> starts().size() == 2);
        assertThat(starts())
                .anyMatch(line -> line.contains("OAuth 1.0a") && line.contains(" by REST, at most 10000/1s requests"))
                .anyMatch(line -> line.contains("OAuth 2.0")
                        && line.contains("the default organization of that person")
                        && line.contains(simulator.baseUrl().getAuthority() + " by GraphQL"));
    }

    private List<String> starts() {
        return trap.lines(OURS + ".runtime.StartNotice").stream()
                .map(LogTrap.Line::message)
                .toList();
    }

    @Test
    void everyRequestAndRetryIsLoggedAtDebugWithItsOperationInTheContext() {
        simulator.fail(Fault.status(503), Trigger.once("users/info"));

        hub.call(Api.REST, "users/info", Map.of());

        assertThat(trap.lines(OURS + ".client.CallLog"))
                .allMatch(line -> line.level() == Level.DEBUG)
                .allMatch(line -> "users/info".equals(line.context().get("upwork.operation")))
                .extracting(LogTrap.Line::message)
                .satisfiesExactly(
                        first -> assertThat(first).contains("users/info by rest: GET ", "attempt 1"),
                        failed -> assertThat(failed).contains("attempt 1 ended", "server", "HTTP status 503"),
                        retry -> assertThat(retry).contains("attempt 2 follows in", "GATEWAY_FAILED"),
                        second -> assertThat(second).contains("attempt 2"),
                        done -> assertThat(done).contains("attempt 2 ended", "success", "HTTP status 200"));
    }

    @Test
    void noSecretStandsInTheLog() {
        hub.call(Api.REST, "users/info", Map.of());
        hub.call(Api.GRAPHQL, "users/info", Map.of());

        assertThat(trap.lines(OURS)).hasSizeGreaterThan(4).allSatisfy(line -> assertThat(
                        line.message() + line.context())
                .doesNotContain(
                        simulator.accounts().owner().token(),
                        simulator.accounts().owner().tokenSecret(),
                        simulator.accounts().owner().accessToken(),
                        simulator.accounts().owner().refreshToken(),
                        simulator.accounts().application().clientSecret(),
                        simulator.accounts().application().consumerSecret()));
    }

    @Test
    void aPaymentStandsInTheContextOfItsLines() {
        Map<?, ?> engagement = (Map<?, ?>) hub.template
                .requestBody("upwork:engagements/list?status=active&fetch=all", (Object) "", List.class)
                .get(0);
        hub.call(
                "upwork:payments/create",
                "INV-7",
                Map.of(
                        "teamReference",
                        engagement.get("buyer_team__reference"),
                        "engagementReference",
                        engagement.get("reference"),
                        "chargeAmount",
                        "10",
                        "comments",
                        "for the report"));

        assertThat(trap.lines(OURS + ".client.CallLog"))
                .filteredOn(line -> line.message().contains(": POST /"))
                .isNotEmpty()
                .allMatch(line -> "INV-7".equals(line.context().get("upwork.payment")));
    }

    @Test
    void aRouteThatFailsOnEveryItemIsOneSummaryPerPoll() throws Exception {
        OfferDesk desk = new OfferDesk(simulator);
        desk.make(40);
        failing(desk);
        await().atMost(PATIENCE).until(() -> summaries().size() >= 3);
        hub.context.getRouteController().stopRoute("failing");

        List<LogTrap.Line> told = trap.lines("").stream()
                .filter(line -> line.level().isMoreSpecificThan(Level.WARN))
                .toList();
        assertThat(told).containsExactlyElementsOf(summaries());
        assertThat(told.get(0).message()).contains("failed on 40 of 40 items", "a mistake in the route");
        assertThat(told.get(0).thrown()).hasMessage("a mistake in the route");
        assertThat(told.subList(1, told.size()))
                .extracting(LogTrap.Line::thrown)
                .containsOnlyNulls();
    }

    @Test
    void theConsoleShowsConsumersWithTheirPositions() throws Exception {
        OfferDesk desk = new OfferDesk(simulator);
        desk.make(4);
        failing(desk);
        await().atMost(PATIENCE).until(() -> !summaries().isEmpty());

        DevConsole console = PluginHelper.getDevConsoleResolver(hub.context).resolveDevConsole("upwork");
        assertThat(console.call(DevConsole.MediaType.JSON).toString())
                .contains("operation=offers/list")
                .contains("failed=4")
                .contains("route=failing");
        assertThat(console.call(DevConsole.MediaType.TEXT).toString()).contains("failed 4");
    }

    private void failing(OfferDesk desk) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(desk.uri("")).routeId("failing").process(LogLinesTest::fail);
            }
        });
    }

    private static void fail(Exchange exchange) {
        throw new IllegalStateException("a mistake in the route");
    }

    private List<LogTrap.Line> summaries() {
        return trap.lines(OURS + ".consumer.PollLog");
    }
}
