// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record of the job's work so far: the routes report to it, and it writes to the log. */
public final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final Clock clock;
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> rows = new ConcurrentHashMap<>();
    private final List<String> approved = new CopyOnWriteArrayList<>();
    private final List<String> before = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final CountDownLatch inboxEmpty = new CountDownLatch(1);

    Progress(Clock clock) {
        this.clock = clock;
    }

    /** A report is asked for. */
    public void begin(String what) {
        begun.put(what, clock.instant());
        LOG.info("{}: asking Upwork", what);
    }

    /** More rows have arrived and are stored. */
    public void rows(String what, int more) {
        long sofar = rows.merge(what, (long) more, Long::sum);
        LOG.info("{}: {} rows stored after {} ms", what, sofar, elapsed(what).toMillis());
    }

    private Duration elapsed(String what) {
        return Duration.between(begun.get(what), clock.instant());
    }

    /** A milestone is paid. */
    public void approved(String document, String milestone) {
        approved.add(document);
        LOG.info("{}: milestone {} approved", document, milestone);
    }

    /** A milestone was paid for that document before, and nothing was sent. */
    public void approvedBefore(String document, String milestone) {
        before.add(document);
        LOG.info("{}: milestone {} was approved before, nothing sent", document, milestone);
    }

    /** Records that an approval was not executed or a whole file could not be read. */
    public void failed(String file, String why) {
        failures.add(file + ": " + why);
        LOG.error("{}: {}", file, why);
    }

    /** There is no file of approvals left. */
    public void inboxEmpty() {
        inboxEmpty.countDown();
    }

    /** Waits until there is no file of approvals left. */
    boolean awaitEmptyInbox(Duration timeout) throws InterruptedException {
        return inboxEmpty.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns the number of rows stored. */
    long rows(String what) {
        return rows.getOrDefault(what, 0L);
    }

    /** Returns the documents whose milestones were paid now. */
    List<String> approved() {
        return List.copyOf(approved);
    }

    /** Returns the documents whose milestones were paid before. */
    List<String> approvedBefore() {
        return List.copyOf(before);
    }

    /** Returns the failures of approvals. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
