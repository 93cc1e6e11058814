// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The snapshots behind the tracked hours: one for every ten minutes, from nine o'clock UTC on. They are derived from the hours
 * book, and a snapshot that is deleted takes its ten minutes out of that book.
 */
public final class WorkDiary {

    /** Length of a slot. */
    public static final Duration SLOT = Duration.ofMinutes(10);

    private record Key(String contract, Instant time) {}

    private final HoursBook hours;
    private final Map<Key, String> memos = new HashMap<>();
    private final Set<Key> deleted = new HashSet<>();

    WorkDiary(HoursBook hours) {
        this.hours = hours;
    }

    /** The same snapshots of a copy of the hours. */
    WorkDiary(WorkDiary origin, HoursBook hours) {
        this(hours);
        memos.putAll(origin.memos);
        deleted.addAll(origin.deleted);
    }

    /** The snapshots of a contract's day, earliest first. */
    public List<Snapshot> day(String contract, LocalDate day) {
        return hours.find(contract, day).map(this::snapshots).orElse(List.of());
    }

    /** The snapshot of the slot that holds this moment, or of the slot before it. */
    public Optional<Snapshot> at(String contract, Instant moment) {
        return slot(contract, moment).or(() -> slot(contract, moment.minus(SLOT)));
    }

    /** The snapshots of a contract between two moments, both included. */
    public List<Snapshot> between(String contract, Instant from, Instant till) {
        return LocalDate.ofInstant(from, ZoneOffset.UTC)
                .datesUntil(LocalDate.ofInstant(till, ZoneOffset.UTC).plusDays(1))
                .flatMap(day -> day(contract, day).stream())
                .filter(snapshot ->
                        !snapshot.time().isBefore(from) && !snapshot.time().isAfter(till))
                .toList();
    }

    /** Writes another memo on a snapshot. */
    void memo(Snapshot snapshot, String memo) {
        memos.put(key(snapshot), memo);
    }

    /** Takes a snapshot and its ten minutes away. */
    void delete(Snapshot snapshot) {
        LocalDate day = LocalDate.ofInstant(snapshot.time(), ZoneOffset.UTC);
        hours.find(snapshot.contractReference(), day).ifPresent(worked -> {
            deleted.add(key(snapshot));
            hours.put(worked.with(worked.onlineMinutes() - (int) SLOT.toMinutes(), worked.offlineMinutes()));
        });
    }

    private Optional<Snapshot> slot(String contract, Instant moment) {
        return between(contract, moment.minus(SLOT).plusSeconds(1), moment).stream()
                .findFirst();
    }

    private List<Snapshot> snapshots(WorkedHours worked) {
        Instant first = worked.day().atTime(9, 0).toInstant(ZoneOffset.UTC);
        int gone = (int) deleted.stream()
                .filter(key -> key.contract().equals(worked.contractReference()))
                .filter(key -> LocalDate.ofInstant(key.time(), ZoneOffset.UTC).equals(worked.day()))
                .count();
        return IntStream.range(0, worked.onlineMinutes() / (int) SLOT.toMinutes() + gone)
                .mapToObj(i -> new Key(worked.contractReference(), first.plus(SLOT.multipliedBy(i))))
                .filter(key -> !deleted.contains(key))
                .map(key -> snapshot(key, worked.memo()))
                .toList();
    }

    /** Made up from contract and time, so that the same snapshot always shows the same. */
    private Snapshot snapshot(Key key, String memo) {
        int mix = Math.floorMod(
                key.contract().hashCode() * 31 + Long.hashCode(key.time().getEpochSecond() / 600), 1000);
        return new Snapshot(
                key.contract(), key.time(), memos.getOrDefault(key, memo), 3 + mix % 8, 40 + mix % 300, mix % 90, true);
    }

    private static Key key(Snapshot snapshot) {
        return new Key(snapshot.contractReference(), snapshot.time());
    }
}
