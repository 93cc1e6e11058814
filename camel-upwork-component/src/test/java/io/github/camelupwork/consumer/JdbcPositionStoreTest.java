// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.UUID;

import org.h2.jdbcx.JdbcDataSource;

class JdbcPositionStoreTest extends PositionStoreContract {

    private final JdbcDataSource database = new JdbcDataSource();

    JdbcPositionStoreTest() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    PositionStore open() {
        return new JdbcPositionStore(database);
    }
}
