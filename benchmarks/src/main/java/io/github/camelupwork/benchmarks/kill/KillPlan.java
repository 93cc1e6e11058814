// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import io.github.camelupwork.ledger.LedgerProbe.Point;

/** Where and when the hub is killed; all of it follows from the seed and from how much is left to do. */
final class KillPlan {

    private static final int LONGEST_PAUSE_MILLIS = 40;
    private static final int LONGEST_START_MILLIS = 1500;
    private static final int EARLY_ONE_IN = 5;

    /** A kill. */
    sealed interface Kill {}

    /**
     * At a named point.
     *
     * @param passes how many payments of this life pass it before
     */
    record AtPoint(Point point, int passes) implements Kill {}

    /**
     * At a random time.
     *
     * @param orders how many orders of this life are finished before
     * @param after  how long after that
     */
    record AtRandom(int orders, Duration after) implements Kill {}

    /** While the hub starts, or a moment later; counted from the start of its process. */
    record AtStart(Duration after) implements Kill {}

    private final Random random;
    private int next;

    KillPlan(long seed) {
        random = new Random(seed);
    }

    /**
     * The next kill: at the named points in turn and at random alternately.
     *
     * @param undone how many orders are left
     * @param kills  how many kills are left, this one included
     */
    Kill next(int undone, int kills) {
        int share = Math.max(1, undone / kills);
        int number = next++;
        if (number % 2 == 0) {
            List<Point> points = List.of(Point.values());
            return new AtPoint(points.get(number / 2 % points.size()), random.nextInt(share));
        }
        if (random.nextInt(EARLY_ONE_IN) == 0) {
            return new AtStart(Duration.ofMillis(random.nextInt(LONGEST_START_MILLIS)));
        }
        return new AtRandom(random.nextInt(share), Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)));
    }
}
