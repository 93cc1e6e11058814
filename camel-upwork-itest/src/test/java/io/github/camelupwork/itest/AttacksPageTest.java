// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Strangers at every front: none changes what the endpoint URI of a payment or of an own document fixes. Every cell of the table
 * on the page is what this run gave.
 */
class AttacksPageTest {

    private static final String STOPPED = "kept out by the front";
    private static final String NOT_COUNTED = "arrives, does not count";
    private static final String REFUSED = "refused";
    private static final String NOT_SENT = "-";
    private static final String ARRIVED = "arrived";
    private static final String FIXED = "{ user { nid } }";

    /**
     * What became of a message.
     *
     * @param arrived true if the hostile part reached the route
     * @param failure the failure of the call; null if it was made
     */
    private record Outcome(boolean arrived, Exception failure) {}

    private final Simulator simulator = Simulator.builder().start();
    private final SimulatedHub hub = new SimulatedHub(simulator);
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private AttackedFronts fronts;
    private volatile Attack current;

    @BeforeEach
    void start() throws Exception {
        Map<String, Object> options = BothApisScenarios.of("payments/create").options(simulator.world());
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class)
                        .handled(true)
                        .process(AttacksPageTest.this::ended)
                        .removeHeaders("*")
                        .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(400))
                        .setBody(constant("refused"));
                from("direct:pay")
                        .process(AttacksPageTest.this::look)
                        .setHeader("CamelUpwork.PaymentKey", method(UUID.class, "randomUUID"))
                        .to("upwork:payments/create?engagementReference=" + options.get("engagementReference")
                                + "&teamReference=" + options.get("teamReference")
                                + "&chargeAmount=10.00&comments=fixed")
                        .process(AttacksPageTest.this::ended)
                        .setBody(constant("paid"));
                from("direct:ask")
                        .process(AttacksPageTest.this::look)
                        .to("upwork2:graphql/execute?query=RAW(" + FIXED + ")")
                        .process(AttacksPageTest.this::ended)
                        .setBody(constant("asked"));
            }
        });
        fronts = new AttackedFronts(hub.context);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        fronts.close();
        simulator.close();
    }

    @Test
    void noStrangerSaysWhoIsPaidOrWhatIsAsked() throws Exception {
        DocPage.of("messages-from-outside.adoc").holds("attacks", table());
    }

    private String table() throws Exception {
        StringBuilder rows =
                new StringBuilder("[cols=\"3" + ",1".repeat(fronts.all().size())
                        + "\",options=\"header\"]\n|===\n|Attack |"
                        + String.join(" |", fronts.all().keySet()) + "\n");
        for (Map.Entry<String, AttackedFronts.Front> front : fronts.all().entrySet()) {
            for (Attack attack : List.of(Attack.all().get(0), Attack.all().get(14))) {
                assertThat(cell(front, attack.without()))
                        .as("%s without an attack", front.getKey())
                        .isEqualTo(STOPPED);
            }
        }
        for (Attack attack : Attack.all()) {
            rows.append("\n|").append(attack.name()).append(' ');
            for (Map.Entry<String, AttackedFronts.Front> front : fronts.all().entrySet()) {
                rows.append('|').append(cell(front, attack)).append(' ');
            }
        }
        return rows.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n|===\n";
    }

    private String cell(Map.Entry<String, AttackedFronts.Front> front, Attack attack) throws Exception {
        boolean http = !List.of("JMS", "mail").contains(front.getKey());
        if (!http && !attack.query().isEmpty()) {
            return NOT_SENT;
        }
        current = attack;
        int orders = simulator.orders().all().size();
        int requests = simulator.record().all().size();
        int status = front.getValue().send(attack);
        Outcome outcome = outcomes.poll(60, TimeUnit.SECONDS);
        assertThat(outcome)
                .as("%s at %s reaches the route", attack, front.getKey())
                .isNotNull();
        boolean called = outcome.failure() == null;
        if (http) {
            assertThat(status).as("%s at %s", attack, front.getKey()).isEqualTo(called ? 200 : 400);
        }
        if (!called) {
            assertThat(outcome.failure())
                    .as("%s at %s", attack, front.getKey())
                    .isInstanceOf(UpworkArgumentException.class);
            assertThat(outcome.failure()).hasMessageNotContaining("root:");
        }
        assertThat(simulator.orders().all()).hasSize(orders + (called && attack.payment() ? 1 : 0));
        onlyWhatTheUriSays(requests, called && !attack.payment());
        return !called ? REFUSED : outcome.arrived() ? NOT_COUNTED : STOPPED;
    }

    /** @param asked true if a document was sent in this attack */
    private void onlyWhatTheUriSays(int requestsBefore, boolean asked) {
        assertThat(simulator.orders().all()).allSatisfy(order -> {
            assertThat(order.operation()).isEqualTo("payments/create");
            assertThat(new BigDecimal(order.parameters().get("charge_amount").toString()))
                    .isEqualByComparingTo("10.00");
        });
        List<String> documents = simulator.record().all().stream()
                .skip(requestsBefore)
                .filter(request -> request.path().contains("graphql"))
                .map(request -> String.valueOf(request.body()))
                .toList();
        assertThat(documents).hasSize(asked ? 1 : 0).allSatisfy(body -> assertThat(body)
                .doesNotContain("mutation", "passwd")
                .contains("user { nid }"));
    }

    /** Looks whether what is hostile reached the route, as a header or in the body. */
    private void look(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        String body = message.getBody(String.class);
        if (message.getBody() instanceof java.io.InputStream || message.getBody() instanceof InputStreamCache) {
            message.setBody(body);
        }
        exchange.setProperty(
                ARRIVED,
                String.valueOf(body).contains(current.mark())
                        || message.getHeaders().entrySet().stream()
                                .filter(header -> header.getKey().toLowerCase().startsWith("camelupwork")
                                        || header.getKey().toLowerCase().startsWith("charge"))
                                .anyMatch(header ->
                                        String.valueOf(header.getValue()).contains(current.mark())));
    }

    private void ended(Exchange exchange) {
        outcomes.add(new Outcome(
                exchange.getProperty(ARRIVED, false, Boolean.class),
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
    }
}
