// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerRowTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00.123456Z");
    private static final PaymentRequest ORDER =
            Payments.bonus("INV-1", "110.25").withHint(Hint.CONTRACT, "214794");

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
        LedgerSchema.create(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private ResultSet written(String table, String columns, Object[] values) throws SQLException {
        String marks = columns.replaceAll("\\w+", "?");
        PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
        LedgerRow.bind(insert, values);
        insert.executeUpdate();
        ResultSet row = connection.createStatement().executeQuery("SELECT " + columns + " FROM " + table);
        row.next();
        return row;
    }

    private LedgerEntry again(LedgerEntry entry) throws SQLException {
        return LedgerRow.entry(written("upwork_ledger", LedgerRow.COLUMNS, LedgerRow.values(entry)));
    }

    @Test
    void anEntryIsReadAsItWasWritten() throws Exception {
        LedgerEntry entry = new LedgerEntry(
                ORDER,
                LedgerState.CONFIRMED,
                3,
                "owner-1",
                new PaymentOutcome(200, "{\"reference\":\"0112\"}", "ok"),
                "Ada",
                AT,
                AT.plusSeconds(1),
                AT.plusSeconds(2),
                7);

        LedgerEntry read = again(entry);

        assertThat(read).isEqualTo(entry);
        assertThat(read.request().hints()).isEqualTo(Map.of(Hint.CONTRACT, "214794"));
    }

    @Test
    void whatIsNotThereStaysAway() throws Exception {
        PaymentRequest order = PaymentRequest.of(new PaymentId("acme", null, "INV-2"), "payments/create", Map.of());
        LedgerEntry entry = new LedgerEntry(order, LedgerState.INTENDED, 1, null, null, null, AT, null, AT, 1);

        assertThat(again(entry)).isEqualTo(entry);
        assertThat(LedgerRow.tenant(order.id()))
                .as("null has no place in a key")
                .isEmpty();
    }

    @Test
    void anOutcomeMayBeAMessageAlone() throws Exception {
        LedgerEntry entry = new LedgerEntry(
                ORDER, LedgerState.UNKNOWN, 1, "o", new PaymentOutcome(null, null, "reset"), null, AT, AT, AT, 2);

        assertThat(again(entry).outcome()).isEqualTo(new PaymentOutcome(null, null, "reset"));
    }

    @Test
    void aLineOfHistoryIsReadAsItWasWritten() throws Exception {
        Transition line = new Transition(2, LedgerEvent.LOST, LedgerState.UNKNOWN, 1, AT, "owner-1", null);

        assertThat(LedgerRow.transition(written(
                        "upwork_ledger_history", LedgerRow.HISTORY_COLUMNS, LedgerRow.values(ORDER.id(), line))))
                .isEqualTo(line);
    }
}
