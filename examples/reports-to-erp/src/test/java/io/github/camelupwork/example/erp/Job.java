// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Milestone;

/** The job as a test sees it: an ERP of its own, and a simulator that outlives the runs. */
final class Job {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final Period PERIOD = new Period(LocalDate.of(2026, 9, 1), TODAY);

    private final Path home;
    private final Simulator simulator;
    private final Map<String, String> properties = new TreeMap<>();
    private String printed;

    Job(Path home, Simulator simulator) {
        this.home = home;
        this.simulator = simulator;
        with("erp.home", home.toString());
        with("erp.jdbc.url", "jdbc:h2:mem:" + home.getFileName() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL");
        with("camel.component.upwork.allow-in-memory-database", "true");
        with("camel.component.upwork.request-limits", "1000/1s");
        with("period.from", PERIOD.from().toString());
        with("period.till", PERIOD.till().toString());
        with("batch.size", "100");
    }

    Job with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    boolean run() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return job(new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        } finally {
            printed = out.toString(StandardCharsets.UTF_8);
        }
    }

    ReportsToErp job(PrintStream out) {
        return new ReportsToErp(properties, out, simulator);
    }

    String printed() {
        return printed;
    }

    /** The ERP hands approvals over. */
    void drop(String approvals) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.writeString(inbox.resolve("approvals.json"), approvals);
    }

    static String approval(String milestone, BigDecimal amount) {
        return """
                {"document": "PO-%s", "approve": {"milestoneId": %s, "amount": %s}}""".formatted(milestone, milestone, amount);
    }

    /** A milestone whose work was submitted. */
    Milestone waiting() {
        return simulator.world().milestones().milestones().stream()
                .filter(milestone -> milestone.state() == Milestone.State.SUBMITTED)
                .findFirst()
                .orElseThrow();
    }

    /** The files that were put there: {@code done} or {@code error}. */
    List<Path> files(String folder) {
        Path directory = home.resolve("inbox").resolve(folder);
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column of the first row. */
    String erp(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Every row, with its columns as text. */
    List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
        }
        return all;
    }

    BigDecimal number(String sql) throws SQLException {
        return new BigDecimal(erp(sql));
    }

    void change(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                properties.get("erp.jdbc.url"),
                properties.getOrDefault("erp.jdbc.username", "erp"),
                properties.getOrDefault("erp.jdbc.password", "erp"));
    }
}
