// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.runtime.ActivityListener;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Plays the other people, at Upwork and at the broker, and prints what comes out of the hub. */
final class Demonstration {

    private static final int CONSUMERS = 3;
    private static final long PATIENCE = 120_000;

    private final MessagingHub hub;
    private final CamelContext context;
    private final People people;
    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();

    Demonstration(MessagingHub hub, Simulator simulator, PrintStream out) {
        this.hub = hub;
        this.context = hub.context();
        this.people = new People(simulator);
        this.out = out;
    }

    /** Returns whether everything came that had to come. */
    boolean run() throws Exception {
        awaitFirstPolls();
        try (ProducerTemplate sender = context.createProducerTemplate();
                ConsumerTemplate receiver = context.createConsumerTemplate()) {
            people.act();
            // as a push would, see docs/push.adoc; the next poll would find them as well
            sender.requestBody("upwork:push/wake", (Object) null);
            people.commands().forEach(command -> sender.sendBody(hub.queue("upwork.commands"), command));

            List<JsonNode> events = new ArrayList<>();
            for (String queue : List.of("upwork.offers", "upwork.applications", "upwork.messages")) {
                JsonNode event = json.readTree(text(receiver, queue));
                out.println("event    " + queue + ": " + event.path("type").asText() + " "
                        + event.path("subject").asText());
                events.add(event);
            }
            List<JsonNode> outcomes = new ArrayList<>();
            for (int i = 0; i < people.executable(); i++) {
                JsonNode outcome = json.readTree(text(receiver, "upwork.outcomes"));
                out.println("outcome  " + outcome.path("id").asText() + ": "
                        + outcome.path("command").asText()
                        + (outcome.path("before").asBoolean() ? ", was executed before" : ", executed"));
                outcomes.add(outcome);
            }
            Exchange dead = receive(receiver, "upwork.commands.dead");
            out.println("dead     " + dead.getMessage().getHeader("reason", String.class));
            boolean once = people.ordersAreMadeOnce();
            out.println(once ? "OK: every command was executed once." : "FAILED: see the orders of the simulator.");
            return once
                    && events.stream()
                            .allMatch(
                                    event -> event.path("specversion").asText().equals("1.0"))
                    && outcomes.stream()
                                    .filter(outcome -> outcome.path("before").asBoolean())
                                    .count()
                            == 1;
        }
    }

    private String text(ConsumerTemplate receiver, String queue) {
        return receive(receiver, queue).getMessage().getBody(String.class);
    }

    private Exchange receive(ConsumerTemplate receiver, String queue) {
        Exchange received = receiver.receive(hub.read(queue), PATIENCE);
        if (received == null) {
            throw new IllegalStateException("Nothing came to " + queue);
        }
        receiver.doneUoW(received);
        return received;
    }

    /** What arrives before the first poll counts as old. */
    private void awaitFirstPolls() throws InterruptedException {
        UpworkComponent upwork = context.getComponent("upwork", UpworkComponent.class);
        CountDownLatch polled = new CountDownLatch(CONSUMERS);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ActivityListener listener = new ActivityListener() {
            @Override
            public void polled(String position, String operation, boolean succeeded) {
                if (succeeded && seen.add(operation)) {
                    polled.countDown();
                }
            }
        };
        upwork.activity().add(listener);
        upwork.status().consumers().stream()
                .filter(consumer -> consumer.caughtUpAt() != null)
                .forEach(consumer -> listener.polled(consumer.position(), consumer.operation(), true));
        if (!polled.await(PATIENCE, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Only these were polled: " + seen);
        }
    }
}
