// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:",
                "jdbc:h2:mem:a3c1;DB_CLOSE_DELAY=-1",
                "JDBC:H2:MEM:x",
                "jdbc:h2:tcp://localhost:9092/mem:hub",
                "jdbc:h2:nioMemFS:hub",
                "jdbc:hsqldb:mem:hub",
                "jdbc:hsqldb:.",
                "jdbc:derby:memory:hub;create=true",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:",
                "jdbc:sqlite:file:hub?mode=memory&cache=shared",
                "jdbc:duckdb:"
            })
    void knowsWhatForgets(String address) {
        assertThat(InMemoryDatabase.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/var/lib/hub/mem:ory",
                "jdbc:h2:~/memory",
                "jdbc:h2:tcp://mem/hub",
                "jdbc:hsqldb:file:mem",
                "jdbc:derby:memory",
                "jdbc:sqlite:memory.db",
                "jdbc:postgresql://db/mem"
            })
    void knowsWhatDoesNot(String address) {
        assertThat(InMemoryDatabase.isAddress(address)).isFalse();
    }

    /** Each may cost a round trip, and some pools have few. */
    @Test
    void oneConnectionIsEnough(@TempDir Path folder) {
        AtomicInteger opened = new AtomicInteger();
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("hub"));
        DataSource counted = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    opened.incrementAndGet();
                    return method.invoke(file, arguments);
                });

        ForgetfulDatabase.refuse("ledgerDataSource", counted, false);

        assertThat(opened).hasValue(1);
    }

    @Test
    void refusesByTheOptionAndShowsNoSettings(@TempDir Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:hub;LOCK_TIMEOUT=77");
        assertThatThrownBy(() -> ForgetfulDatabase.refuse("ledgerDataSource", database, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'ledgerDataSource'")
                .hasMessageContaining("jdbc:h2:mem:hub")
                .hasMessageContaining("allowInMemoryDatabase=true")
                .hasMessageNotContaining("LOCK_TIMEOUT");
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("mem"));
        assertThatCode(() -> ForgetfulDatabase.refuse("ledgerDataSource", file, false))
                .doesNotThrowAnyException();
        assertThatCode(() -> ForgetfulDatabase.refuse("ledgerDataSource", null, false))
                .doesNotThrowAnyException();
        assertThatCode(() -> ForgetfulDatabase.refuse("ledgerDataSource", database, true))
                .doesNotThrowAnyException();
    }
}
