// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * For every operation of GraphQL that REST lacks, and for every role that {@link BothApisTest} does not speak in: a valid call
 * from a route brings about what it says, or answers what the simulator's state says.
 */
class GraphQlOnlyTest {

    private static final Catalog CATALOG = Catalog.load();

    private static final Map<String, GraphQlScenario> SCENARIOS = scenarios();

    private static final Map<String, SimulatedHub> HUBS = new HashMap<>();

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static Simulator simulator;

    @BeforeAll
    static void start(Simulator given) {
        simulator = given;
    }

    @AfterAll
    static void stop() throws Exception {
        for (SimulatedHub hub : HUBS.values()) {
            hub.close();
        }
        HUBS.clear();
    }

    static Map<String, GraphQlScenario> scenarios() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        Stream.of(
                        ProfileScenarios.all(),
                        MetadataScenarios.all(),
                        ProposalScenarios.all(),
                        OrganizationScenarios.all(),
                        ContractScenarios.all(),
                        RoomScenarios.all(),
                        MarketScenarios.all(),
                        TimeScenarios.all())
                .forEach(all::putAll);
        return all;
    }

    @Test
    void everyDocumentIsTried() {
        assertThat(SCENARIOS.keySet())
                .containsExactlyInAnyOrderElementsOf(CATALOG.operations().stream()
                        .flatMap(GraphQlOnlyTest::calls)
                        .toList());
    }

    /** An operation that only GraphQL has, or a role of one that both have beside the client's. */
    private static Stream<String> calls(Operation operation) {
        List<Binding> documents = operation.bindings(Api.GRAPHQL).stream()
                .filter(binding -> binding.document() != null)
                .toList();
        boolean both = !operation.bindings(Api.REST).isEmpty();
        return documents.stream()
                .map(binding -> binding.when().get("role"))
                .filter(role -> both ? "freelancer".equals(role) : true)
                .map(role -> role == null ? operation.name() : operation.name() + "?role=" + role);
    }

    @TestFactory
    Stream<DynamicTest> theCallDoesWhatItSays() {
        return SCENARIOS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> tryOut(entry.getKey().replaceAll("\\?.*", ""), entry.getValue())));
    }

    private static void tryOut(String operation, GraphQlScenario scenario) {
        simulator.reset();
        SimulatedHub hub = HUBS.computeIfAbsent(scenario.caller(), GraphQlOnlyTest::hub);
        Map<String, Object> options = scenario.options().options(simulator.world());
        Exchange exchange = hub.call(Api.GRAPHQL, operation, options);
        assertThat(exchange.getException()).isNull();
        scenario.proof()
                .accept(new GraphQlOutcome(hub, options, exchange.getMessage().getBody()));
    }

    private static SimulatedHub hub(String caller) {
        Account account = simulator.accounts().of(caller);
        return new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> {
                    upwork.getConfiguration().setAccessToken(account.accessToken());
                    upwork.getConfiguration().setRefreshToken(account.refreshToken());
                });
    }
}
