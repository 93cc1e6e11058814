// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private final Simulator simulator = SampleOperations.simulator()
            .httpsPort(0)
            .clock(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))
            .limits("3/1m")
            .start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void answersOverHttpAndHttps() {
        assertThat(client.get("/api/auth/v1/info.json").body())
                .isEqualTo("{\"auth_user\":{\"first_name\":\"Ada\"},\"server_time\":\"1404363250\"}");
        assertThat(client.secure("/api/auth/v1/info.json").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsItsOwnTime() {
        assertThat(client.get("/api/auth/v1/info.json").headers().allValues("Date"))
                .containsExactly("Sun, 1 Mar 2026 12:00:00 GMT");
        simulator.clock().advance(Duration.ofDays(1));
        assertThat(client.get("/nowhere").headers().firstValue("Date")).contains("Mon, 2 Mar 2026 12:00:00 GMT");
    }

    @Test
    void resetBeginsAnew() {
        client.send("PUT", "/api/hr/v3/fp/milestones/7/approve.json", TestClient.JSON, "{}");
        simulator.clock().advance(Duration.ofHours(1));
        simulator.oauth2().revoke("ada_owner");
        simulator.limits().enforce(java.util.List.of());

        simulator.reset();

        assertThat(simulator.record().all()).isEmpty();
        assertThat(simulator.orders().all()).isEmpty();
        assertThat(simulator.clock().instant()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(simulator.limits().windows()).hasToString("[3/1m]");
        assertThat(client.get("/api/auth/v1/info.json").statusCode()).isEqualTo(200);
    }

    @Test
    void keysFollowFromTheSeed() {
        try (Simulator same = SampleOperations.simulator().start();
                Simulator other = SampleOperations.simulator().seed(2).start()) {
            assertThat(same.accounts()).isEqualTo(simulator.accounts());
            assertThat(other.accounts().application())
                    .isNotEqualTo(simulator.accounts().application());
            assertThat(simulator.accounts().owner()).hasToString("Account[ada_owner]");
        }
    }
}
