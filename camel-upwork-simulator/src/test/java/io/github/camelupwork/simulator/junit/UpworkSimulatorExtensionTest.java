// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.simulator.SampleOperations;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.TestClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpworkSimulatorExtensionTest {

    @RegisterExtension
    static final UpworkSimulatorExtension UPWORK = new UpworkSimulatorExtension(
            builder -> builder.operations(SampleOperations.all()).upwork(SampleOperations::documented));

    private static String address;

    @Test
    @Order(1)
    void givesARunningSimulator(Simulator simulator) {
        address = simulator.baseUrl().toString();
        assertThat(UPWORK.simulator()).isSameAs(simulator);
        assertThat(new TestClient(simulator).get("/api/auth/v1/info.json").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void resetsTheSameOneBeforeEachTest(Simulator simulator) {
        assertThat(simulator.baseUrl()).hasToString(address);
        assertThat(simulator.record().all()).isEmpty();
    }

    @Test
    @Order(3)
    void isStrict(Simulator simulator) {
        assertThat(new TestClient(simulator)
                        .get("/api/auth/v1/info.json?color=red")
                        .statusCode())
                .isEqualTo(400);
    }
}
