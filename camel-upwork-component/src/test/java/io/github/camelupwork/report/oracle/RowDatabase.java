// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report.oracle;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.h2.jdbcx.JdbcDataSource;

/** The rows of a report in a database of their own, in memory. */
final class RowDatabase implements AutoCloseable {

    private final Reference report;
    private final Connection connection;

    RowDatabase(Reference report, List<Map<String, Object>> rows) throws SQLException {
        this.report = report;
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:");
        this.connection = database.getConnection();
        create();
        insert(rows);
    }

    private void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rows (n INT, "
                    + report.stored().stream()
                            .map(name -> '"' + name + "\" " + type(name))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
    }

    private String type(String name) {
        return switch (report.fields().get(name)) {
            case DAY -> "DATE";
            case TEXT -> "VARCHAR";
            case NUMBER, AMOUNT -> "NUMERIC(60, 20)";
        };
    }

    private void insert(List<Map<String, Object>> rows) throws SQLException {
        List<String> names = report.stored();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO rows VALUES (?" + ", ?".repeat(names.size()) + ")")) {
            for (int n = 0; n < rows.size(); n++) {
                insert.setInt(1, n);
                for (int i = 0; i < names.size(); i++) {
                    insert.setObject(i + 2, rows.get(n).get(names.get(i)));
                }
                insert.execute();
            }
        }
    }

    /** The cells by row, as {@link #plain} has them. */
    List<List<Object>> ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object cell = result.getObject(i);
                    cells.add(cell instanceof java.sql.Date ? result.getObject(i, LocalDate.class) : cell);
                }
                rows.add(plain(cells));
            }
            return rows;
        }
    }

    /** Cells as they are compared: numbers by their value. */
    static List<Object> plain(Collection<?> cells) {
        List<Object> plain = new ArrayList<>();
        cells.forEach(cell ->
                plain.add(cell instanceof Number ? new BigDecimal(cell.toString()).stripTrailingZeros() : cell));
        return plain;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
