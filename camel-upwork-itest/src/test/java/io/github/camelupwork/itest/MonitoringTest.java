// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.apache.camel.component.extension.ComponentVerifierExtension;
import org.apache.camel.component.extension.ComponentVerifierExtension.Result;
import org.apache.camel.component.extension.ComponentVerifierExtension.Scope;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What health checks, headers and the verifier say about a component that speaks to the simulator. */
@ExtendWith(UpworkExtension.class)
class MonitoringTest {

    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
    }

    @Test
    void theAnswerTellsWhatIsLeftOfTheBudget() {
        Exchange answer = hub.call(Api.REST, "users/info", Map.of());

        assertThat(answer.getMessage().getHeader(UpworkConstants.BUDGET_LEFT, Map.class))
                .isEqualTo(Map.of("10000/1s", 9999));
    }

    @Test
    void theHealthCheckCostsNoRequest() {
        hub.call(Api.REST, "users/info", Map.of());
        int before = simulator.record().all().size();

        HealthCheck.Result result = health();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails().values()).contains("VALID");
        assertThat(simulator.record().all()).hasSize(before);
    }

    @Test
    void theHealthCheckAsksUpworkIfToldTo() {
        hub.context.getComponent("upwork", UpworkComponent.class).getHealth().setCheckConnection(true);

        assertThat(health().getDetails()).containsEntry("upwork.connection", "UP");
        assertThat(simulator.record().all()).hasSize(1);
    }

    @Test
    void aPauseIsADetail() {
        hub.context.getComponent("upwork", UpworkComponent.class).getRetry().setMaxAttempts(1);
        hub.context.getComponent("upwork", UpworkComponent.class).stop();
        hub.context.getComponent("upwork", UpworkComponent.class).start();
        simulator.fail(Fault.status(429), Trigger.once("users/info"));
        hub.call(Api.REST, "users/info", Map.of());

        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health().getDetails()).containsKey("upwork.pausedUntil");
    }

    @Test
    void deadTokensAreDownWithTheAddressToSignInAgain() throws Exception {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getState().setStateDirectory(hub.state.resolve("dead").toString());
        upwork.getConfiguration().setClientId(simulator.accounts().application().clientId());
        upwork.getConfiguration()
                .setClientSecret(simulator.accounts().application().clientSecret());
        upwork.getConfiguration().setRefreshToken("refresh-token-of-yesteryear");
        hub.context.addComponent("dead", upwork);

        hub.template.request("dead:users/info?api=rest", exchange -> {});

        HealthCheck.Result result = health();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow()).contains("/ab/account-security/oauth2/authorize?");
        assertThat(result.getDetails().toString() + result.getMessage())
                .doesNotContain("yesteryear", simulator.accounts().application().clientSecret());
    }

    @Test
    void theVerifierJudgesParameters() {
        assertThat(verify(Scope.PARAMETERS, Map.of("clientId", "c", "clientSecret", "s"))
                        .getErrors())
                .as("the component has keys of the other kind")
                .hasSize(1);
        assertThat(verify(Scope.PARAMETERS, Map.of("consumerKy", "c")).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getParameterKeys()).containsExactly("consumerKy"));
        assertThat(verify(Scope.PARAMETERS, Map.of("companyId", "c")).getStatus())
                .isEqualTo(Result.Status.OK);
    }

    @Test
    void theVerifierAsksUpwork() {
        assertThat(verify(Scope.CONNECTIVITY, Map.of()).getStatus()).isEqualTo(Result.Status.OK);

        Result refused = verify(Scope.CONNECTIVITY, Map.of("consumerSecret", "wrong"));

        assertThat(refused.getStatus()).isEqualTo(Result.Status.ERROR);
        assertThat(refused.getErrors().get(0).getCode())
                .isEqualTo(ComponentVerifierExtension.VerificationError.StandardCode.AUTHENTICATION);
    }

    private Result verify(Scope scope, Map<String, Object> parameters) {
        return hub.context
                .getComponent("upwork")
                .getExtension(ComponentVerifierExtension.class)
                .orElseThrow()
                .verify(scope, parameters);
    }

    private HealthCheck.Result health() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(hub.context);
        registry.loadHealthChecks();
        return registry.getCheck("upwork").orElseThrow().call();
    }
}
