// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A hub with a real broker and a simulated Upwork. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagingHubTest {

    private final Simulator simulator = Simulator.builder().start();
    private final People people = new People(simulator);
    private MessagingHub hub;
    private Client client;
    private String demonstrated;

    /** The demonstration goes first: it counts the orders of each kind. */
    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        hub = new MessagingHub(Hubs.properties(home, simulator));
        hub.start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean happened = new Demonstration(hub, simulator, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        demonstrated = out.toString(StandardCharsets.UTF_8);
        assertThat(happened).as(demonstrated).isTrue();
        client = new Client(hub);
    }

    @AfterAll
    void stop() throws Exception {
        if (client != null) {
            client.close();
        }
        hub.close();
        simulator.close();
    }

    @Test
    void eventsComeAndCommandsAreExecuted() {
        assertThat(demonstrated.lines())
                .hasSize(9)
                .anyMatch(line -> line.contains("upwork.offers: io.github.camelupwork.offers.list.new"))
                .anyMatch(line -> line.contains("upwork.applications: io.github.camelupwork.applications.list.new"))
                .anyMatch(line -> line.contains("upwork.messages: io.github.camelupwork.messages.list.new"))
                .contains(
                        "outcome  PO-4711: approve, executed",
                        "outcome  PO-4711: approve, was executed before",
                        "outcome  BONUS-17: bonus, executed",
                        "outcome  HR-3: post-job, executed",
                        "OK: every command was executed once.");
    }

    @Test
    void aCommandDecidesNeitherTheAmountNorTheKeyByItsHeaders() throws Exception {
        int before = simulator.orders().of("payments/create").size();
        Map<String, Object> headers = new HashMap<>();
        for (String name : List.of("PaymentKey", "teamReference", "chargeAmount")) {
            headers.put("CamelUpwork." + name, "1");
            headers.put("camelupwork." + name, "1");
            headers.put("CAMELUPWORK." + name, "1");
        }
        String command =
                people.commands().get(2).replace("BONUS-17", "BONUS-18").replace("25.00", "28.00");
        client.command(command, headers);
        JsonNode first = client.outcome();
        client.command(command);
        JsonNode second = client.outcome();

        assertThat(first.path("id").asText()).isEqualTo("BONUS-18");
        assertThat(first.path("before").asBoolean()).isFalse();
        assertThat(second.path("before").asBoolean()).isTrue();
        assertThat(simulator.orders().of("payments/create")).hasSize(before + 1);
        assertThat(orders("28.00")).isEqualTo(1);
    }

    @Test
    void aJobIsPostedOnceAndForTheTeamOfTheHub() throws Exception {
        int before = simulator.orders().of("jobs/create").size();
        String command = people.commands()
                .get(3)
                .replace("HR-3", "HR-4")
                .replace("\"title\"", "\"buyerTeamReference\": \"1\", \"title\"");
        client.command(command);
        client.command(command);
        JsonNode first = client.outcome();
        JsonNode second = client.outcome();

        assertThat(first.path("before").asBoolean()).isFalse();
        assertThat(second.path("before").asBoolean()).isTrue();
        assertThat(second.path("answer")).isEqualTo(first.path("answer"));
        assertThat(simulator.orders().of("jobs/create"))
                .hasSize(before + 1)
                .last()
                .satisfies(order -> assertThat(order.parameters().toString()).contains("500006"));
    }

    @Test
    void aJobWhoseAnswerWasLostIsNotPostedAgain() throws Exception {
        int before = simulator.orders().of("jobs/create").size();
        simulator.fail(Fault.reset().afterTaking(), Trigger.once("jobs/create"));
        String command = people.commands().get(3).replace("HR-3", "HR-5");
        client.command(command);
        assertThat(reason()).contains("may have been posted");
        client.command(command);
        assertThat(reason()).contains("may have been posted");
        assertThat(simulator.orders().of("jobs/create")).hasSize(before + 1);
    }

    @Test
    void aPaymentThatMayHaveBeenMadeIsNotSentAgainButPutAside() throws Exception {
        int before = simulator.record().of("payments/create").size();
        simulator.fail(Fault.status(503), Trigger.once("payments/create"));
        client.command(people.commands().get(2).replace("BONUS-17", "BONUS-19").replace("25.00", "26.00"));
        assertThat(reason()).contains("BONUS-19").contains("is unknown");
        assertThat(simulator.record().of("payments/create").size()).isEqualTo(before + 1);
    }

    @Test
    void aPaymentWhoseAnswerWasLostIsMadeOnce() throws Exception {
        simulator.fail(Fault.reset().afterTaking(), Trigger.once("payments/create"));
        client.command(people.commands().get(2).replace("BONUS-17", "BONUS-20").replace("25.00", "27.00"));
        assertThat(client.outcome().path("id").asText()).isEqualTo("BONUS-20");
        assertThat(orders("27.00")).isEqualTo(1);
    }

    @Test
    void whatCannotBeExecutedIsKeptWithTheReason() {
        client.command("no JSON");
        Exchange dead = client.receive("upwork.commands.dead");
        assertThat(dead.getMessage().getBody(String.class)).isEqualTo("no JSON");
        assertThat(dead.getMessage().getHeader("reason", String.class)).contains("Unrecognized token");

        client.command("{\"command\": \"approve\", \"milestone\": \"1\"}");
        assertThat(reason()).contains("needs an \"id\"");
        client.command("{\"id\": \"X-2\", \"command\": \"approve\", \"milestone\": \"1\", \"amount\": 1}");
        assertThat(reason()).contains("milestones/approve");
        client.command("{\"id\": \"PO-4711\", \"command\": \"approve\", \"milestone\": \"1\", \"amount\": 1}");
        assertThat(reason()).contains("PO-4711");
        client.command("[1]");
        assertThat(reason()).isNotBlank();
    }

    private String reason() {
        return client.receive("upwork.commands.dead").getMessage().getHeader("reason", String.class);
    }

    private long orders(String amount) {
        return simulator.orders().of("payments/create").stream()
                .filter(order ->
                        order.parameters().values().stream().anyMatch(value -> isAmount(String.valueOf(value), amount)))
                .count();
    }

    private static boolean isAmount(String value, String amount) {
        return value.matches("\\d+(\\.\\d+)?") && new BigDecimal(value).compareTo(new BigDecimal(amount)) == 0;
    }
}
