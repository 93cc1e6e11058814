// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsForcedIsThereAfterAKill() throws Exception {
        try (LateDatabase late = new LateDatabase(directory)) {
            commit(late, true);

            assertThat(tables(late)).contains("THING");
        }
    }

    /** Else the test above would prove nothing. */
    @Test
    void whatIsOnlyCommittedIsNot() throws Exception {
        try (LateDatabase late = new LateDatabase(directory)) {
            commit(late, false);

            assertThat(tables(late)).doesNotContain("THING");
        }
    }

    private static void commit(LateDatabase late, boolean force) throws SQLException {
        try (Connection connection = late.dataSource().getConnection()) {
            connection.createStatement().execute("CREATE TABLE thing (name VARCHAR(9))");
            if (force) {
                Durability.force(connection);
            }
        }
    }

    private static List<String> tables(LateDatabase late) throws SQLException {
        try (Connection connection = late.afterKill().getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
            return tables.next() ? List.of(tables.getString("TABLE_NAME")) : List.of();
        }
    }

    @Test
    void whoMayNotForceIsToldWhatIsMissing() throws Exception {
        String url = "jdbc:h2:mem:rights";
        try (Connection admin = DriverManager.getConnection(url, "sa", "")) {
            assertThatCode(() -> Durability.force(admin)).doesNotThrowAnyException();
            admin.createStatement().execute("CREATE USER clerk PASSWORD 'x'");
            try (Connection clerk = DriverManager.getConnection(url, "clerk", "x")) {
                assertThatThrownBy(() -> Durability.force(clerk))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("needs admin rights");
            }
        }
    }
}
