// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every list of GraphQL begins a route, in small pages: each of its items comes once, however often it is asked for. */
class EveryGraphQLListTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static Simulator simulator;

    @BeforeAll
    static void start(Simulator given) {
        simulator = given;
    }

    /** An operation, in the name of somebody, with the options that a scenario gives. */
    private record Consumed(String operation, String caller, BothApisScenarios.Scenario scenario) {}

    @Test
    void everyListIsTried() {
        assertThat(lists().map(Consumed::operation).collect(Collectors.toSet()))
                .containsAll(CATALOG.operations().stream()
                        .filter(EveryGraphQLListTest::isList)
                        .map(Operation::name)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> eachItemComesOnce() {
        return lists().map(list ->
                DynamicTest.dynamicTest(list.operation() + " as " + list.caller(), () -> consume(list)));
    }

    private static Stream<Consumed> lists() {
        Stream<Consumed> both = BothApisScenarios.names().stream()
                .map(name -> new Consumed(name, "ada_owner", BothApisScenarios.of(name)));
        Stream<Consumed> only = GraphQlOnlyTest.scenarios().entrySet().stream()
                .map(entry -> new Consumed(
                        entry.getKey().replaceAll("\\?.*", ""),
                        entry.getValue().caller(),
                        entry.getValue().options()));
        return Stream.concat(both, only)
                .filter(list -> isList(CATALOG.operation(list.operation()).orElseThrow()));
    }

    private static boolean isList(Operation operation) {
        return operation.bindings(Api.GRAPHQL).stream()
                .anyMatch(binding -> binding.document() != null
                        && binding.effect() == Effect.READ
                        && binding.answer().kind() == Answer.Kind.LIST);
    }

    private static void consume(Consumed list) throws Exception {
        simulator.reset();
        Map<String, Object> options = list.scenario().options(simulator.world());
        try (SimulatedHub hub = hub(list.caller())) {
            Exchange all = hub.call("upwork2:" + list.operation() + "?api=graphql&fetch=all", "", options);
            assertThat(all.getException()).isNull();
            List<String> identities = new CopyOnWriteArrayList<>();
            hub.context.addRoutes(route(list.operation(), options, identities));
            UpworkConsumer consumer =
                    (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
            await().atMost(PATIENCE).until(() -> consumer.getCounter() > 3);

            assertThat(new ScheduledPollConsumerHealthCheck(consumer, "upwork")
                            .call()
                            .getError())
                    .isEmpty();
            assertThat(identities)
                    .doesNotHaveDuplicates()
                    .hasSize(all.getMessage().getBody(List.class).size());
        }
    }

    private static RouteBuilder route(String operation, Map<String, Object> options, List<String> identities) {
        Binding binding =
                CATALOG.operation(operation).orElseThrow().bindings(Api.GRAPHQL).get(0);
        String uri = "upwork2:" + operation + "?api=graphql&initialDelay=0&delay=20"
                + (binding.paging() == null ? "" : "&pageSize=2")
                + options.entrySet().stream()
                        .map(each -> "&" + each.getKey() + "=RAW(" + text(each.getValue()) + ")")
                        .collect(Collectors.joining());
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .routeId("upwork")
                        .process(exchange -> identities.add(
                                exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class)));
            }
        };
    }

    private static String text(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(";"))
                : value.toString();
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
