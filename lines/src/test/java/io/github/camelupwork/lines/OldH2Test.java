// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;

import io.github.camelupwork.UpworkComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 before 2.4.240 can lose committed rows when it compacts a file at its close. */
@Tag("supported")
class OldH2Test {

    @TempDir
    private Path directory;

    @Test
    void aFileThatIsCompactedAtItsCloseIsRefused() throws Exception {
        JdbcDataSource database = database("");
        assertThatThrownBy(() -> start(database))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Option 'ledgerDataSource' has a database of H2 2.3.232 ")
                .hasMessageEndingWith("Use com.h2database:h2 2.4.240 or newer, or add ;MAX_COMPACT_TIME=0 to the address of"
                        + " the database");
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getTables(null, null, "UPWORK%", null).next())
                    .as("tables of the ledger")
                    .isFalse();
        }
    }

    @Test
    void aFileThatIsNotCompactedIsUsed() {
        assertThatCode(() -> start(database(";MAX_COMPACT_TIME=0"))).doesNotThrowAnyException();
    }

    private JdbcDataSource database(String settings) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + directory.resolve("hub") + settings);
        return database;
    }

    private void start(JdbcDataSource database) throws Exception {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getState().setStateDirectory(directory.resolve("state").toString());
        upwork.getPayments().setLedgerDataSource(database);
        try (CamelContext context = new DefaultCamelContext()) {
            context.addComponent("upwork", upwork);
            context.start();
        }
    }
}
