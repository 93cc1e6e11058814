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
 * The result of a run, according to the simulator's own list of orders.
 *
 * @param job     the settings of the run
 * @param kills   the number of kills of each kind: the named points, {@code start}, {@code random} and {@code PostgreSQL}
 * @param once    the keys that were paid exactly once
 * @param lost    the keys that were never paid
 * @param doubled the keys that were paid more than once
 * @param atPoint the keys that were at a named point when the hub was killed
 * @param refused the number of orders that ended with a refusal by Upwork, such as a milestone approved a second time
 * @param ledger  the state of the ledger in the end
 * @param took    the duration of the run
 */
record KillReport(
        KillJob job,
        Map<String, Integer> kills,
        Set<String> once,
        Set<String> lost,
        Set<String> doubled,
        Set<String> atPoint,
        int refused,
        LedgerFigures ledger,
        Duration took) {

    KillReport {
        kills = new TreeMap<>(kills);
    }

    /** Returns the number of times that the hub was killed. */
    int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns true if every payment was made exactly once, no outcome is unknown and the ledger is complete. */
    boolean isExact() {
        return once.size() == job.payments() && lost.isEmpty() && doubled.isEmpty() && ledger.isClean();
    }

    /** All runs in one table. */
    static String table(List<KillReport> reports) {
        TextTable table = new TextTable(
                "mode",
                "payments",
                "late",
                "kills",
                "paid once",
                "lost",
                "at a point",
                "doubled",
                "at a point",
                "refused again",
                "settled",
                "unknown",
                "stuck",
                "torn",
                "seconds");
        reports.forEach(report -> table.row(
                report.job,
                report.job.payments(),
                report.job.late(),
                report.killed(),
                report.once.size(),
                report.lost.size(),
                report.stoppedAt(report.lost),
                report.doubled.size(),
                report.stoppedAt(report.doubled),
                report.refused,
                report.ledger.settled(),
                report.ledger.unknown(),
                report.ledger.stuck(),
                report.ledger.torn(),
                report.took.toSeconds()));
        TextTable kills = new TextTable(
                Stream.concat(Stream.of("kills at"), reports.stream().map(report -> report.job.toString()))
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

    /**
     * Returns the number of keys that were at a named point when the hub was killed; the others were in progress by
     * chance.
     */
    private long stoppedAt(Set<String> keys) {
        return keys.stream().filter(atPoint::contains).count();
    }
}
