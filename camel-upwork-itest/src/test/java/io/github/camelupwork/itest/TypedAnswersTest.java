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
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the simulator answers to every operation, on both APIs, is read as a record that fits the operation's schema. */
class TypedAnswersTest {

    private static final Catalog CATALOG = Catalog.load();
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

    @TestFactory
    Stream<DynamicTest> bothApisAnswerTheRecord() {
        return BothApisScenarios.names().stream().flatMap(operation -> Stream.of(Api.REST, Api.GRAPHQL)
                .filter(api -> new AnswerCheck(operation, api).isOfObjects())
                .map(api -> DynamicTest.dynamicTest(api.id() + " " + operation, () -> {
                    simulator.reset();
                    Map<String, Object> options =
                            new LinkedHashMap<>(BothApisScenarios.of(operation).options(simulator.world()));
                    options.keySet().removeIf(option -> !isKnown(operation, api, option));
                    isRecord(operation, api, hub(null), options);
                })));
    }

    @TestFactory
    Stream<DynamicTest> graphQlAnswersTheRecord() {
        return GraphQlOnlyTest.scenarios().entrySet().stream()
                .filter(entry -> new AnswerCheck(name(entry.getKey()), Api.GRAPHQL).isOfObjects())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    simulator.reset();
                    GraphQlScenario scenario = entry.getValue();
                    isRecord(
                            name(entry.getKey()),
                            Api.GRAPHQL,
                            hub(scenario.caller()),
                            scenario.options().options(simulator.world()));
                }));
    }

    private static String name(String uri) {
        return uri.replaceAll("\\?.*", "");
    }

    private static boolean isKnown(String operation, Api api, String option) {
        Operation found = CATALOG.operation(operation).orElseThrow();
        return found.bindings(api).stream()
                .anyMatch(binding ->
                        binding.option(option).isPresent() || binding.when().containsKey(option));
    }

    private static void isRecord(String operation, Api api, SimulatedHub hub, Map<String, Object> options)
            throws Exception {
        String uri = (api == Api.REST ? "upwork:" : "upwork2:") + operation + "?output=record&api=" + api.id();
        Exchange exchange = hub.call(uri, UUID.randomUUID().toString(), options);
        assertThat(exchange.getException()).isNull();
        Object body = exchange.getMessage().getBody();
        assertThat(body).as("%s by %s", operation, api).isInstanceOfAny(List.class, Record.class);
        assertThat(body).as("%s by %s, which must have an item", operation, api).isNotEqualTo(List.of());
        new AnswerCheck(operation, api).check(body);
    }

    private static SimulatedHub hub(String caller) {
        return HUBS.computeIfAbsent(
                String.valueOf(caller), name -> caller == null ? new SimulatedHub(simulator) : speakingAs(caller));
    }

    private static SimulatedHub speakingAs(String caller) {
        Account account = simulator.accounts().of(caller);
        return new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> {
                    upwork.getConfiguration().setAccessToken(account.accessToken());
                    upwork.getConfiguration().setRefreshToken(account.refreshToken());
                });
    }
}
