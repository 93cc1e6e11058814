// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All worked hours, one entry for each contract and day, the oldest day first. */
public final class HoursBook {

    private record Key(LocalDate day, String contract) {}

    private final TreeMap<Key, WorkedHours> entries;

    HoursBook() {
        entries = new TreeMap<>(Comparator.comparing(Key::day).thenComparing(Key::contract));
    }

    /** The same hours. */
    HoursBook(HoursBook origin) {
        entries = new TreeMap<>(origin.entries);
    }

    /** Books a day, in place of what was booked for it before. */
    void put(WorkedHours hours) {
        entries.put(new Key(hours.day(), hours.contractReference()), hours);
    }

    /** The entry of a contract and day. */
    public Optional<WorkedHours> find(String contract, LocalDate day) {
        return Optional.ofNullable(entries.get(new Key(day, contract)));
    }

    /** Everything, oldest first; a copy. */
    public List<WorkedHours> all() {
        return List.copyOf(entries.values());
    }

    /** The days on which a contract was worked on, both ends included. */
    public List<WorkedHours> of(String contract, LocalDate from, LocalDate till) {
        return entries.values().stream()
                .filter(hours -> hours.contractReference().equals(contract))
                .filter(hours -> !hours.day().isBefore(from) && !hours.day().isAfter(till))
                .toList();
    }
}
