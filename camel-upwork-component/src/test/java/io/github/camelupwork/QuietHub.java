// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.ManualClock;
import io.github.camelupwork.ledger.Payments;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;

/** A running component that never reaches Upwork: it has a key but no token, and a ledger that others wrote. */
public final class QuietHub implements AutoCloseable {

    public static final String SECRET = "s3cr3t-marker";

    public final ManualClock clock = new ManualClock();
    public final DefaultCamelContext context = new DefaultCamelContext();
    public final UpworkComponent upwork = new UpworkComponent();
    public final ProducerTemplate route;
    private final JdbcDataSource database = new JdbcDataSource();
    private final Ledger other;

    public QuietHub(Path folder) {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        other = new Ledger(
                new JdbcLedgerStore(database), LedgerOptions.defaults().clock(clock));
        upwork.getPayments().setLedgerDataSource(database);
        upwork.getState().setAllowInMemoryDatabase(true);
        upwork.getState().setStateDirectory(folder.toString());
        upwork.setClock(clock);
        upwork.getConnection().setBaseUrl("http://localhost:1");
        upwork.getRetry().setMaxAttempts(1);
        upwork.getConfiguration().setConsumerKey("the-key");
        upwork.getConfiguration().setConsumerSecret(SECRET);
        upwork.getConfiguration().setAccountName("acme");
        context.addComponent("upwork", upwork);
        context.getManagementStrategy().getManagementAgent().setRegisterAlways(true);
        context.start();
        route = context.createProducerTemplate();
    }

    /** An endpoint that needs a token starts and finds none. */
    public void call() {
        route.request("upwork:users/info", exchange -> {});
    }

    /** A payment that somebody sent and nobody knows of. */
    public void unknown(String key) {
        other.unknown(Payments.sent(other, Payments.bonus(key, "110.25")), "reset");
    }

    /** From now on the ledger's database answers nobody. */
    public void losesItsDatabase() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS");
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
