// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.hubs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.camelupwork.benchmarks.ChildJvm;

/** One life of a {@link SharingHub}. */
final class HubChild implements AutoCloseable {

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");
    private static final int PATIENCE_SECONDS = 300;

    private final ChildJvm child;
    private final BlockingQueue<String> lines;

    private HubChild(ChildJvm child, BlockingQueue<String> lines) {
        this.child = child;
        this.lines = lines;
    }

    /**
     * Starts one and waits until its routes have started.
     *
     * @param told is handed every line that it says
     */
    static HubChild start(Path job, String name, Consumer<String> told) throws IOException, InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        HubChild hub = new HubChild(
                ChildJvm.start(
                        QUICK_START, SharingHub.class, List.of(job.toString(), name), job.resolve("errors"), line -> {
                            told.accept(line);
                            lines.add(line);
                        }),
                lines);
        hub.until(SharingHub.UP);
        return hub;
    }

    /** Lets it begin to pay. */
    HubChild pay() throws IOException {
        child.letGo();
        return this;
    }

    /** Waits for a line. */
    void until(String wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String line = "";
        while (!wanted.equals(line)) {
            line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                child.kill();
                throw new IllegalStateException(
                        "The hub has not said '" + wanted + "' for " + PATIENCE_SECONDS + " s; see its errors");
            }
        }
    }

    /** Returns true if it has said a line that was not waited for yet. */
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
