// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation that moves money by GraphQL, when an error comes on its field: the error proves neither that it was executed nor
 * that it was not, so the payment is unknown, and reading Upwork settles it.
 */
@ExtendWith(UpworkExtension.class)
class GraphQLMoneyErrorTest {

    static List<Arguments> errors() {
        Map<String, Fault> faults = Map.of(
                "not found",
                Fault.graphQlError("404 Not Found: receipt template", "DataFetchingException"),
                "denied",
                Fault.graphQlError("access denied to receipt service", "DataFetchingException"),
                "timeout",
                Fault.transformTimeout());
        List<Arguments> all = new ArrayList<>();
        Catalog.load().operations().stream()
                .filter(operation -> operation.effect() == Effect.MONEY
                        && !operation.bindings(Api.GRAPHQL).isEmpty()
                        && BothApisScenarios.names().contains(operation.name()))
                .forEach(operation -> {
                    all.add(Arguments.of(
                            operation.name(), "fallen apart", Fault.fallenApart("A service failed"), true));
                    faults.forEach((name, fault) -> List.of(true, false)
                            .forEach(taken -> all.add(Arguments.of(
                                    operation.name(),
                                    name,
                                    taken ? fault.afterTaking() : fault.withoutTaking(),
                                    taken))));
                });
        return all;
    }

    @ParameterizedTest(name = "{0}: {1}, order taken: {3}")
    @MethodSource("errors")
    void isUnknownAndSettledByReading(
            String operation, String name, Fault fault, boolean taken, Simulator simulator, SimulatedHub hub) {
        Map<String, Object> options = BothApisScenarios.of(operation).options(simulator.world());
        String uri = "upwork2:" + operation + "?api=graphql";
        String key = UUID.randomUUID().toString();
        int earlier = "payments/create".equals(operation) ? 1 : 0;
        if (earlier == 1) {
            assertThat(hub.call(uri, "EARLIER", options).getException()).isNull();
        }
        simulator.fail(fault, Trigger.once(operation));

        assertThat(hub.call(uri, key, options).getException()).isNotNull();
        Exchange again = hub.call(uri, key, options);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(taken ? true : null);
        assertThat(simulator.orders().of(operation)).hasSize(1 + earlier);
    }
}
