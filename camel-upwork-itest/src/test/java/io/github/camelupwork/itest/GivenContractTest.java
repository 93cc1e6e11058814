// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.state.Contract;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A route that says the contract of a milestone spares the search through all contracts. */
@ExtendWith(UpworkExtension.class)
class GivenContractTest {

    private static final String SUBMISSION = "submissions/approve";

    private Simulator simulator;
    private SimulatedHub hub;

    static List<Arguments> payments() {
        return Stream.of("milestones/approve", "milestones/activate")
                .flatMap(operation -> Stream.of(Api.REST, Api.GRAPHQL).map(api -> Arguments.of(operation, api)))
                .toList();
    }

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("payments")
    void onlyItIsRead(String operation, Api api) {
        Map<String, Object> options = withContract(operation);

        assertThat(hub.call(uri(operation, api), "PO-1", options).getException())
                .isNull();

        assertThat(simulator.orders().of(operation)).hasSize(1);
        assertThat(simulator.record().of("engagements/list")).isEmpty();
        assertThat(simulator.record().of("engagements/get")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("payments")
    void aLostPaymentIsFoundInIt(String operation, Api api) {
        Map<String, Object> options = withContract(operation);
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(operation));

        assertThat(hub.call(uri(operation, api), "PO-1", options).getException())
                .isInstanceOf(UpworkNoAnswerException.class);
        Exchange again = hub.call(uri(operation, api), "PO-1", options);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of(operation)).hasSize(1);
        assertThat(simulator.record().of("engagements/list")).isEmpty();
    }

    /** It costs the search, and proves nothing: the payment is found where it was made. */
    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("payments")
    void aWrongOneIsNotBelieved(String operation, Api api) {
        Map<String, Object> options = withContract(operation);
        options.put("contractReference", another(options.get("contractReference")));
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(operation));

        assertThat(hub.call(uri(operation, api), "PO-1", options).getException())
                .isInstanceOf(UpworkNoAnswerException.class);
        assertThat(simulator.record().of("engagements/list")).isNotEmpty();
        Exchange again = hub.call(uri(operation, api), "PO-1", options);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of(operation)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("payments")
    void itIsNoPartOfThePayment(String operation, Api api) {
        Map<String, Object> options = withContract(operation);
        assertThat(hub.call(uri(operation, api), "PO-1", options).getException())
                .isNull();
        options.remove("contractReference");

        Exchange again = hub.call(uri(operation, api), "PO-1", options);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of(operation)).hasSize(1);
    }

    /** A submission is looked for on the milestones of that contract alone. */
    @Test
    void aLostApprovalOfASubmissionIsFoundInIt() {
        Map<String, Object> options = submission();
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(SUBMISSION));

        assertThat(hub.call(uri(SUBMISSION, Api.REST), "PO-1", options).getException())
                .isInstanceOf(UpworkNoAnswerException.class);
        Exchange again = hub.call(uri(SUBMISSION, Api.REST), "PO-1", options);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of(SUBMISSION)).hasSize(1);
        assertThat(simulator.record().of("engagements/list")).isEmpty();
    }

    @Test
    void anApprovalOfASubmissionThatIsLostBesideAWrongOneIsNotMadeAgain() {
        Map<String, Object> options = submission();
        options.put("contractReference", another(options.get("contractReference")));
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(SUBMISSION));

        assertThat(hub.call(uri(SUBMISSION, Api.REST), "PO-1", options).getException())
                .isInstanceOf(UpworkNoAnswerException.class);
        Exchange again = hub.call(uri(SUBMISSION, Api.REST), "PO-1", options);

        assertThat(again.getException()).isInstanceOf(UpworkPaymentUnknownException.class);
        assertThat(simulator.orders().of(SUBMISSION)).hasSize(1);
    }

    private Map<String, Object> submission() {
        Map<String, Object> milestone = withContract("milestones/approve");
        String submission = simulator
                .world()
                .arrivals()
                .submission(
                        String.valueOf(milestone.get("milestoneId")),
                        BigDecimal.TEN,
                        "Done",
                        simulator.clock().instant())
                .id();
        return new HashMap<>(Map.of(
                "submissionId", submission, "amount", "10", "contractReference", milestone.get("contractReference")));
    }

    private static String uri(String operation, Api api) {
        return (api == Api.REST ? "upwork:" : "upwork2:") + operation + "?api=" + api.id();
    }

    private Map<String, Object> withContract(String operation) {
        Map<String, Object> options =
                new HashMap<>(BothApisScenarios.of(operation).options(simulator.world()));
        options.put("contractReference", contract(options.get("milestoneId")));
        return options;
    }

    /** Another contract with milestones, of the same team. */
    private String another(Object reference) {
        List<Contract> all = simulator.world().hiring().contracts().all();
        String team = all.stream()
                .filter(one -> one.reference().equals(reference))
                .map(one -> one.parties().teamReference())
                .findFirst()
                .orElseThrow();
        return all.stream()
                .filter(one -> one.parties().teamReference().equals(team))
                .filter(one ->
                        !one.reference().equals(reference) && !one.milestones().isEmpty())
                .map(Contract::reference)
                .findFirst()
                .orElseThrow();
    }

    private String contract(Object milestone) {
        return simulator.world().hiring().contracts().all().stream()
                .filter(contract ->
                        contract.milestones().stream().anyMatch(one -> one.id().equals(milestone)))
                .map(Contract::reference)
                .findFirst()
                .orElseThrow();
    }
}
