// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.simulator.Simulator;

/** Properties of the hubs under test, on the broker that the build names. */
final class Hubs {

    static final String BROKER = System.getProperty("broker", "artemis");

    private Hubs() {}

    /** With a broker of its own, unless it is RabbitMQ, and without waiting. */
    static Map<String, String> properties(Path home, Simulator simulator) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>(simulator.properties());
        properties.put("broker", BROKER);
        properties.put("hub.home", home.toString());
        properties.put("upwork.simulator", "false");
        properties.put("events.period", "200");
        properties.put("commands.retries", "12");
        properties.put("commands.retry-delay", "50");
        properties.put("camel.component.upwork.request-limits", "10000/1s");
        properties.put("camel.component.upwork.retry-delay", "10");
        if (!BROKER.equals("rabbitmq")) {
            properties.put("broker.url", url());
        }
        return properties;
    }

    private static String url() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return (BROKER.equals("artemis") ? "tcp://" : "") + "127.0.0.1:" + socket.getLocalPort();
        }
    }

    /** The class of the broker that runs in this process; null if there is none. */
    static Broker broker() throws Exception {
        return switch (BROKER) {
            case "artemis" -> new ArtemisBroker();
            case "kafka" ->
                (Broker) Class.forName("io.github.camelupwork.example.messaging.KafkaBroker")
                        .getConstructor()
                        .newInstance();
            default -> null;
        };
    }
}
