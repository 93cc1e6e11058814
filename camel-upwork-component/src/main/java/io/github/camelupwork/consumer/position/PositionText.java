// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.json.Json;

/**
 * A position as lines of JSON: an object that says how far it is, then an array for each remembered item, a later one over an
 * earlier one of the same identity. So an item is remembered by writing one more line.
 */
final class PositionText {

    private PositionText() {}

    static String write(Position position) {
        return write(position, null);
    }

    /** @param mark the mark that distinguishes this text from others; null for none */
    static String write(Position position, String mark) {
        StringBuilder text = new StringBuilder();
        try {
            write(position, mark, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes as {@link #write(Position, String)}, entry by entry. */
    static void write(Position position, String mark, Appendable out) throws IOException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("begun", position.begun());
        head.put("anchor", position.anchor());
        head.put("through", position.through());
        if (mark != null) {
            head.put("mark", mark);
        }
        out.append(Json.write(head)).append("\n");
        for (Entry entry : position.entries()) {
            out.append(line(entry));
        }
    }

    static String write(List<Entry> entries) {
        return entries.stream().map(PositionText::line).collect(Collectors.joining());
    }

    private static String line(Entry entry) {
        return Json.write(List.of(
                        entry.identity(), entry.fingerprint(), entry.state().name(), entry.attempts(), entry.changed()))
                + "\n";
    }

    /**
     * Reads what was written. A line that breaks off, as a crash in the middle of writing leaves it, was never counted and is
     * passed over.
     *
     * @throws PositionStoreException if the head, or a whole line, is not what was written
     */
    static Position read(String text) {
        return read(text.lines());
    }

    /** Reads the lines of what was written. */
    static Position read(Stream<String> lines) {
        try {
            return position(lines.iterator());
        } catch (IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException e) {
            throw new PositionStoreException("what is stored is no position: " + e.getMessage(), e);
        }
    }

    /** The mark in a head line; empty if it has none. */
    static String mark(String head) {
        return parse(head) instanceof Map<?, ?> known ? Objects.toString(known.get("mark"), "") : "";
    }

    private static Position position(Iterator<String> lines) {
        Position head = head(lines.hasNext() ? lines.next() : "");
        PackedEntries entries = new PackedEntries();
        while (lines.hasNext()) {
            if (parse(lines.next()) instanceof List<?> values) {
                entries.put(entry(values));
            }
        }
        return head.with(entries.snapshot());
    }

    private static Position head(String line) {
        if (parse(line) instanceof Map<?, ?> head) {
            return new Position(
                    Boolean.TRUE.equals(head.get("begun")),
                    day(head.get("anchor")),
                    day(head.get("through")),
                    List.of());
        }
        throw new PositionStoreException("what is stored is no position", null);
    }

    private static LocalDate day(Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }

    private static Entry entry(List<?> values) {
        return new Entry(
                values.get(0).toString(),
                values.get(1).toString(),
                Entry.State.valueOf(values.get(2).toString()),
                ((Number) values.get(3)).intValue(),
                Boolean.TRUE.equals(values.get(4)));
    }

    private static Object parse(String line) {
        try {
            return line.isBlank() ? null : Json.read(line);
        } catch (UncheckedIOException brokenOff) {
            return null;
        }
    }
}
