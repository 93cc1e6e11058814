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
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation that moves money, by each API, when the answer was lost: reading Upwork settles it, and it is paid once. */
@ExtendWith(UpworkExtension.class)
class LostPaymentTest {

    private Simulator simulator;
    private SimulatedHub hub;

    static List<Arguments> payments() {
        List<Arguments> all = new ArrayList<>();
        Catalog.load().operations().stream()
                .filter(operation -> operation.effect() == Effect.MONEY)
                .filter(operation -> BothApisScenarios.names().contains(operation.name()))
                .forEach(operation -> List.of(Api.REST, Api.GRAPHQL).forEach(api -> List.of(true, false)
                        .forEach(taken -> all.add(Arguments.of(operation.name(), api, taken)))));
        return all;
    }

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
    }

    @ParameterizedTest(name = "{0} by {1}, order taken: {2}")
    @MethodSource("payments")
    void isSettledByReading(String operation, Api api, boolean taken) {
        Map<String, Object> options = BothApisScenarios.of(operation).options(simulator.world());
        String uri = (api == Api.REST ? "upwork:" : "upwork2:") + operation + "?api=" + api.id();
        String key = UUID.randomUUID().toString();
        int earlier = "payments/create".equals(operation) ? 1 : 0;
        if (earlier == 1) {
            // absence is believed of a report that shows what is known to be there: an equal payment of another
            // document
            assertThat(hub.call(uri, "EARLIER", options).getException()).isNull();
        }
        simulator.fail(taken ? Fault.reset().afterTaking() : Fault.reset(), Trigger.once(operation));

        assertThat(hub.call(uri, key, options).getException()).isInstanceOf(UpworkNoAnswerException.class);
        Exchange again = hub.call(uri, key, options);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(taken ? true : null);
        assertAnswered(again, taken);
        assertThat(simulator.orders().of(operation)).hasSize(1 + earlier);
    }

    private static void assertAnswered(Exchange paid, boolean settled) {
        Map<?, ?> body = paid.getMessage().getBody(Map.class);
        assertThat(body).isNotEmpty();
        if (settled) {
            assertThat(body.get("settledBy")).isEqualTo("reconciliation");
            assertThat(body.get("evidence")).asString().isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"upwork:milestones/approve?api=rest", "upwork2:milestones/approve?api=graphql"})
    void aPersonsDecisionIsAnswered(String uri) {
        Map<String, Object> options = BothApisScenarios.of("milestones/approve").options(simulator.world());
        String settle = uri.substring(0, uri.indexOf(':')) + ":ledger/settle";
        simulator.fail(Fault.reset().afterTaking(), Trigger.once("milestones/approve"));
        assertThat(hub.call(uri, "BY-HAND", options).getException()).isInstanceOf(UpworkNoAnswerException.class);
        assertThat(hub.call(settle, "BY-HAND", Map.of("executed", true, "by", "Grace", "evidence", "seen"))
                        .getException())
                .isNull();

        Exchange again = hub.call(uri, "BY-HAND", options);
        Exchange typed = hub.call(uri + "&output=record", "BY-HAND", options);

        assertThat(again.getMessage().getBody(Map.class)).isEqualTo(Map.of("settledBy", "Grace", "evidence", "seen"));
        assertThat(typed.getException()).isNull();
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    /** The one payment that REST lacks, by a freelancer. */
    @ParameterizedTest(name = "order taken: {0}")
    @ValueSource(booleans = {true, false})
    void theEndOfAContractByItsFreelancerIsSettledByReading(boolean taken) throws Exception {
        GraphQlScenario scenario = ContractScenarios.all().get("contracts/endByFreelancer");
        Map<String, Object> options = scenario.options().options(simulator.world());
        Account freelancer = simulator.accounts().of(scenario.caller());
        simulator.fail(taken ? Fault.reset().afterTaking() : Fault.reset(), Trigger.once("contracts/endByFreelancer"));
        try (SimulatedHub theirs = new SimulatedHub(simulator, hub.state.resolve("freelancer"), upwork -> {
            upwork.getConfiguration().setAccessToken(freelancer.accessToken());
            upwork.getConfiguration().setRefreshToken(freelancer.refreshToken());
        })) {
            String uri = "upwork2:contracts/endByFreelancer";

            assertThat(theirs.call(uri, "END-1", options).getException()).isInstanceOf(UpworkNoAnswerException.class);
            Exchange again = theirs.call(uri, "END-1", options);

            assertThat(again.getException()).isNull();
            assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(taken ? true : null);
            assertAnswered(again, taken);
            assertThat(simulator.orders().of("contracts/endByFreelancer")).hasSize(1);
        }
    }

    @Test
    void noOtherPaymentIsLeftOut() {
        assertThat(Catalog.load().operations().stream()
                        .filter(operation -> operation.effect() == Effect.MONEY
                                && operation.apis().contains(Api.GRAPHQL)
                                && !BothApisScenarios.names().contains(operation.name()))
                        .map(Operation::name))
                .containsExactly("contracts/endByFreelancer");
    }

    @ParameterizedTest(name = "order taken: {0}")
    @ValueSource(booleans = {true, false})
    void ofADocumentOfTheRoutesOwnAPersonDecides(boolean taken) {
        Map<String, Object> options = BothApisScenarios.of("milestones/approve").options(simulator.world());
        Map<String, Object> own = Map.of(
                "query",
                "mutation M($id: ID!) { approveMilestone(input: {id: $id, paidAmount: \"100\"}) { id } }",
                "variables",
                Map.of("id", options.get("milestoneId")));
        simulator.fail(taken ? Fault.reset().afterTaking() : Fault.reset(), Trigger.once("graphql/execute"));

        assertThat(hub.call("upwork2:graphql/execute", "OWN-1", own).getException())
                .isInstanceOf(UpworkNoAnswerException.class);
        Exchange again = hub.call("upwork2:graphql/execute", "OWN-1", own);

        assertThat(again.getException())
                .isInstanceOf(UpworkPaymentUnknownException.class)
                .hasMessageContaining("by hand with ledger/settle");
        assertThat(simulator.orders().of("milestones/approve")).hasSize(taken ? 1 : 0);
    }
}
