// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** RabbitMQ as Debian installs it, as a process of this hub's user. */
public final class RabbitBroker implements Broker {

    /** Debian's commands of that name let only root and its own user start it. */
    private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private static final int PATIENCE_SECONDS = 180;

    private Process process;
    private String mapperPort;

    /** Whether it is installed. */
    static boolean isInstalled() {
        return Files.isExecutable(SERVER);
    }

    @Override
    public void start(String url, Path home) throws Exception {
        if (!isInstalled()) {
            throw new IllegalStateException("RabbitMQ is not installed; on Debian: apt-get install rabbitmq-server."
                    + " Or set broker.embedded=false and broker.url to one that runs");
        }
        Path directory = Files.createDirectories(home.resolve("rabbitmq").toAbsolutePath());
        mapperPort = freePort();
        Path log = directory.resolve("output.log");
        int port = URI.create(url).getPort();
        ProcessBuilder builder =
                new ProcessBuilder(SERVER.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings(directory, port));
        process = builder.start();
        if (!listens(port)) {
            close();
            throw new IllegalStateException("RabbitMQ does not start:\n" + Files.readString(log));
        }
    }

    private Map<String, String> settings(Path directory, int port) throws IOException {
        return Map.ofEntries(
                Map.entry("HOME", directory.toString()),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("ERL_EPMD_PORT", mapperPort),
                Map.entry("RABBITMQ_NODENAME", "upwork@localhost"),
                Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODE_PORT", Integer.toString(port)),
                Map.entry("RABBITMQ_DIST_PORT", freePort()),
                Map.entry("RABBITMQ_MNESIA_BASE", directory.resolve("mnesia").toString()),
                Map.entry("RABBITMQ_LOG_BASE", directory.resolve("log").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        directory.resolve("plugins").toString()));
    }

    /** Waits until the port is open; false if the process has ended. */
    private boolean listens(int port) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                return false;
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (ConnectException e) {
                // not yet
            }
        }
        return false;
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** Ends it, and the name server that Erlang started for it. */
    @Override
    public void close() throws Exception {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
        ProcessBuilder mapper = new ProcessBuilder("epmd", "-port", mapperPort, "-kill");
        mapper.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        mapper.start().waitFor();
    }
}
