// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import io.github.camelupwork.simulator.Simulator;

/** Properties of the hubs under test, each with a broker of its own. */
final class Hubs {

    /** The broker of the Maven profile that the tests run with. */
    private static final String BROKER = System.getProperty("broker", "artemis");

    private Hubs() {}

    /** A command is tried again after a second at most. */
    static Map<String, String> properties(Path home, Simulator simulator) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>(simulator.properties());
        properties.put("broker", BROKER);
        properties.put("hub.home", home.toString());
        properties.put("upwork.simulator", "false");
        properties.put("events.period", "200");
        properties.put("commands.retries", "5");
        properties.put("commands.retry-delay", "50");
        properties.put("commands.retry-delay-most", "1000");
        properties.put("camel.component.upwork.request-limits", "10000/1s");
        properties.put("camel.component.upwork.retry-delay", "10");
        properties.put("broker.url", url());
        return properties;
    }

    /** The address in the broker's file, with a free port. */
    private static String url() throws IOException {
        Properties broker = new Properties();
        try (InputStream file = Hubs.class.getResourceAsStream("/broker-" + BROKER + ".properties");
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            broker.load(file);
            return broker.getProperty("broker.url").replaceFirst("\\d+$", Integer.toString(socket.getLocalPort()));
        }
    }
}
