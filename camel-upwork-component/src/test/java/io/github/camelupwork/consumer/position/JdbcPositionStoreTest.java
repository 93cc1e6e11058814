// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import io.github.camelupwork.store.LateDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcPositionStoreTest extends PositionStoreContract {

    private final JdbcDataSource database = new JdbcDataSource();

    JdbcPositionStoreTest() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    PositionStore open() {
        return new JdbcPositionStore(database);
    }

    /** Those of earlier versions had no revisions. */
    @Test
    void tablesWithoutRevisionsAreReadAndGuardedToo() throws SQLException {
        add(open(), KEY, Entry.done("1", "a"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE upwork_position_revision");
        }
        PositionStore store = open();
        String old = store.revision(KEY);
        store.add(KEY, List.of(Entry.done("2", "b")), old);

        assertThatThrownBy(() -> open().add(KEY, List.of(Entry.done("3", "c")), old))
                .isInstanceOf(PositionMovedException.class);
        assertThat(open().load(KEY).entries()).containsExactly(Entry.done("1", "a"), Entry.done("2", "b"));
    }

    @Test
    void whatIsDoneOutlastsAKillAlsoWhereTheDatabaseWritesLate(@TempDir Path directory) {
        try (LateDatabase late = new LateDatabase(directory)) {
            add(new JdbcPositionStore(late.dataSource()), KEY, Entry.done("1", "a"));

            assertThat(new JdbcPositionStore(late.afterKill()).load(KEY).entries())
                    .containsExactly(Entry.done("1", "a"));
        }
    }
}
