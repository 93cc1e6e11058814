// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

class LedgerSchemaTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private List<String> tables() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
            return names;
        }
    }

    private Void create() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            LedgerSchema.create(connection);
        }
        return null;
    }

    @Test
    void keepsWhatIsThere() throws Exception {
        create();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection
                    .createStatement()
                    .execute(
                            "INSERT INTO upwork_ledger_owner (owner, process, seen_at) VALUES ('o', 'p', CURRENT_TIMESTAMP)");
            LedgerSchema.create(connection);
            try (ResultSet count =
                    connection.createStatement().executeQuery("SELECT COUNT(*) FROM upwork_ledger_owner")) {
                count.next();
                assertThat(count.getInt(1)).isEqualTo(1);
            }
        }
        assertThat(tables()).containsExactlyInAnyOrder("UPWORK_LEDGER", "UPWORK_LEDGER_HISTORY", "UPWORK_LEDGER_OWNER");
    }

    @Test
    void severalMayMakeItAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Void>> made = new ArrayList<>();
            Callable<Void> one = () -> {
                together.await();
                return create();
            };
            for (int i = 0; i < 8; i++) {
                made.add(threads.submit(one));
            }
            for (Future<Void> each : made) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(tables()).hasSize(3);
    }
}
