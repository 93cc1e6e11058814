// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * For every operation that REST and GraphQL both have: the same call on each, on two worlds that are alike, has the same effect,
 * and the fields that both answer have the same values.
 */
class BothApisTest {

    private static final Catalog CATALOG = Catalog.load();

    /** What only tells that something was done, under names of each API's own. */
    private static final Set<Answer.Kind> MESSAGES = Set.of(Answer.Kind.MESSAGE, Answer.Kind.CREATED);

    @Test
    void everyOperationOfBothApisIsTried() {
        assertThat(BothApisScenarios.names()).containsExactlyInAnyOrderElementsOf(
                operations().map(Operation::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> theSameCallHasTheSameEffectAndAnswer() {
        return operations().filter(operation -> BothApisScenarios.names().contains(operation.name()))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> compare(operation)));
    }

    private static Stream<Operation> operations() {
        return CATALOG.operations().stream().filter(operation -> !operation.bindings(Api.REST).isEmpty())
                .filter(operation -> operation.bindings(Api.GRAPHQL).stream().anyMatch(binding -> binding.document() != null));
    }

    private static void compare(Operation operation) throws Exception {
        try (Simulator one = Simulator.builder().start(); Simulator other = Simulator.builder().start();
                SimulatedHub rest = new SimulatedHub(one); SimulatedHub graphQl = new SimulatedHub(other)) {
            Exchange byRest = call(rest, Api.REST, operation);
            Exchange byGraphQl = call(graphQl, Api.GRAPHQL, operation);

            assertThat(byRest.getException()).isNull();
            assertThat(byGraphQl.getException()).isNull();
            assertThat(plainTree(other.upwork().snapshot())).isEqualTo(plainTree(one.upwork().snapshot()));
            assertThat(other.orders().all()).extracting("operation")
                    .isEqualTo(one.orders().all().stream().map(order -> order.operation()).toList());
            boolean message = MESSAGES.contains(operation.bindings(Api.REST).get(0).answer().kind());
            same(operation.name(), byRest.getMessage().getBody(), byGraphQl.getMessage().getBody(), message);
        }
    }

    private static Exchange call(SimulatedHub hub, Api api, Operation operation) {
        BothApisScenarios.Scenario scenario = BothApisScenarios.of(operation.name());
        Map<String, Object> options = new LinkedHashMap<>(scenario.options(hub.simulator.world()));
        if (api == Api.REST) {
            // GraphQL may need to be told more
            options.keySet().removeIf(option -> operation.bindings(api).stream().noneMatch(b -> b.option(option).isPresent()));
        }
        return hub.call(api, operation.name(), options);
    }

    /**
     * Compares what both have; there must be something, unless REST answers a message alone, in words of its own. A row is an
     * object in GraphQL.
     */
    private static void same(String where, Object rest, Object graphQl, boolean message) {
        if (rest instanceof List<?> list && graphQl instanceof List<?> others) {
            assertThat(others).as(where).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                same(where + "[" + i + "]", list.get(i), others.get(i), message);
            }
        } else if (rest instanceof Map<?, ?> map && graphQl instanceof Map<?, ?> other) {
            List<?> common = map.keySet().stream().filter(other::containsKey).toList();
            assertThat(message || !common.isEmpty()).as(where + ": " + map.keySet() + " and " + other.keySet()).isTrue();
            common.forEach(key -> same(where + "." + key, map.get(key), other.get(key), message));
        } else if (rest instanceof List<?> row && graphQl instanceof Map<?, ?> object) {
            same(where, row, new ArrayList<>(object.values()), message);
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
        return value instanceof List<?> list ? list.stream().map(BothApisTest::plainTree).toList() : plain(value);
    }

    /** Amounts without trailing zeros; what is missing is empty, as REST writes it. */
    private static Object plain(Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}
