// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelupwork.benchmarks.TextTable;

/**
 * The result of a run, according to the file that the route wrote.
 *
 * @param items     the number of offers made
 * @param fleeting  the number of them that were withdrawn before they had stayed long enough
 * @param inserted  the number made between two pages
 * @param withdrawn the number withdrawn between two pages
 * @param kills     the number of kills of each kind: the named points, {@code start} and {@code random}
 * @param delivered the number of deliveries, duplicates included
 * @param missing   the offers that stayed and were never delivered
 * @param repeated  the number of duplicate deliveries; each kill may cause as many as are in flight
 * @param inFlight  the most that were in flight at all kills together
 * @param took      the duration of the run
 */
record LossReport(
        int items,
        int fleeting,
        int inserted,
        int withdrawn,
        Map<String, Integer> kills,
        int delivered,
        Set<String> missing,
        int repeated,
        int inFlight,
        Duration took) {

    LossReport {
        kills = new TreeMap<>(kills);
    }

    /** Returns the number of times that the consumer was killed. */
    int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        TextTable table = new TextTable(
                "items",
                "fleeting",
                "inserted between pages",
                "withdrawn between pages",
                "kills",
                "delivered",
                "missing",
                "doubled",
                "in flight at most",
                "seconds");
        table.row(
                items,
                fleeting,
                inserted,
                withdrawn,
                killed(),
                delivered,
                missing.size(),
                repeated,
                inFlight,
                took.toSeconds());
        TextTable points = new TextTable("kills at", "kills");
        kills.forEach(points::row);
        return table.toString() + points;
    }
}
