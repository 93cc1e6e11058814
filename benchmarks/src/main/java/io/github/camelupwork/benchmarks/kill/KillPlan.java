// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import io.github.camelupwork.ledger.LedgerProbe.Point;

/**
 * The points and times at which the hub is killed; all follow from the seed and the number of orders and kills
 * left.
 */
final class KillPlan {

    private static final int LONGEST_PAUSE_MILLIS = 40;
    private static final int LONGEST_START_MILLIS = 1500;
    private static final int EARLY_ONE_IN = 5;

    /** A kill. */
    sealed interface Kill {}

    /**
     * A kill at a named point.
     *
     * @param passes the number of payments of this life that pass it before
     */
    record AtPoint(Point point, int passes) implements Kill {}

    /**
     * A kill at a random time.
     *
     * @param orders the number of orders of this life that are finished before
     * @param after  the delay after that
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
     * Returns the next kill: at the named points in turn and at random alternately.
     *
     * @param undone the number of orders left
     * @param kills  the number of kills left, this one included
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
