// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.nio.file.Path;
import java.util.UUID;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.simulator.Simulator;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The hubs of the calls that are made to fail. Calls that neither pay nor leave a trace share one; the others have one each,
 * so that no payment can be taken for another.
 */
final class FaultHubs implements AutoCloseable {

    private static final long LIMIT_PAUSE = 20;

    /** So many retries that no call goes without because of those before it. */
    private static final int RETRIES_OF_ALL = 1_000_000;

    private final Simulator simulator;
    private final SimulatedHub shared;

    /** A hub in use; closing it leaves a shared one open. */
    record Lease(SimulatedHub hub, boolean own) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            if (own) {
                hub.close();
            }
        }
    }

    FaultHubs(Simulator simulator) {
        this.simulator = simulator;
        this.shared = hub(Failing.STATUS_400, "shared-" + UUID.randomUUID(), RETRIES_OF_ALL);
    }

    /** A hub for calls that fail in that way. */
    Lease lease(Failing way, Effect effect, String ledger) {
        return effect != Effect.MONEY && way.leavesNoTrace() ? new Lease(shared, false) : own(way, ledger);
    }

    /** A hub of the caller's own. */
    Lease own(Failing way, String ledger) {
        return new Lease(hub(way, ledger, null), true);
    }

    private SimulatedHub hub(Failing way, String ledger, Integer retries) {
        JdbcDataSource database = database(ledger);
        return new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> {
                    set(upwork, database);
                    if (retries != null) {
                        upwork.getRetry().setRetryAllowance(retries);
                    }
                    way.set(upwork, simulator);
                });
    }

    private static void set(UpworkComponent upwork, JdbcDataSource database) {
        upwork.getPayments().setLedgerDataSource(database);
        upwork.getState().setAllowInMemoryDatabase(true);
        upwork.getBudget().setLimitPause(LIMIT_PAUSE);
    }

    /** The database of the ledger of that name. */
    static JdbcDataSource database(String ledger) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + ledger + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @Override
    public void close() throws Exception {
        shared.close();
    }
}
