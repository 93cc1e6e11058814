// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL that can be killed, and goes on at the same address with what was on the disk. */
public final class Postgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;
    private final int port;

    /** A busy machine starts a server slowly, and one that was killed recovers first. */
    private static final Duration STARTUP = Duration.ofMinutes(2);

    private Postgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
        this.port = server.getPort();
    }

    /** Starts one on any free port with its data in a new directory. */
    public static Postgres start(Path data) throws IOException {
        return new Postgres(data, server(data, 0));
    }

    private static EmbeddedPostgres server(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(STARTUP);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** The address as JDBC wants it. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /**
     * A pool of connections to such an address, as a hub has one.
     *
     * @param connections the most connections
     */
    public static HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** A connection to it now and then. */
    public DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** Ends all its processes as {@code kill -9} does, and starts it again. */
    public void killAndStart() throws IOException, InterruptedException {
        kill();
        start();
    }

    /** Ends all its processes as {@code kill -9} does. */
    public void kill() throws IOException, InterruptedException {
        ProcessHandle main = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .get(0)
                        .strip()))
                .orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(main), main.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().join();
        }
    }

    /** Starts it again after {@link #kill}, with its data and at its port. */
    public void start() throws IOException {
        server.close();
        server = server(data, port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
