// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelupwork.benchmarks.TextTable;

/**
 * What came of a run, by the file that the route wrote.
 *
 * @param items     how many offers were made
 * @param fleeting  how many of them were withdrawn without having stayed long enough
 * @param inserted  how many were made between two pages
 * @param withdrawn how many were withdrawn between two pages
 * @param kills     how many kills there were of each kind: the named points, {@code start} and {@code random}
 * @param delivered how many deliveries there were, repeats included
 * @param missing   offers that stayed and were never delivered
 * @param repeated  how many deliveries were repeats; with one exchange at a time, each kill may cause one
 * @param took      how long it took
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
        Duration took) {

    LossReport {
        kills = new TreeMap<>(kills);
    }

    /** How often the consumer was killed. */
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
                killed(),
                took.toSeconds());
        TextTable points = new TextTable("kills at", "kills");
        kills.forEach(points::row);
        return table.toString() + points;
    }
}
