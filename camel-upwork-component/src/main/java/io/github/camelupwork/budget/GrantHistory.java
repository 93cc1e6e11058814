// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The history of grants in a compact form: the number of grants in each slot of time. The grants of the last two
 * minutes are kept to the second, older ones to the minute; a slot counts as of its end, so that rounding never forgets
 * one early.
 *
 * @param slots the end of each slot and the grants in it, the earliest first
 * @param ahead the number of grants that may follow before this is written again; 0 after an orderly end
 */
public record GrantHistory(SortedMap<Instant, Integer> slots, int ahead) {

    private static final String HEADER = "# requests granted: end of the slot in seconds of the epoch, requests";
    private static final String AHEAD = "ahead";
    private static final int MOST_DIGITS = 10;

    /** Copies what it is given. */
    public GrantHistory {
        slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
    }

    /** Returns the history as text, a line for each slot; the last line shows that none is missing. */
    public List<String> toLines() {
        Stream<String> lines =
                slots.entrySet().stream().map(slot -> slot.getKey().getEpochSecond() + " " + slot.getValue());
        return Stream.of(Stream.of(HEADER), lines, Stream.of(AHEAD + " " + ahead))
                .flatMap(part -> part)
                .toList();
    }

    /**
     * Reads what {@link #toLines} wrote.
     *
     * @throws IllegalArgumentException if a line cannot be read, or the line {@code ahead} is missing
     */
    public static GrantHistory fromLines(List<String> lines) {
        SortedMap<Instant, Integer> slots = new TreeMap<>();
        int ahead = -1;
        for (String line : lines) {
            if (line.startsWith(AHEAD)) {
                ahead = count(line);
            } else if (!line.startsWith("#")) {
                slots.put(Instant.ofEpochSecond(number(line, 0)), count(line));
            }
        }
        if (ahead < 0) {
            throw new IllegalArgumentException("the line '" + AHEAD + "' is missing");
        }
        return new GrantHistory(slots, ahead);
    }

    /** Returns the readable part of damaged lines; nothing is assumed about the rest. */
    static GrantHistory legible(List<String> lines) {
        List<String> legible = lines.stream().filter(GrantHistory::isLegible).toList();
        return fromLines(
                Stream.concat(Stream.of(AHEAD + " 0"), legible.stream()).toList());
    }

    private static boolean isLegible(String line) {
        try {
            return !fromLines(List.of(AHEAD + " 0", line)).slots().isEmpty() || line.startsWith(AHEAD);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the number of grants recorded. */
    long grants() {
        return slots.values().stream().mapToLong(Integer::longValue).sum() + ahead;
    }

    private static int count(String line) {
        return (int) Math.min(number(line, 1), Integer.MAX_VALUE);
    }

    /** Neither a time before 1970 nor one that no {@link Instant} holds. */
    private static Long number(String line, int index) {
        String[] parts = line.split(" ");
        try {
            if (parts[index].length() > MOST_DIGITS || parts[index].startsWith("-")) {
                throw new NumberFormatException(parts[index]);
            }
            return Long.valueOf(parts[index]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the line '" + line + "' cannot be read", e);
        }
    }

    /** Sorts grants into slots. */
    static final class Builder {

        private static final Duration RECENT = Duration.ofMinutes(2);

        private final Instant now;
        private final SortedMap<Instant, Integer> slots = new TreeMap<>();

        Builder(Instant now) {
            this.now = now;
        }

        void add(Duration age) {
            long slot = age.compareTo(RECENT) < 0 ? 1 : 60;
            long second = now.minus(age).getEpochSecond();
            slots.merge(Instant.ofEpochSecond((second / slot + 1) * slot), 1, Integer::sum);
        }

        GrantHistory build(int ahead) {
            return new GrantHistory(slots, ahead);
        }
    }
}
