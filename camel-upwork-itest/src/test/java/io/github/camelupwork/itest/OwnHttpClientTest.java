// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The user hands in an HTTP client as it comes, which repeats and redirects by itself. */
@ExtendWith(UpworkExtension.class)
class OwnHttpClientTest {

    private final CloseableHttpClient own = HttpClients.createDefault();
    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        own.close();
    }

    private void openHub() {
        hub = new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> upwork.getConnection()
                        .setHttpClient(own));
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void paysOnce(Api api) {
        openHub();
        for (Fault fault :
                List.of(Fault.status(503).afterTaking(), Fault.reset().afterTaking())) {
            for (String operation : List.of("payments/create", "milestones/create")) {
                simulator.reset();
                Map<String, Object> options = BothApisScenarios.of(operation).options(simulator.world());
                simulator.fail(fault, Trigger.once(operation));
                hub.call(api, operation, options);
                assertThat(simulator.orders().of(operation))
                        .as(operation + " " + fault)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void repeatsNoPutWithoutABody() {
        openHub();
        Map<String, Object> options = Map.of(
                "milestoneId",
                BothApisScenarios.of("milestones/approve")
                        .options(simulator.world())
                        .get("milestoneId"));
        simulator.fail(Fault.status(503).afterTaking(), Trigger.on("milestones/approve"));

        hub.call(Api.REST, "milestones/approve", options);

        assertThat(simulator.record().of("milestones/approve")).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        openHub();
        simulator.fail(
                Fault.status(302).with(Map.of("Location", simulator.baseUrl() + "/api/auth/v1/info.json")),
                Trigger.once("companies/list"));

        assertThat(hub.call(Api.REST, "companies/list", Map.of()).getException())
                .isNotNull();
        assertThat(simulator.record().all()).hasSize(1);
    }

    @Test
    void itsLogsAreWarnedOf() {
        try (LogTrap log = LogTrap.set()) {
            openHub();
            assertThat(log.caught())
                    .filteredOn(line -> line.contains("logs what passes through it"))
                    .hasSize(4)
                    .anyMatch(line -> line.contains("org.apache.hc.client5.http.wire"));
        }
    }
}
