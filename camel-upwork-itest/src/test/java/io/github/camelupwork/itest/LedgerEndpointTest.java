// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkPaymentException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Doubts about payments are settled by reading the simulator, on demand and by themselves. */
@ExtendWith(UpworkExtension.class)
class LedgerEndpointTest {

    private static final String PAY = "payments/create";

    private Simulator simulator;
    private SimulatedHub hub;
    private Map<?, ?> contract;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
        contract = (Map<?, ?>) hub.template
                .requestBody("upwork:engagements/list?status=active", (Object) "", List.class)
                .get(0);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void readsWhatBecameOfUnknownPayments() {
        lose("INV-1", Fault.reset().afterTaking());
        lose("INV-2", Fault.reset().withoutTaking());
        assertThat(state("INV-1")).isEqualTo("UNKNOWN");

        List<?> settled = hub.template.requestBody("upwork:ledger/reconcile", (Object) null, List.class);

        assertThat(settled)
                .extracting("paymentKey", "verdict", "state")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("INV-1", "executed", "CONFIRMED"),
                        org.assertj.core.groups.Tuple.tuple("INV-2", "notExecuted", "REFUSED"));
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void settlesOnePaymentAlone() {
        lose("INV-1", Fault.reset().afterTaking());
        lose("INV-2", Fault.reset().afterTaking());

        hub.template.requestBody("upwork:ledger/reconcile?paymentKey=INV-2", (Object) null, List.class);

        assertThat(state("INV-1")).isEqualTo("UNKNOWN");
        assertThat(state("INV-2")).isEqualTo("CONFIRMED");
    }

    @Test
    void aPaymentSettledByHandAsNotExecutedIsSentAgain() {
        lose("INV-1", Fault.reset().withoutTaking());

        hub.template.requestBody(
                "upwork:ledger/settle",
                Map.of(
                        "paymentKey",
                        "INV-1",
                        "executed",
                        false,
                        "evidence",
                        "not among the transactions",
                        "by",
                        "Ada"));
        hub.call("upwork:" + PAY, "INV-1", payment());

        assertThat(state("INV-1")).isEqualTo("CONFIRMED");
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void settlesNothingByHandThatIsNotInDoubt() {
        hub.call("upwork:" + PAY, "INV-1", payment());

        assertThat(settle("INV-1"))
                .isInstanceOf(UpworkPaymentException.class)
                .hasMessageContaining("ledger/settle")
                .hasMessageContaining("CONFIRMED, not UNKNOWN");
        assertThat(settle("no-such-key"))
                .isInstanceOf(UpworkPaymentException.class)
                .hasMessageContaining("no-such-key")
                .hasMessageContaining("no such payment");
        assertThat(settle("k".repeat(300)))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("ledger/settle")
                .hasMessageContaining("300 characters");
        assertThat(state("INV-1")).isEqualTo("CONFIRMED");
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    private Exception settle(String key) {
        return hub.template
                .request("upwork:ledger/settle", exchange -> exchange.getMessage()
                        .setBody(Map.of("paymentKey", key, "executed", false, "evidence", "not there", "by", "Ada")))
                .getException();
    }

    @Test
    void settlesUnknownPaymentsByItself() throws Exception {
        hub.close();
        hub = new SimulatedHub(simulator, hub.state);
        hub.context.getComponent("upwork", UpworkComponent.class).stop();
        hub.context.getComponent("upwork", UpworkComponent.class).getPayments().setSettleUnknownEvery(50);
        hub.context.getComponent("upwork", UpworkComponent.class).start();

        lose("INV-1", Fault.reset().afterTaking());

        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(state("INV-1")).isEqualTo("CONFIRMED"));
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    private void lose(String key, Fault fault) {
        simulator.fail(fault, Trigger.once(PAY));
        assertThat(hub.call("upwork:" + PAY, key, payment()).getException()).isNotNull();
    }

    private Object state(String key) {
        return hub.template
                .requestBody("upwork:ledger/get?paymentKey=" + key, (Object) null, Map.class)
                .get("state");
    }

    private Map<String, Object> payment() {
        return Map.of(
                "teamReference",
                contract.get("buyer_team__reference"),
                "engagementReference",
                contract.get("reference"),
                "comments",
                "Bonus for good work",
                "chargeAmount",
                "110.25");
    }
}
