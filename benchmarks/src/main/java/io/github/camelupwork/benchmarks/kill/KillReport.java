// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.benchmarks.TextTable;

/**
 * What came of a run, by the simulator's own list of orders.
 *
 * @param mode      what kept the hub from paying twice
 * @param payments  how many were ordered
 * @param kills     how many kills there were of each kind: the named points, {@code start} and {@code random}
 * @param once      keys that were paid exactly once
 * @param missing   keys that were never paid, although the hub is done with them
 * @param doubled   keys that were paid more than once
 * @param atPoint   keys that stood at a named point when the hub was killed
 * @param refused   how many orders ended with a refusal by Upwork, such as a milestone approved a second time
 * @param settled   how many doubts the ledger ended by reading
 * @param unsettled how many payments of the ledger are neither confirmed nor refused
 * @param torn      how many payments of the ledger are half recorded
 * @param took      how long it took
 */
record KillReport(
        KillMode mode,
        int payments,
        Map<String, Integer> kills,
        Set<String> once,
        Set<String> missing,
        Set<String> doubled,
        Set<String> atPoint,
        int refused,
        int settled,
        int unsettled,
        int torn,
        Duration took) {

    KillReport {
        kills = new TreeMap<>(kills);
    }

    /** How often the hub was killed. */
    int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether every payment was made exactly once, nothing is in doubt and the ledger is whole. */
    boolean isExact() {
        return once.size() == payments && missing.isEmpty() && doubled.isEmpty() && unsettled == 0 && torn == 0;
    }

    /** All runs in one table. */
    static String table(List<KillReport> reports) {
        TextTable table = new TextTable(
                "mode",
                "payments",
                "kills",
                "paid once",
                "missing",
                "at a point",
                "doubled",
                "at a point",
                "refused again",
                "settled by reading",
                "in doubt",
                "torn",
                "seconds");
        reports.forEach(report -> table.row(
                report.mode,
                report.payments,
                report.killed(),
                report.once.size(),
                report.missing.size(),
                report.stoppedAt(report.missing),
                report.doubled.size(),
                report.stoppedAt(report.doubled),
                report.refused,
                report.settled,
                report.unsettled,
                report.torn,
                report.took.toSeconds()));
        TextTable kills = new TextTable(
                Stream.concat(Stream.of("kills at"), reports.stream().map(report -> report.mode.toString()))
                        .toArray(String[]::new));
        reports.stream()
                .map(KillReport::kills)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(point -> kills.row(cells(point, reports, report -> report.kills.getOrDefault(point, 0))));
        return table.toString() + kills;
    }

    private static Object[] cells(String first, List<KillReport> reports, Function<KillReport, Object> figure) {
        return Stream.concat(Stream.of(first), reports.stream().map(figure)).toArray();
    }

    /** How many of them stood at a named point when the hub was killed; the others just happened to be under way. */
    private long stoppedAt(Set<String> keys) {
        return keys.stream().filter(atPoint::contains).count();
    }
}
