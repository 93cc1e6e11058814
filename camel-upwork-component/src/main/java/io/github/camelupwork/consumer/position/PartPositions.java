// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The positions of the lists of one consumer, all of them in the consumer's own position. */
public final class PartPositions {

    private final PositionKeeper whole;

    /** @param whole the consumer's position */
    public PartPositions(PositionKeeper whole) {
        this.whole = whole;
    }

    /**
     * Returns the time of the very first start.
     *
     * @param now   the time to record if this is it
     * @param marks the marks by name of the lists of which nothing is wanted that they hold now
     */
    public Instant start(Instant now, Map<String, String> marks) {
        return whole.find(PartPosition.OWN)
                .map(entry -> Instant.parse(entry.fingerprint()))
                .orElseGet(() -> begin(now, marks));
    }

    private Instant begin(Instant now, Map<String, String> marks) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.done(PartPosition.OWN, now.toString()));
        marks.forEach((name, mark) -> entries.add(PartPosition.unread(name, mark)));
        whole.remember(entries);
        return now;
    }

    /**
     * Returns the position of one list.
     *
     * @param name    unique among the lists of the consumer
     * @param headers the headers of all items of the list
     */
    public PartPosition of(String name, Map<String, Object> headers) {
        return new PartPosition(whole, name, headers);
    }

    /** Returns the lists with items that are in flight or are to come again, to be asked with {@link #isAmong}. */
    public Set<String> unsettled() {
        return whole.unsettled().stream().map(PartPosition::of).collect(Collectors.toSet());
    }

    /** Forgets the items that failed, but for those of these lists. */
    public void forgetFailuresBut(Collection<String> names) {
        Set<String> kept = names.stream().map(PartPosition::shortened).collect(Collectors.toSet());
        whole.failed().stream()
                .map(Entry::identity)
                .filter(identity -> !kept.contains(PartPosition.of(identity)))
                .forEach(whole::forgetFailure);
    }

    /** Forgets the oldest items of lists that are there no longer, beyond the limit of the memory. */
    public void forgetItemsBut(Collection<String> names) {
        Set<String> kept = names.stream().map(PartPosition::shortened).collect(Collectors.toSet());
        kept.add("");
        whole.forgetUnseen(identity -> !kept.contains(PartPosition.listOf(identity)), Set.of(), false);
    }

    /** Returns true if a list is among those. */
    public static boolean isAmong(Set<String> unsettled, String name) {
        return unsettled.contains(PartPosition.shortened(name));
    }

    /** Records that all lists were tried once: those that are found from now on are new. */
    public void begin() {
        if (!isBegun()) {
            whole.begin(null, List.of());
        }
    }

    /** Returns true if all lists were tried once. */
    public boolean isBegun() {
        return whole.head().begun();
    }

    /** Returns the day up to which all lists were read completely; null before the first. */
    public LocalDate through() {
        return whole.head().through();
    }

    /** Records that all lists were read completely up to that day. */
    public void through(LocalDate day) {
        if (!day.equals(through())) {
            whole.through(day);
        }
        whole.forget(identity -> false);
    }
}
