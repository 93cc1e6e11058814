// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.simulator.Simulator;

/** Properties of the hubs under test, each with a broker of its own. */
final class Hubs {

    private Hubs() {}

    /** A command is tried again after a second at most. */
    static Map<String, String> properties(Path home, Simulator simulator) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>(simulator.properties());
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

    private static String url() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "tcp://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
