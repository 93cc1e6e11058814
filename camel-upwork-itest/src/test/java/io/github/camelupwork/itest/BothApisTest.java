// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * For every operation that REST and GraphQL both have: the same call on each, on two worlds that are alike, has the same
 * effect, and the fields that both answer have the same values.
 */
class BothApisTest {

    private static final Catalog CATALOG = Catalog.load();

    /** What only tells that something was done, in words of each API's own. */
    private static final Set<Answer.Kind> MESSAGES = Set.of(Answer.Kind.MESSAGE);

    /** REST answers the key of the new job post, GraphQL its id: nothing in common, so that the effect alone is compared. */
    private static final Set<String> NAMED_OTHERWISE = Set.of("jobs/create");

    /** What GraphQL must be told besides: it finds a post by its organization, and a milestone by its contract. */
    private static final Map<String, Set<String>> MORE_OPTIONS =
            Map.of("jobs/cancel", Set.of("buyerTeamReference"), "milestones/submissions", Set.of("contractReference"));

    /** Where REST answers rows without names: the names that GraphQL has for their columns. */
    private static final Map<String, List<String>> COLUMNS =
            Map.of("metadata/reasons", List.of("id", "reason", "alias"));

    @RegisterExtension
    static final UpworkExtension REST = UpworkExtension.shared(builder -> builder);

    @RegisterExtension
    static final UpworkExtension GRAPHQL = UpworkExtension.shared(builder -> builder);

    private static SimulatedHub rest;
    private static SimulatedHub graphQl;

    @BeforeAll
    static void start() {
        rest = new SimulatedHub(REST.simulator());
        graphQl = new SimulatedHub(GRAPHQL.simulator());
    }

    @AfterAll
    static void stop() throws Exception {
        rest.close();
        graphQl.close();
    }

    @Test
    void everyOperationOfBothApisIsTried() {
        assertThat(BothApisScenarios.names())
                .containsExactlyInAnyOrderElementsOf(
                        operations().map(Operation::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> theSameCallHasTheSameEffectAndAnswer() {
        return operations()
                .filter(operation -> BothApisScenarios.names().contains(operation.name()))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> compare(operation)));
    }

    private static Stream<Operation> operations() {
        return CATALOG.operations().stream()
                .filter(operation -> !operation.bindings(Api.REST).isEmpty())
                .filter(operation ->
                        operation.bindings(Api.GRAPHQL).stream().anyMatch(binding -> binding.document() != null));
    }

    private static void compare(Operation operation) throws Exception {
        Simulator one = REST.simulator();
        Simulator other = GRAPHQL.simulator();
        one.reset();
        other.reset();
        Exchange byRest = call(rest, Api.REST, operation);
        Exchange byGraphQl = call(graphQl, Api.GRAPHQL, operation);

        assertThat(byRest.getException()).isNull();
        assertThat(byGraphQl.getException()).isNull();
        assertThat(plainTree(other.upwork().snapshot()))
                .isEqualTo(plainTree(one.upwork().snapshot()));
        assertThat(other.orders().all())
                .extracting("operation")
                .isEqualTo(one.orders().all().stream()
                        .map(order -> order.operation())
                        .toList());
        boolean message = NAMED_OTHERWISE.contains(operation.name())
                || MESSAGES.contains(
                        operation.bindings(Api.REST).get(0).answer().kind());
        same(
                operation.name(),
                named(operation.name(), byRest.getMessage().getBody()),
                byGraphQl.getMessage().getBody(),
                message);
    }

    private static Exchange call(SimulatedHub hub, Api api, Operation operation) {
        BothApisScenarios.Scenario scenario = BothApisScenarios.of(operation.name());
        Map<String, Object> options = new LinkedHashMap<>(scenario.options(hub.simulator.world()));
        if (api == Api.REST) {
            Set<String> more = options.keySet().stream()
                    .filter(option -> operation.bindings(api).stream()
                            .noneMatch(binding -> binding.option(option).isPresent()))
                    .collect(Collectors.toSet());
            assertThat(more)
                    .as("options that REST lacks")
                    .isEqualTo(MORE_OPTIONS.getOrDefault(operation.name(), Set.of()));
            options.keySet().removeAll(more);
        }
        return hub.call(api, operation.name(), options);
    }

    private static Object named(String operation, Object answer) {
        List<String> columns = COLUMNS.get(operation);
        return columns == null
                ? answer
                : ((List<?>) answer)
                        .stream()
                                .map(row -> {
                                    Map<String, Object> object = new LinkedHashMap<>();
                                    IntStream.range(0, columns.size())
                                            .forEach(i -> object.put(columns.get(i), ((List<?>) row).get(i)));
                                    return object;
                                })
                                .toList();
    }

    /** Compares what both have; there must be something, unless what REST answers is a message in words of its own. */
    private static void same(String where, Object rest, Object graphQl, boolean message) {
        if (rest instanceof List<?> list && graphQl instanceof List<?> others) {
            assertThat(others).as(where).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                same(where + "[" + i + "]", list.get(i), others.get(i), message);
            }
        } else if (rest instanceof Map<?, ?> map && graphQl instanceof Map<?, ?> other) {
            List<?> common = map.keySet().stream().filter(other::containsKey).toList();
            assertThat(message || !common.isEmpty())
                    .as(where + ": " + map.keySet() + " and " + other.keySet())
                    .isTrue();
            common.forEach(key -> same(where + "." + key, map.get(key), other.get(key), message));
        } else if (!(message && graphQl instanceof Map)) {
            assertThat(plain(graphQl)).as(where).isEqualTo(plain(rest));
        }
    }

    private static Object plainTree(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new TreeMap<>();
            map.forEach((key, member) -> plain.put(key, plainTree(member)));
            return plain;
        }
        return value instanceof List<?> list
                ? list.stream().map(BothApisTest::plainTree).toList()
                : plain(value);
    }

    /** Amounts without trailing zeros; what is missing is empty, as REST writes it. */
    private static Object plain(Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
