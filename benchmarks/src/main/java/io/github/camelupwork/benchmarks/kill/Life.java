// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.github.camelupwork.benchmarks.ChildJvm;
import io.github.camelupwork.benchmarks.Postgres;

/** One life of the hub, from its start to its kill or its end. */
final class Life {

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");
    private static final int PATIENCE_SECONDS = 400;

    private final ChildJvm child;
    private final BlockingQueue<String> lines;

    private Life(ChildJvm child, BlockingQueue<String> lines) {
        this.child = child;
        this.lines = lines;
    }

    /**
     * The end of a life.
     *
     * @param killed true if it was killed; otherwise it had finished all it could
     * @param key    the payment key that was at the named point; null if it was not killed at one
     */
    record Ended(boolean killed, String key) {}

    /** Lives until there is nothing left to do. */
    static void whole(KillJob job) throws IOException, InterruptedException {
        Life life = start(job, List.of());
        life.until(PayingHub.END::equals);
        life.child.await(PATIENCE_SECONDS);
    }

    /** Lives until the kill. */
    static Ended until(KillPlan.Kill kill, KillJob job) throws IOException, InterruptedException {
        if (kill instanceof KillPlan.AtPoint at) {
            Life life = start(job, List.of(at.point().name(), Integer.toString(at.passes())));
            return life.endAt(life.until(line -> line.startsWith(StopProbe.SAID)));
        }
        Life life = start(job, List.of());
        if (kill instanceof KillPlan.AtStart early) {
            return life.endAfter(early.after());
        }
        KillPlan.AtRandom random = (KillPlan.AtRandom) kill;
        life.until(PayingHub.UP::equals);
        for (int i = 0; i < random.orders(); i++) {
            life.until(line -> line.startsWith(PayingHub.DONE));
        }
        return life.endAfter(random.after());
    }

    /** Lives while PostgreSQL is killed and started again, until some more orders are done, and is killed then. */
    static Ended whileKilled(Postgres database, KillJob job) throws IOException, InterruptedException {
        Life life = start(job, List.of());
        life.until(PayingHub.UP::equals);
        life.until(line -> line.startsWith(PayingHub.DONE));
        database.killAndStart();
        life.forget();
        life.until(line -> line.startsWith(PayingHub.DONE));
        return life.endAfter(Duration.ZERO);
    }

    private static Life start(KillJob job, List<String> stop) throws IOException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        List<String> arguments = new ArrayList<>(List.of(job.directory().toString()));
        arguments.addAll(stop);
        return new Life(ChildJvm.start(QUICK_START, PayingHub.class, arguments, job.errors(), lines::add), lines);
    }

    /** Lines that were said until now count no more, except for the end. */
    private void forget() {
        lines.removeIf(line -> !line.equals(PayingHub.END));
    }

    /** Waits for a line; the end comes for every line. */
    private String until(Predicate<String> wanted) throws InterruptedException {
        String line = "";
        while (!wanted.test(line) && !line.equals(PayingHub.END)) {
            line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                child.kill();
                throw new IllegalStateException(
                        "The hub has said nothing for " + PATIENCE_SECONDS + " s; see its errors");
            }
        }
        if (line.equals(PayingHub.END)) {
            lines.add(line);
        }
        return line;
    }

    private Ended endAt(String line) throws InterruptedException {
        if (line.equals(PayingHub.END)) {
            child.await(PATIENCE_SECONDS);
            return new Ended(false, null);
        }
        child.kill();
        return new Ended(true, line.substring(line.lastIndexOf(' ') + 1));
    }

    private Ended endAfter(Duration pause) throws InterruptedException {
        boolean ended = child.endsWithin(pause);
        child.kill();
        return new Ended(!ended, null);
    }
}
