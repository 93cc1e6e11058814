// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in a file, which writes commits a minute later unless it is told to; and what a kill at this moment would leave. */
public final class LateDatabase implements AutoCloseable {

    private final Path directory;
    private final JdbcConnectionPool pool;

    /** In a new file of that directory. */
    public LateDatabase(Path directory) {
        this.directory = directory;
        this.pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("late") + ";WRITE_DELAY=60000", "sa", "");
    }

    /** The database in use. */
    public DataSource dataSource() {
        return pool;
    }

    /** What is on the disk now. */
    public DataSource afterKill() {
        try {
            Files.copy(directory.resolve("late.mv.db"), directory.resolve("killed.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JdbcDataSource killed = new JdbcDataSource();
        killed.setURL("jdbc:h2:file:" + directory.resolve("killed"));
        killed.setUser("sa");
        return killed;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
