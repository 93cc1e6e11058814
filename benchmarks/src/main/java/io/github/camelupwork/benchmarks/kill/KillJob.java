// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelupwork.benchmarks.Settings;

/**
 * The settings of one run.
 *
 * @param mode          the mechanism that keeps the hub from paying twice
 * @param postgres      true if the ledger lies in PostgreSQL, false if in the hub's own file
 * @param payments      the number of payments ordered
 * @param kills         the number of times that the hub is killed
 * @param databaseKills the number of times that PostgreSQL is killed while the hub pays
 * @param late          the number of payments whose answer comes only when the hub has given up waiting; every other
 *                      one is executed as late
 * @param seed          from which all choices follow
 * @param directory     a new directory for all that the run writes
 */
record KillJob(
        KillMode mode,
        boolean postgres,
        int payments,
        int kills,
        int databaseKills,
        int late,
        long seed,
        Path directory) {

    private static final String POSTGRES = "postgres";

    /** The names of the settings on the command line. */
    static String[] names() {
        return new String[] {"payments", "kills", "seed", "modes", "ledger", "databaseKills", "late"};
    }

    static KillJob of(KillMode mode, Settings settings) throws IOException {
        boolean postgres = settings.text("ledger", "h2").equals(POSTGRES);
        return new KillJob(
                mode,
                postgres && !mode.isPeer(),
                settings.number("payments", 1500),
                settings.number("kills", 100),
                settings.number("databaseKills", postgres ? 5 : 0),
                settings.number("late", 0),
                settings.number("seed", 1),
                Files.createTempDirectory("kill-run-"));
    }

    /** In the directory: what the hub is told. */
    Path settings() {
        return directory.resolve("hub.properties");
    }

    /** In the directory: the payments to make. */
    Path orders() {
        return directory.resolve("orders");
    }

    /** In the directory: the payments that the hub is done with. */
    Path done() {
        return directory.resolve("done");
    }

    /** In the directory: what the hub said on its standard error. */
    Path errors() {
        return directory.resolve("errors");
    }

    /** In the directory: what the hub keeps. */
    Path state() {
        return directory.resolve("state");
    }

    /** The data of PostgreSQL. */
    Path data() {
        return directory.resolve("data");
    }

    /** The time a payment may take to show, beyond which the hub's reading believes that it was not made. */
    long settleMillis() {
        return late == 0 ? 1500 : 2 * LateAnswers.DELAY.toMillis();
    }

    /** The time after which the hub gives up a call. */
    long callMillis() {
        return late == 0 ? 300_000 : LateAnswers.DELAY.toMillis() * 2 / 3;
    }

    /** The number of payments that the hub makes at a time. */
    int atATime() {
        return late == 0 ? 4 : 16;
    }

    @Override
    public String toString() {
        return mode + (postgres ? " on PostgreSQL" : "");
    }
}
