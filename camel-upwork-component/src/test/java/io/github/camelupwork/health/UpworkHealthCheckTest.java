// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import io.github.camelupwork.QuietHub;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpworkHealthCheckTest {

    private QuietHub hub;
    private HealthCheck check;

    @BeforeEach
    void start(@TempDir Path folder) {
        hub = new QuietHub(folder);
        HealthCheckRegistry registry = HealthCheckRegistry.get(hub.context);
        check = registry.getCheck("upwork").orElseThrow();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void isUpWhileNothingIsWrong() {
        assertThat(check).isInstanceOf(UpworkHealthCheck.class);
        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isThereOnceWhetherCamelLooksForChecksOrNot() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(hub.context);
        registry.loadHealthChecks();
        assertThat(registry.stream().filter(one -> "upwork".equals(one.getId())))
                .hasSize(1);
    }

    @Test
    void isDownIfAPersonHasToSignIn() {
        hub.call();

        HealthCheck.Result result = check.call();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow())
                .contains("account acme cannot sign in")
                .contains("auth/authorize");
        assertThat(result.getDetails())
                .containsEntry("upwork.token.acme", "DEAD")
                .containsEntry("upwork.budget.oauth1.10/1s", 10)
                .containsEntry("upwork.budget.oauth1.40/1m", 40)
                .containsEntry("upwork.budget.oauth1.40000/1d", 40_000)
                .containsEntry("upwork.queued", 0);
        assertThat(result.toString() + result.getDetails() + result.getMessage())
                .doesNotContain(QuietHub.SECRET);
    }

    @Test
    void isUpForAWhileWithAPaymentInDoubtAndDownAfterwards() {
        hub.unknown("INV-1");
        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(check.call().getDetails()).containsEntry("upwork.payments.unknown", 1L);

        hub.clock.pass(Duration.ofDays(3));

        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(check.call().getMessage().orElseThrow()).contains("ledger/settle");
    }

    @Test
    void isDownIfTheSharedLedgerCannotBeRead() throws Exception {
        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.UP);

        hub.losesItsDatabase();

        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(check.call().getMessage().orElseThrow()).contains("the ledger cannot be read");
    }

    @Test
    void followsUnknownAlertAfter() {
        hub.upwork.getHealth().setUnknownAlertAfter(60_000);
        hub.unknown("INV-1");
        hub.clock.pass(Duration.ofMinutes(2));

        assertThat(check.call().getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void asksUpworkOnlyIfToldTo() {
        hub.upwork.getConfiguration().setAccessToken("token");
        hub.upwork.getConfiguration().setAccessTokenSecret("token-" + QuietHub.SECRET);
        assertThat(check.call().getDetails()).doesNotContainKey("upwork.connection");

        hub.upwork.getHealth().setCheckConnection(true);

        assertThat(check.call().getState()).as("nobody listens there").isEqualTo(HealthCheck.State.DOWN);
        assertThat(check.call().getDetails()).containsEntry("upwork.connection", "DOWN");
    }
}
