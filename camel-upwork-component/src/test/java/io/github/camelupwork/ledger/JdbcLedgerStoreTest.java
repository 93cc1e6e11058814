// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.UUID;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcLedgerStoreTest implements LedgerStoreContract {

    private final JdbcConnectionPool h2 = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");

    @Override
    public LedgerStore store() {
        return new JdbcLedgerStore(h2);
    }

    @AfterEach
    void close() throws Exception {
        try (Connection connection = h2.getConnection()) {
            connection.createStatement().execute("SHUTDOWN");
        }
        h2.dispose();
    }

    @Test
    void aRollbackAroundItErasesNothing() throws Exception {
        try (Connection route = h2.getConnection()) {
            route.setAutoCommit(false);
            new Ledger(store(), LedgerOptions.defaults()).begin(Payments.bonus("rollback", "1"));
            route.rollback();
        }
        assertThat(store().find(Payments.id("rollback"))).isPresent();
    }

    @Test
    void aStoreThatIsAwaySaysSo() {
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults());
        h2.setMaxConnections(1);
        h2.setLoginTimeout(1);
        assertThatThrownBy(() -> {
            try (Connection taken = h2.getConnection()) {
                ledger.begin(Payments.bonus("away", "1"));
            }
        }).isInstanceOf(LedgerStoreException.class).hasMessageContaining("Could not read the ledger");
    }
}
