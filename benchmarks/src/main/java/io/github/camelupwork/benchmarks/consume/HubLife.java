// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.github.camelupwork.benchmarks.ChildJvm;

/** One life of a {@link ConsumingHub}, from its start to its kill. */
final class HubLife implements AutoCloseable {

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m");
    private static final int PATIENCE_SECONDS = 120;

    private final ChildJvm child;
    private final BlockingQueue<String> lines;

    private HubLife(ChildJvm child, BlockingQueue<String> lines) {
        this.child = child;
        this.lines = lines;
    }

    /**
     * Starts a life.
     *
     * @param job   the directory with its settings
     * @param items the consumer of the identity of every item that reaches the route
     * @param hold  the point to stop at, if any, and the number of times that it is passed before
     */
    static HubLife start(Path job, Consumer<String> items, String... hold) throws IOException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        List<String> arguments = new ArrayList<>(List.of(job.toString()));
        arguments.addAll(List.of(hold));
        return new HubLife(
                ChildJvm.start(QUICK_START, ConsumingHub.class, arguments, job.resolve("errors"), line -> {
                    if (line.startsWith(ConsumingHub.GOT)) {
                        items.accept(line.substring(ConsumingHub.GOT.length()));
                    }
                    lines.add(line);
                }),
                lines);
    }

    /**
     * Waits for a line.
     *
     * @throws IllegalStateException if the hub is silent for too long
     */
    void until(Predicate<String> wanted) throws InterruptedException {
        String line = "";
        while (!wanted.test(line)) {
            line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                child.kill();
                throw new IllegalStateException(
                        "The hub has said nothing for " + PATIENCE_SECONDS + " s; see its errors");
            }
        }
    }

    /** Waits for so many deliveries. */
    void untilDelivered(int items) throws InterruptedException {
        for (int i = 0; i < items; i++) {
            until(line -> line.startsWith(ConsumingHub.GOT));
        }
    }

    /** Returns true if it has printed a line that has not been waited for yet. */
    boolean hasSaid(String line) {
        return lines.contains(line);
    }

    /** Lets it live for a while longer, then kills it. */
    void killAfter(Duration pause) throws InterruptedException {
        child.endsWithin(pause);
        child.kill();
    }

    @Override
    public void close() throws InterruptedException {
        child.kill();
    }
}
