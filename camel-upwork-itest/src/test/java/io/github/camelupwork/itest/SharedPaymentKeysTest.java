// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkPaymentConflictException;
import io.github.camelupwork.ledger.LedgerProbe;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.record.RecordedRequest;
import io.github.camelupwork.simulator.state.Job;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The way from keys of REST to keys of GraphQL: two components in one context with one ledger. Whatever document comes to both
 * is paid once.
 */
@ExtendWith(UpworkExtension.class)
class SharedPaymentKeysTest {

    private static final String KEY = "INV-1";
    private static final Map<Api, String> SCHEMES = Map.of(Api.REST, "upwork:", Api.GRAPHQL, "upwork2:");

    private final Path state = Path.of("target", "state", UUID.randomUUID().toString());
    private Simulator simulator;

    static Stream<Arguments> payments() {
        return Catalog.load().operations().stream()
                .filter(operation -> operation.effect() == Effect.MONEY)
                .map(Operation::name)
                .filter(BothApisScenarios.names()::contains)
                .flatMap(operation -> Stream.of(
                        Arguments.of(operation, Api.REST, Api.GRAPHQL),
                        Arguments.of(operation, Api.GRAPHQL, Api.REST)));
    }

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
    }

    @ParameterizedTest(name = "{0} by {1}, then by {2}")
    @MethodSource("payments")
    void whatOneApiHasPaidTheOtherAnswers(String operation, Api first, Api then) throws Exception {
        try (SimulatedHub hub = hub("northlight", "northlight")) {
            Map<String, Object> options = BothApisScenarios.of(operation).options(simulator.world());
            Exchange paid = hub.call(SCHEMES.get(first) + operation, KEY, options);
            Exchange again = hub.call(SCHEMES.get(then) + operation, KEY, options);

            assertThat(paid.getException()).isNull();
            assertThat(again.getException()).isNull();
            assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
            assertThat(again.getMessage().getBody()).isEqualTo(paid.getMessage().getBody());
            assertThat(simulator.orders().of(operation)).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0} by {1}, then by {2}")
    @MethodSource("payments")
    void whatOneApiLostTheOtherSettles(String operation, Api first, Api then) throws Exception {
        for (boolean taken : List.of(true, false)) {
            simulator.reset();
            try (SimulatedHub hub = hub(simulator, state.resolve("taken-" + taken), "northlight", "northlight")) {
                Map<String, Object> options = BothApisScenarios.of(operation).options(simulator.world());
                simulator.fail(taken ? Fault.reset().afterTaking() : Fault.reset(), Trigger.once(operation));

                Exchange lost = hub.call(SCHEMES.get(first) + operation, KEY + taken, options);
                Exchange again = hub.call(SCHEMES.get(then) + operation, KEY + taken, options);

                assertThat(lost.getException()).isInstanceOf(UpworkNoAnswerException.class);
                assertThat(again.getException()).isNull();
                assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED))
                        .isEqualTo(taken ? true : null);
                assertThat(simulator.orders().of(operation)).hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "{0} by {1}, settled by {2}")
    @MethodSource("payments")
    void whatADeadProcessHadSentTheOtherApiSettles(String operation, Api first, Api then) throws Exception {
        Map<String, Object> options = BothApisScenarios.of(operation).options(simulator.world());
        try (SimulatedHub dying = hub("northlight", "northlight")) {
            dying.context.getRegistry().bind("death", LedgerProbe.class, (LedgerProbe) (point, payment) -> {
                if (point == LedgerProbe.Point.AFTER_ANSWER) {
                    throw new IllegalStateException("killed");
                }
            });
            restart(dying);
            assertThat(dying.call(SCHEMES.get(first) + operation, KEY, options).getException())
                    .hasMessageContaining("killed");
        }
        try (SimulatedHub hub = hub("northlight", "northlight")) {
            List<?> settled =
                    hub.template.requestBody(SCHEMES.get(then) + "ledger/reconcile", (Object) null, List.class);

            assertThat(settled)
                    .extracting("paymentKey", "account", "state")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(KEY, "northlight", "CONFIRMED"));
            assertThat(hub.call(SCHEMES.get(first) + operation, KEY, options).getException())
                    .isNull();
            assertThat(simulator.orders().of(operation)).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0} by {1}, then by {2}")
    @MethodSource("payments")
    void withoutACommonNameNothingIsPaidTwiceEither(String operation, Api first, Api then) throws Exception {
        try (SimulatedHub hub = hub(null, null)) {
            Map<String, Object> options = BothApisScenarios.of(operation).options(simulator.world());
            Exchange paid = hub.call(SCHEMES.get(first) + operation, KEY, options);
            Exchange again = hub.call(SCHEMES.get(then) + operation, KEY, options);

            assertThat(paid.getException()).isNull();
            assertThat(again.getException())
                    .isInstanceOf(UpworkPaymentConflictException.class)
                    .hasMessageContaining("ledgerAccount=" + account(hub, first));
            assertThat(simulator.orders().of(operation)).hasSize(1);
        }
    }

    @Test
    void theNewKeysGoOnWithTheNameOfTheOldOnes() throws Exception {
        Map<String, Object> options = BothApisScenarios.of("payments/create").options(simulator.world());
        String old;
        try (SimulatedHub hub = hub(null, null)) {
            assertThat(hub.call("upwork:payments/create", KEY, options).getException())
                    .isNull();
            old = account(hub, Api.REST);
        }
        try (SimulatedHub hub = hub(null, old)) {
            Exchange again = hub.call("upwork2:payments/create", KEY, options);
            assertThat(again.getException()).isNull();
            assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
            assertThat(hub.template.requestBody("upwork2:ledger/get?paymentKey=" + KEY, null, Map.class))
                    .containsEntry("account", old);
            assertThat(simulator.orders().of("payments/create")).hasSize(1);
        }
    }

    @Test
    void anotherAmountByTheOtherApiIsAConflict() throws Exception {
        try (SimulatedHub hub = hub("northlight", "northlight")) {
            Map<String, Object> options =
                    new HashMap<>(BothApisScenarios.of("payments/create").options(simulator.world()));
            hub.call("upwork:payments/create", KEY, options);
            options.put("chargeAmount", "110.26");

            assertThat(hub.call("upwork2:payments/create", KEY, options).getException())
                    .isInstanceOf(UpworkPaymentConflictException.class)
                    .hasMessageContaining("charge_amount");
            assertThat(simulator.orders().of("payments/create")).hasSize(1);
        }
    }

    @Test
    void whatGraphQlCannotDoIsNotLookedForThere() throws Exception {
        try (SimulatedHub hub = hub("northlight", "northlight")) {
            Map<String, Object> options = offer();
            simulator.fail(Fault.reset().afterTaking(), Trigger.once("offers/create"));
            assertThat(hub.call("upwork:offers/create", KEY, options).getException())
                    .isInstanceOf(UpworkNoAnswerException.class);

            assertThat(hub.template.requestBody("upwork2:ledger/reconcile", (Object) null, List.class))
                    .extracting("verdict")
                    .containsExactly("executed");
            Exchange again = hub.call("upwork:offers/create", KEY, options);

            assertThat(again.getException()).isNull();
            assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
            assertThat(simulator.orders().of("offers/create")).hasSize(1);
            assertThat(simulator.record().of("offers/list"))
                    .extracting(RecordedRequest::path)
                    .isNotEmpty()
                    .noneMatch("/graphql"::equals);
        }
    }

    private Map<String, Object> offer() {
        Job job = simulator.world().hiring().jobs().stream()
                .filter(any -> any.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow();
        return Map.of(
                "title",
                "An offer made once",
                "jobType",
                "hourly",
                "chargeRate",
                "30",
                "messageToContractor",
                "Hello",
                "contractorReference",
                simulator.world().directory().freelancers().get(0).reference(),
                "teamReference",
                job.teamReference(),
                "context",
                Map.of("job_posting_ref", job.key()));
    }

    private static String account(SimulatedHub hub, Api api) {
        Map<?, ?> entry = hub.template.requestBody(SCHEMES.get(api) + "ledger/get?paymentKey=" + KEY, null, Map.class);
        return entry.get("account").toString();
    }

    private SimulatedHub hub(String rest, String graphQl) {
        return hub(simulator, rest, graphQl);
    }

    private SimulatedHub hub(Simulator upwork, String rest, String graphQl) {
        return hub(upwork, state, rest, graphQl);
    }

    /** No marks: GraphQL cannot read the notes that REST puts them into, so what was there before tells payments apart. */
    private static SimulatedHub hub(Simulator upwork, Path directory, String rest, String graphQl) {
        return new SimulatedHub(upwork, directory, component -> {
            component.getPayments().setPaymentTrace(PaymentTrace.NONE);
            component
                    .getConfiguration()
                    .setLedgerAccount(component.getConfiguration().getClientId() == null ? rest : graphQl);
        });
    }

    private static void restart(SimulatedHub hub) {
        for (String scheme : List.of("upwork", "upwork2")) {
            UpworkComponent component = hub.context.getComponent(scheme, UpworkComponent.class);
            component.stop();
            component.start();
        }
    }
}
