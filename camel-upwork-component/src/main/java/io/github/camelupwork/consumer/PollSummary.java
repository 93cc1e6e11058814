// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.runtime.ActivityListener.Items;

/** Counts what became of the items of one poll, until the last of its exchanges has ended. Thread-safe. */
public final class PollSummary {

    private final PollLog log;
    private final List<Entry> givenUp = new ArrayList<>();
    private final Instant began;
    private boolean complete;
    private int pending = 1;
    private int done;
    private int failed;
    private Throwable first;
    private String firstItem;

    /** @param began the time at which the poll began */
    PollSummary(PollLog log, Instant began) {
        this.log = log;
        this.began = began;
    }

    /** The poll has read and delivered all that is new. */
    synchronized void complete() {
        complete = true;
    }

    synchronized boolean isComplete() {
        return complete;
    }

    Instant began() {
        return began;
    }

    /** An exchange is handed to the route. */
    public synchronized void handed() {
        pending++;
    }

    /** The route has completed items. */
    void done(int count) {
        synchronized (this) {
            done += count;
        }
        log.handled(Items.DONE, count);
    }

    /** The route failed on items. */
    void failed(List<Entry> entries, Throwable failure) {
        List<Entry> last = entries.stream()
                .filter(entry -> entry.state() == Entry.State.GIVEN_UP)
                .toList();
        synchronized (this) {
            if (firstItem == null && !entries.isEmpty()) {
                first = failure;
                firstItem = entries.get(0).identity() + ", attempt "
                        + entries.get(0).attempts();
            }
            failed += entries.size();
            givenUp.addAll(last);
        }
        log.gaveUp(last, failure);
        log.handled(Items.GIVEN_UP, last.size());
        log.handled(Items.FAILED, entries.size() - last.size());
    }

    /** An exchange has ended, or the poll itself; the last of all writes the summary. */
    public void ended() {
        boolean last;
        synchronized (this) {
            last = --pending == 0;
        }
        if (last) {
            log.summarize(this);
        }
    }

    synchronized int failed() {
        return failed;
    }

    synchronized int handled() {
        return done + failed;
    }

    synchronized List<Entry> givenUp() {
        return List.copyOf(givenUp);
    }

    synchronized Throwable first() {
        return first;
    }

    synchronized String firstItem() {
        return firstItem;
    }
}
