// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkPaymentConflictException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to money when things go wrong; the simulator's list of orders tells what was really paid. */
class PaymentTest {

    private static final String PAY = "payments/create";

    private String engagement;
    private String team;
    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start() {
        simulator = Simulator.builder().start();
        hub = new SimulatedHub(simulator);
        List<?> engagements = hub.template.requestBody("upwork:engagements/list?status=active&fetch=all", (Object) "", List.class);
        Map<?, ?> active = (Map<?, ?>) engagements.get(0);
        engagement = active.get("reference").toString();
        team = active.get("buyer_team__reference").toString();
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        simulator.close();
    }

    @Test
    void theSameKeyPaysOnce() {
        Exchange first = pay("INV-1", "110.25");
        Exchange second = pay("INV-1", "110.25");

        assertThat(first.getException()).isNull();
        assertThat(second.getException()).isNull();
        assertThat(second.getMessage().getBody()).isEqualTo(first.getMessage().getBody());
        assertThat(first.getMessage().getHeader(UpworkConstants.REPLAYED)).isNull();
        assertThat(second.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void theSameKeyForAnotherAmountIsRefused() {
        pay("INV-1", "110.25");
        Exchange other = pay("INV-1", "110.26");

        assertThat(other.getException()).isInstanceOf(UpworkPaymentConflictException.class);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void withoutAKeyNothingIsSent() {
        Exchange exchange = hub.call("upwork:" + PAY, null, payment("10"));

        assertThat(exchange.getException()).isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining(UpworkConstants.PAYMENT_KEY).hasMessageContaining("paymentKey=none");
        assertThat(simulator.orders().money()).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsFoundByReadingAndNotPaidAgain() {
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(PAY));

        Exchange lost = pay("INV-2", "250");
        Exchange again = pay("INV-2", "250");

        assertThat(lost.getException()).isInstanceOf(UpworkNoAnswerException.class);
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void anOrderThatWasLostOnTheWayIsSentAgainOnceReadingHasShownSo() {
        simulator.fail(Fault.reset().withoutTaking(), Trigger.once(PAY));

        Exchange lost = pay("INV-3", "99.99");
        Exchange again = pay("INV-3", "99.99");

        assertThat(lost.getException()).isInstanceOf(UpworkNoAnswerException.class);
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isNull();
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void aRefusedPaymentMayBeTriedAgain() {
        simulator.fail(Fault.status(400).saying(1, "Not today"), Trigger.once(PAY));

        Exchange refused = pay("INV-4", "5");
        Exchange again = pay("INV-4", "5");

        assertThat(refused.getException()).isInstanceOf(UpworkBadRequestException.class).hasMessageContaining("Not today");
        assertThat(again.getException()).isNull();
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    private Exchange pay(String key, String amount) {
        return hub.call("upwork:" + PAY, key, payment(amount));
    }

    private Map<String, Object> payment(String amount) {
        return Map.of("teamReference", team, "engagementReference", engagement, "comments", "Bonus for good work",
                "chargeAmount", amount);
    }
}
