// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;

import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.consumer.source.ConsumerProbe.Point;

/**
 * Kills a consumer again and again, at each named point in turn and at random, while items come, and offers go, between the
 * pages that it reads, and counts what its route missed and what it got twice.
 */
public final class LossRun {

    private static final int LONGEST_PAUSE_MILLIS = 40;
    private static final int LONGEST_START_MILLIS = 1500;
    private static final int EARLY_ONE_IN = 5;
    private static final int POLLS = 3;

    private final LongFunction<Crowd> crowds;
    private final int items;
    private final int kills;
    private final int inFlight;
    private final long seed;
    private final Path job;
    private final Random random;
    private final Map<String, Integer> killed = new TreeMap<>();

    /**
     * @param crowds makes those who make the items, from the seed
     * @param items the number of offers that arrive in all
     * @param kills the number of times that the consumer is killed
     * @param inFlight the number of exchanges whose outcome need not be stored yet
     * @param job   an empty directory
     */
    LossRun(LongFunction<Crowd> crowds, int items, int kills, int inFlight, long seed, Path job) {
        this.crowds = crowds;
        this.items = items;
        this.kills = kills;
        this.inFlight = inFlight;
        this.seed = seed;
        this.job = job;
        this.random = new Random(seed);
    }

    /**
     * Runs and prints; ends with 1 if an item is missing, or more came twice than were in flight at all kills together.
     *
     * @param args {@code items} (10000), {@code kills} (60), {@code inFlight} (10), {@code seed} (1), {@code list} (offers,
     *             or a list of lists: messages, applications, submissions, diaries)
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "items", "kills", "inFlight", "seed", "list");
        LossReport report = new LossRun(
                        crowds(settings.text("list", "offers")),
                        settings.number("items", 10_000),
                        settings.number("kills", 60),
                        settings.number("inFlight", 10),
                        settings.number("seed", 1),
                        Files.createTempDirectory("loss"))
                .run();
        System.out.println(report);
        System.exit(report.missing().isEmpty() && report.repeated() <= report.inFlight() ? 0 : 1);
    }

    private static LongFunction<Crowd> crowds(String list) {
        return list.equals("offers")
                ? Market::new
                : seed -> new Arriving(ListedItems.Kind.valueOf(list.toUpperCase(Locale.ROOT)), seed);
    }

    LossReport run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Crowd crowd = crowds.apply(seed)) {
            HubSettings.of(crowd.simulator())
                    .with("from", crowd.from() + "&initialDelay=0&delay=20&backoffMultiplier=0&maxInFlight=" + inFlight)
                    .with("graphql", Boolean.toString(crowd.isGraphQl()))
                    .write(job.resolve(ConsumingHub.SETTINGS));
            for (int life = 0; life < kills; life++) {
                live(life, crowd);
            }
            liveOn(crowd);
            return report(crowd, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /**
     * Half of a life's share of the offers is there at once, more than a page as a rule; the rest comes between the
     * pages.
     */
    private int grow(Crowd crowd, int life) {
        int share = items / (kills + 1);
        crowd.grow(share / 2, life == kills ? items : share * (life + 1));
        return Math.max(1, share / 3);
    }

    private void live(int life, Crowd crowd) throws IOException, InterruptedException {
        int early = random.nextInt(grow(crowd, life));
        if (life % 2 == 0) {
            Point point = Point.values()[life / 2 % Point.values().length];
            int passes = isOfAnItem(point) ? early : random.nextInt(POLLS);
            try (HubLife hub = HubLife.start(job, crowd::delivered, point.name(), Integer.toString(passes))) {
                hub.until((ConsumingHub.AT + point)::equals);
            }
            count(point.name());
        } else {
            liveUntilChance(early, crowd);
        }
    }

    private static boolean isOfAnItem(Point point) {
        return point == Point.BEFORE_ROUTE || point == Point.AFTER_ROUTE || point == Point.AFTER_REMEMBER;
    }

    private void liveUntilChance(int early, Crowd crowd) throws IOException, InterruptedException {
        try (HubLife hub = HubLife.start(job, crowd::delivered)) {
            if (random.nextInt(EARLY_ONE_IN) == 0) {
                hub.killAfter(Duration.ofMillis(random.nextInt(LONGEST_START_MILLIS)));
                count("start");
            } else {
                hub.untilDelivered(early);
                hub.killAfter(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)));
                count("random");
            }
        }
    }

    private void count(String kind) {
        killed.merge(kind, 1, Integer::sum);
    }

    /**
     * Ends the last life some polls after all is delivered or nothing arrives any more, so that duplicates would show.
     */
    private void liveOn(Crowd crowd) throws IOException, InterruptedException {
        grow(crowd, kills);
        try (HubLife hub = HubLife.start(job, crowd::delivered)) {
            int unchanged = 0;
            for (int owed = -1; crowd.made() < items || unchanged < 10 * POLLS; ) {
                hub.until(ConsumingHub.POLL::equals);
                unchanged = crowd.owed().size() == owed ? unchanged + 1 : 0;
                owed = crowd.owed().size();
            }
        }
    }

    /** Counts by the file, which has the items that the route received, not by the messages of the hub. */
    private LossReport report(Crowd crowd, Duration took) throws IOException {
        List<String> delivered = Files.readAllLines(job.resolve(ConsumingHub.DELIVERED));
        Set<String> once = new HashSet<>(delivered);
        Set<String> missing = new HashSet<>(crowd.owed());
        once.forEach(identity -> missing.remove(crowd.name(identity)));
        return new LossReport(
                crowd.made(),
                crowd.fleeting(),
                crowd.madeBetweenPages(),
                crowd.withdrawn(),
                killed,
                delivered.size(),
                missing,
                delivered.size() - once.size(),
                kills * inFlight,
                took);
    }
}
