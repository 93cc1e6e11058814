// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.runtime.ActivityListener;
import io.github.camelupwork.runtime.ConsumerStatus;
import io.github.camelupwork.runtime.GivenUpItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of a consumer's polls: what the last one brought, and the failures of the route, which are logged as one summary
 * per poll. Thread-safe.
 */
public final class PollLog {

    private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);
    private static final int LISTED = 100;
    private static final int LONGEST_REASON = 500;

    private final PositionKeeper keeper;
    private final String operation;
    private final Clock clock;
    private final ActivityListener activity;

    private Instant began;
    private int items;
    private String error;
    private Instant caughtUpAt;
    private String lastFailure;
    private final Map<String, GivenUpItem> lastGivenUp = new LinkedHashMap<>();

    /**
     * @param activity receives the outcome of polls and items
     */
    public PollLog(PositionKeeper keeper, String operation, Clock clock, ActivityListener activity) {
        this.keeper = keeper;
        this.operation = operation;
        this.clock = clock;
        this.activity = activity;
    }

    /** A poll begins. */
    public synchronized PollSummary begin() {
        began = clock.instant();
        return new PollSummary(this, began);
    }

    /**
     * The poll has read and delivered what it wanted; exchanges may still be under way.
     *
     * @param poll    the poll
     * @param handed  the number of items delivered
     * @param full    true if more could not be delivered in this poll
     * @param failure the failure of the poll; null if it succeeded
     */
    public void ended(PollSummary poll, int handed, boolean full, Throwable failure) {
        synchronized (this) {
            items = handed;
            error = failure == null ? null : Objects.toString(failure.getMessage(), failure.toString());
        }
        if (!full && failure == null) {
            poll.complete();
        }
        activity.polled(keeper.key(), operation, failure == null);
    }

    /** All exchanges of a poll have ended. */
    void summarize(PollSummary poll) {
        synchronized (this) {
            if (poll.isComplete()
                    && keeper.isSettled()
                    && (caughtUpAt == null || poll.began().isAfter(caughtUpAt))) {
                caughtUpAt = poll.began();
            }
        }
        if (poll.failed() > 0) {
            warn(poll);
        }
        if (!poll.givenUp().isEmpty()) {
            LOG.error(
                    "{}: {} items are given up after {} failed attempts, among them {}; they come again only if they change",
                    keeper.key(),
                    poll.givenUp().size(),
                    poll.givenUp().get(0).attempts(),
                    some(poll.givenUp()));
        }
    }

    /** The first failure of its kind shows where it comes from; while it stays the same, one line is enough. */
    private void warn(PollSummary poll) {
        String failure = String.valueOf(poll.first());
        boolean news;
        synchronized (this) {
            news = !failure.equals(lastFailure);
            lastFailure = failure;
        }
        String summary = keeper.key() + ": the route failed on " + poll.failed() + " of " + poll.handled()
                + " items; " + (poll.failed() - poll.givenUp().size()) + " come again with the next poll. The first is "
                + poll.firstItem() + ": " + failure;
        if (news) {
            LOG.warn(summary, poll.first());
        } else {
            LOG.warn(summary);
        }
    }

    private static String some(List<Entry> entries) {
        return entries.stream().limit(10).map(Entry::identity).toList().toString();
    }

    /** The route failed on items for the last time. */
    synchronized void gaveUp(List<Entry> entries, Throwable failure) {
        String words = String.valueOf(failure);
        String reason = words.substring(0, Math.min(LONGEST_REASON, words.length()));
        for (Entry entry : entries) {
            lastGivenUp.remove(entry.identity());
            lastGivenUp.put(
                    entry.identity(), new GivenUpItem(entry.identity(), entry.attempts(), clock.instant(), reason));
        }
        lastGivenUp
                .keySet()
                .removeAll(lastGivenUp.keySet().stream()
                        .limit(Math.max(0, lastGivenUp.size() - LISTED))
                        .toList());
    }

    private List<GivenUpItem> givenUp() {
        return keeper.lastGivenUp(LISTED).stream()
                .map(entry -> lastGivenUp.getOrDefault(
                        entry.identity(), new GivenUpItem(entry.identity(), entry.attempts(), null, null)))
                .toList();
    }

    void handled(ActivityListener.Items outcome, int count) {
        activity.handled(keeper.key(), operation, outcome, count);
    }

    /** Returns whether the last poll failed. */
    public synchronized boolean hasFailed() {
        return error != null;
    }

    /** The state at this moment. */
    public synchronized ConsumerStatus status(String route) {
        return new ConsumerStatus(
                keeper.key(),
                operation,
                route,
                began,
                items,
                error,
                caughtUpAt,
                Objects.toString(keeper.head().through(), null),
                (int) keeper.failed().stream()
                        .filter(entry -> entry.attempts() > 0)
                        .count(),
                keeper.givenUp(),
                givenUp(),
                keeper.size());
    }
}
