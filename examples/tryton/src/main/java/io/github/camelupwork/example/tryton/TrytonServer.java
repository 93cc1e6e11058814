// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.tryton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Tryton of one's own: Debian's {@code trytond} on loopback, at a free port, with an SQLite database in a directory. The
 * database is a copy of a template, which takes half a minute to make and is kept.
 */
public final class TrytonServer implements AutoCloseable {

    /** Debian's packages that it needs. */
    public static final String PACKAGES =
            "tryton-server tryton-modules-account-invoice tryton-modules-purchase" + " tryton-modules-sale-opportunity";

    private static final Logger LOG = LoggerFactory.getLogger(TrytonServer.class);
    private static final Path MODULES = Path.of("/usr/lib/python3/dist-packages/trytond/modules");
    private static final int STARTS = 3;
    private static final int PATIENCE_SECONDS = 120;

    private final Path directory;
    private final String password;
    private Process process;
    private int port;

    private TrytonServer(Path directory, String password) {
        this.directory = directory;
        this.password = password;
    }

    /** Says what is missing to start one here; empty if nothing is. */
    public static Optional<String> missing() {
        boolean there = Files.isExecutable(Path.of("/usr/bin/trytond"))
                && Stream.of("account_invoice", "purchase", "sale_opportunity")
                        .allMatch(module -> Files.isDirectory(MODULES.resolve(module)));
        return there
                ? Optional.empty()
                : Optional.of(
                        "Tryton 6.0 is not installed; on Debian: apt-get install --no-install-recommends " + PACKAGES);
    }

    /**
     * Starts one; the database is a copy of the template unless the directory has one.
     *
     * @param directory of the database
     * @throws IllegalStateException if it is not installed or does not start
     */
    public static TrytonServer start(Path directory) {
        missing().ifPresent(word -> {
            throw new IllegalStateException(word);
        });
        try {
            Files.createDirectories(directory);
            TrytonTemplate template = TrytonTemplate.ready();
            template.copyTo(directory);
            TrytonServer server = new TrytonServer(directory, template.password());
            server.start();
            LOG.info("Tryton listens on {}; user admin, password in {}", server.url(), template.passwordFile());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() throws IOException {
        for (int i = 0; i < STARTS; i++) {
            port = freePort();
            TrytonTemplate.configure(directory, port);
            process = new ProcessBuilder(
                            "/usr/bin/trytond",
                            "-c",
                            directory.resolve("trytond.conf").toString(),
                            "-d",
                            "erp")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("trytond.log").toFile())
                    .start();
            if (listens()) {
                return;
            }
            close();
        }
        throw new IllegalStateException(
                "trytond does not start:\n" + Files.readString(directory.resolve("trytond.log")));
    }

    /** Waits until the port is open; false if the process has ended, for instance since the port was taken meanwhile. */
    private boolean listens() throws IOException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            try {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return true;
            } catch (ConnectException e) {
                // not yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The address for {@link Tryton#setUrl}. */
    public String url() {
        return "http://127.0.0.1:" + port + "/erp/";
    }

    /** The user to sign in as. */
    public String user() {
        return "admin";
    }

    /** The user's password. */
    public String password() {
        return password;
    }

    /** Kills it, as a power cut would; {@link #start(Path)} on the same directory brings it back. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
