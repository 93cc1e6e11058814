// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.simulator.Simulator;
import jakarta.jms.Connection;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Properties of JMS messages that look like headers of the component, sent through a real broker. */
class AttackedQueueTest {

    private final Simulator simulator = Simulator.builder().start();
    private final SimulatedHub hub = new SimulatedHub(simulator);
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final String address = "vm://" + Math.abs(UUID.randomUUID().hashCode() % 100_000);
    private ActiveMQConnectionFactory connections;

    @BeforeEach
    void start() throws Exception {
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("invm", address));
        broker.start();
        connections = new ActiveMQConnectionFactory(address);
        hub.context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(connections));
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        connections.close();
        broker.stop();
        simulator.close();
    }

    @Test
    void noPropertyPaysMoreThanTheBodyOfTheHouse() throws Exception {
        Map<String, Object> options = BothApisScenarios.of("payments/create").options(simulator.world());
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class)
                        .handled(true)
                        .setBody(simple("${exception.message}"))
                        .to("mock:refused");
                from("jms:queue:payments")
                        .setHeader("CamelUpwork.PaymentKey", method(UUID.class, "randomUUID"))
                        .to("upwork:payments/create?engagementReference=" + options.get("engagementReference")
                                + "&teamReference=" + options.get("teamReference") + "&comments=fixed")
                        .to("mock:paid");
            }
        });
        MockEndpoint paid = hub.context.getEndpoint("mock:paid", MockEndpoint.class);
        MockEndpoint refused = hub.context.getEndpoint("mock:refused", MockEndpoint.class);
        String body = "{\"chargeAmount\":10.00}";
        send(body, Map.of());
        send(body, Map.of("CAMELUPWORK_DOT_chargeAmount", Attack.AMOUNT));
        send(body, Map.of("camelupwork_DOT_charge_amount", Attack.AMOUNT));
        send(body, Map.of("CamelUpwork_DOT_chargeAmount", Attack.AMOUNT));
        send("{\"chargeAmount\":10.00,\"chargeAmount\":500.00}", Map.of());
        await().untilAsserted(() -> assertThat(paid.getReceivedCounter() + refused.getReceivedCounter())
                .isEqualTo(5));
        assertThat(simulator.orders().of("payments/create")).isNotEmpty().allSatisfy(order -> assertThat(
                        new BigDecimal(order.parameters().get("charge_amount").toString()))
                .isEqualByComparingTo("10.00"));
        assertThat(refused.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(String.class))
                .anySatisfy(text -> assertThat(text).contains("CAMELUPWORK.chargeAmount"))
                .anySatisfy(text -> assertThat(text).contains("twice"));
    }

    private void send(String body, Map<String, String> properties) throws Exception {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession();
                MessageProducer producer = session.createProducer(session.createQueue("payments"))) {
            TextMessage message = session.createTextMessage(body);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
            }
            producer.send(message);
        }
    }
}
