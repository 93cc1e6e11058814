// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Whoever is at the other side of the broker, by the endpoints of a hub. */
final class Client implements AutoCloseable {

    private static final long PATIENCE = 300_000;

    private final MessagingHub hub;
    private final ProducerTemplate sender;
    private final ConsumerTemplate receiver;
    private final ObjectMapper json = new ObjectMapper();

    Client(MessagingHub hub) {
        this.hub = hub;
        sender = hub.context().createProducerTemplate();
        receiver = hub.context().createConsumerTemplate();
    }

    void command(String text, Map<String, Object> headers) {
        sender.sendBodyAndHeaders(hub.queue("upwork.commands"), text, headers);
    }

    void command(String text) {
        command(text, Map.of());
    }

    JsonNode outcome() throws IOException {
        return json.readTree(receive("upwork.outcomes").getMessage().getBody(String.class));
    }

    /** The next message of a queue. */
    Exchange receive(String queue) {
        Exchange received = receiver.receive(hub.read(queue), PATIENCE);
        if (received == null) {
            throw new AssertionError("nothing came to " + queue);
        }
        receiver.doneUoW(received);
        return received;
    }

    @Override
    public void close() throws IOException {
        sender.close();
        receiver.close();
    }
}
