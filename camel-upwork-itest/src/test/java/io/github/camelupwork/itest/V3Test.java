// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.World;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every operation of REST v3 from a route: the simulator answers what its state says, and the connector reads it. */
class V3Test {

    private static final Catalog CATALOG = Catalog.load();

    /** Values for parameters that must be given, by name on the wire. */
    private static final Map<String, Function<World, Object>> VALUES = Map.of(
            "contract_id", world -> world.hiring().contracts().all().get(0).reference(),
            "job_id", world -> world.hiring().jobs().get(0).key(),
            "user_id", world -> world.directory().freelancers().get(0).key(),
            "room_id", world -> room(world).id(),
            "company_id", world -> world.directory().companies().get(0).id(),
            "message", world -> "Hello by v3",
            "tq", world -> "SELECT worked_on, hours WHERE worked_on >= '2026-01-01'");

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static Simulator simulator;
    private static SimulatedHub hub;

    @BeforeAll
    static void start(Simulator given, SimulatedHub opened) {
        simulator = given;
        hub = opened;
    }

    private static Stream<Operation> operations() {
        return CATALOG.operations().stream()
                .filter(operation -> !operation.bindings(Api.V3).isEmpty());
    }

    private static Room room(World world) {
        return world.rooms().all().stream()
                .filter(room -> room.participant("ada_owner").isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Exchange call(Operation operation) {
        Binding binding = operation.bindings(Api.V3).get(0);
        Map<String, Object> options = new LinkedHashMap<>();
        for (Parameter parameter : binding.options()) {
            if (parameter.required() || parameter.name().equals("tq")) {
                options.put(parameter.option(), VALUES.get(parameter.name()).apply(simulator.world()));
            }
        }
        return hub.call(Api.V3, operation.name(), options);
    }

    /** {@code auth/accessToken} is how every token of OAuth 2.0 is had, and {@code graphql/execute} the way of GraphQL. */
    @Test
    void thereAreTwelveBesideSigningIn() {
        Set<String> names = new TreeSet<>(operations().map(Operation::name).toList());

        assertThat(names)
                .contains(
                        "auth/accessToken",
                        "contracts/get",
                        "contracts/list",
                        "engagements/list",
                        "freelancers/get",
                        "freelancers/search",
                        "jobs/get",
                        "jobs/search",
                        "messages/list",
                        "messages/send",
                        "reports/hours",
                        "teams/list");
        names.add("graphql/execute");
        assertThat(names).hasSize(13);
    }

    @TestFactory
    Stream<DynamicTest> isAnsweredFromTheSimulatorsState() {
        return operations()
                .filter(operation -> !List.of("auth", "graphql").contains(operation.group()))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    Exchange exchange = call(operation);
                    assertThat(exchange.getException()).isNull();
                    Object body = exchange.getMessage().getBody();
                    assertThat(body instanceof Map<?, ?> object ? object.size() : ((List<?>) body).size())
                            .isPositive();
                    assertThat(simulator.record().of(operation.name()))
                            .last()
                            .satisfies(request -> assertThat(request.path()).startsWith("/api/v3/"));
                }));
    }

    @Test
    void aMessageIsReadWhereItWasSent() {
        assertThat(call(CATALOG.operation("messages/send").orElseThrow()).getException())
                .isNull();

        assertThat(room(simulator.world()).stories())
                .last()
                .extracting("message")
                .isEqualTo("Hello by v3");
    }

    @Test
    void needsATokenOfOAuth2() {
        assertThatThrownBy(() -> hub.context.getEndpoint("upwork:teams/list?api=v3"))
                .cause()
                .hasMessageContaining("takes no OAuth 1.0a keys");
    }
}
