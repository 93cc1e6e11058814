// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.hubs;

import java.time.Duration;
import java.util.List;

import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.benchmarks.kill.LedgerFigures;

/**
 * The result of a run.
 *
 * @param payments      the number of payments ordered
 * @param once          the number of orders that the simulator took exactly once
 * @param lost          the number that it never took
 * @param doubled       the number that it took more than once
 * @param ledger        the state of the common ledger in the end
 * @param items         the number of offers made
 * @param delivered     the number of deliveries to the route
 * @param missing       the number of offers that stayed and were never delivered
 * @param repeated      the number of duplicate deliveries
 * @param throttled     the number of answers 429
 * @param known         the number of times that a hub asked who it is, with a token that expires now and then, and was told
 * @param unauthorized  the number of times that its token was refused all the same
 * @param leaderKills   the number of times that the leader was killed
 * @param otherKills    the number of times that the other was killed
 * @param databaseKills the number of times that PostgreSQL was killed
 * @param twoAtOnce     the number of leaders beside which the other polled, too
 * @param takeovers     the time from each kill of the leader to the first poll of the other
 * @param took          the duration of the run
 */
record HubsReport(
        int payments,
        int once,
        int lost,
        int doubled,
        LedgerFigures ledger,
        int items,
        int delivered,
        int missing,
        int repeated,
        int throttled,
        int known,
        int unauthorized,
        int leaderKills,
        int otherKills,
        int databaseKills,
        int twoAtOnce,
        List<Duration> takeovers,
        Duration took) {

    HubsReport {
        takeovers = takeovers.stream().sorted().toList();
    }

    /** Returns true if nothing was lost, doubled or refused by a limit, and no more repeated than was killed. */
    boolean isExact() {
        return once == payments
                && lost == 0
                && doubled == 0
                && ledger.isClean()
                && missing == 0
                && repeated <= leaderKills + otherKills + databaseKills
                && throttled == 0
                && unauthorized == 0;
    }

    @Override
    public String toString() {
        TextTable table = new TextTable(
                        "", "ordered or made", "once", "lost", "doubled", "settled", "unknown", "stuck", "torn")
                .row(
                        "payments",
                        payments,
                        once,
                        lost,
                        doubled,
                        ledger.settled(),
                        ledger.unknown(),
                        ledger.stuck(),
                        ledger.torn())
                .row("items", items, delivered - repeated, missing, repeated, "", "", "", "");
        TextTable kills = new TextTable(
                        "leader killed",
                        "other killed",
                        "PostgreSQL killed",
                        "two at once",
                        "median takeover, ms",
                        "longest takeover, ms",
                        "429",
                        "signed in",
                        "401",
                        "seconds")
                .row(
                        leaderKills,
                        otherKills,
                        databaseKills,
                        twoAtOnce,
                        takeovers.isEmpty()
                                ? "-"
                                : takeovers.get(takeovers.size() / 2).toMillis(),
                        takeovers.isEmpty()
                                ? "-"
                                : takeovers.get(takeovers.size() - 1).toMillis(),
                        throttled,
                        known,
                        unauthorized,
                        took.toSeconds());
        return table.toString() + kills;
    }
}
