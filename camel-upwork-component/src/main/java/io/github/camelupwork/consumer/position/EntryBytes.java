// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries as bytes, one behind the other, each found by its offset. A text that ends with 32 hexadecimal digits, as fingerprints
 * and the names of rows do, is kept as its digits in 16 bytes and the number of what precedes them. What is written is never
 * changed.
 */
final class EntryBytes {

    private static final int CHUNK = 1 << 16;
    private static final int MOST_PREFIXES = 1 << 16;
    private static final int DIGITS = 32;
    private static final int HASH = DIGITS / 2;
    private static final int STATE = 3;
    private static final int CHANGED = 4;
    /** In the first byte of each entry, so that it is not 0, which ends a chunk. */
    private static final int ENTRY = 0x80;

    private static final int CONTINUED = 0x80;
    private static final int SEVEN_BITS = 7;
    private static final int LOW = 0x7F;

    private static final Entry.State[] STATES = Entry.State.values();

    private final List<byte[]> chunks;
    private final List<String> prefixes;
    private final Map<String, Integer> numbers;
    private int end;

    EntryBytes() {
        this(new ArrayList<>(), new ArrayList<>(), 0);
    }

    private EntryBytes(List<byte[]> chunks, List<String> prefixes, int end) {
        this.chunks = chunks;
        this.prefixes = prefixes;
        this.end = end;
        this.numbers = new HashMap<>();
        for (int i = 0; i < prefixes.size(); i++) {
            numbers.put(prefixes.get(i), i);
        }
    }

    /** The same as it is now. */
    EntryBytes copy() {
        List<byte[]> same = new ArrayList<>(chunks);
        if (!same.isEmpty()) {
            // only the last is still written to
            same.set(same.size() - 1, same.get(same.size() - 1).clone());
        }
        return new EntryBytes(same, new ArrayList<>(prefixes), end);
    }

    /** The same to be continued: what is appended does not share memory with it. */
    EntryBytes extended() {
        return new EntryBytes(new ArrayList<>(chunks), new ArrayList<>(prefixes), chunks.size() * CHUNK);
    }

    /** Returns the offset of the new entry. */
    int append(Entry entry) {
        Writer out = new Writer();
        int changed = entry.changed() ? CHANGED : 0;
        out.write(ENTRY | changed | entry.state().ordinal());
        write(out, entry.identity(), true);
        write(out, entry.fingerprint(), true);
        out.number(entry.attempts());
        int room = chunks.size() * CHUNK - end;
        if (room < out.length) {
            end = chunks.size() * CHUNK;
            chunks.add(new byte[CHUNK]);
        }
        int offset = end;
        System.arraycopy(out.bytes, 0, chunk(offset), offset % CHUNK, out.length);
        end += out.length;
        return offset;
    }

    private byte[] chunk(int offset) {
        return chunks.get(offset / CHUNK);
    }

    /** Returns the offset of the first entry; -1 if there is none. */
    int first() {
        return chunks.isEmpty() ? -1 : 0;
    }

    /** Returns the offset of the entry that follows; -1 after the last. */
    int after(int offset) {
        Reader in = new Reader(offset);
        in.at++;
        in.skipText();
        in.skipText();
        in.number();
        int next = in.at;
        boolean ended = next >= CHUNK || in.bytes[next] == 0;
        int following = ended ? (offset / CHUNK + 1) * CHUNK : offset / CHUNK * CHUNK + next;
        return following < end ? following : -1;
    }

    /** Returns the entry at an offset. */
    Entry entry(int offset) {
        Reader in = new Reader(offset);
        int flags = in.bytes[in.at++];
        return new Entry(in.text(), in.text(), STATES[flags & STATE], in.number(), (flags & CHANGED) != 0);
    }

    /** Returns an identity as it is written in an entry. */
    byte[] name(String identity) {
        Writer out = new Writer();
        write(out, identity, false);
        return Arrays.copyOf(out.bytes, out.length);
    }

    /** Returns true if the entry at an offset has an identity that is written so. */
    boolean isNamed(int offset, byte[] name) {
        int from = offset % CHUNK + 1;
        return from + name.length <= CHUNK
                && Arrays.equals(chunk(offset), from, from + name.length, name, 0, name.length);
    }

    /** Returns the hash of the identity of the entry at an offset. */
    int hash(int offset) {
        Reader in = new Reader(offset);
        int from = ++in.at;
        in.skipText();
        return hash(in.bytes, from, in.at);
    }

    static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }

    private void write(Writer out, String text, boolean append) {
        int mark = text.lastIndexOf('#');
        int number = mark < 0 ? 0 : number(text, mark + 1);
        int digits = (number > 0 ? mark : text.length()) - DIGITS;
        byte[] hash = digits < 0 ? null : hash(text, digits);
        int prefix = hash == null ? -1 : prefix(text.substring(0, digits), append);
        if (prefix < 0) {
            byte[] raw = text.getBytes(StandardCharsets.UTF_8);
            out.number(0);
            out.number(raw.length);
            out.write(raw);
        } else {
            out.number(prefix + 1);
            out.write(hash);
            out.number(number);
        }
    }

    /** Returns the number that a text ends with; 0 if it is none, or would read otherwise. */
    private static int number(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == from && digit == 0 || i - from > 8) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Returns the value of so many digits; null if others are among them. */
    private static byte[] hash(String text, int from) {
        byte[] hash = new byte[HASH];
        for (int i = 0; i < HASH; i++) {
            int high = digit(text.charAt(from + 2 * i));
            int low = digit(text.charAt(from + 2 * i + 1));
            if (high < 0 || low < 0) {
                return null;
            }
            hash[i] = (byte) (high << 4 | low);
        }
        return hash;
    }

    private static int digit(char character) {
        return character >= '0' && character <= '9'
                ? character - '0'
                : character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
    }

    private int prefix(String text, boolean append) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (!append || prefixes.size() >= MOST_PREFIXES) {
            return -1;
        }
        prefixes.add(text);
        numbers.put(text, prefixes.size() - 1);
        return prefixes.size() - 1;
    }

    private static final class Writer {

        private byte[] bytes = new byte[64];
        private int length;

        void write(int value) {
            room(1);
            bytes[length++] = (byte) value;
        }

        void write(byte[] values) {
            room(values.length);
            System.arraycopy(values, 0, bytes, length, values.length);
            length += values.length;
        }

        void number(int value) {
            int left = value;
            while (left > LOW) {
                write(left & LOW | CONTINUED);
                left >>>= SEVEN_BITS;
            }
            write(left);
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
            }
        }
    }

    private final class Reader {

        private static final char[] HEX = "0123456789abcdef".toCharArray();

        private final byte[] bytes;
        private int at;

        Reader(int offset) {
            bytes = chunk(offset);
            at = offset % CHUNK;
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += SEVEN_BITS) {
                byte next = bytes[at++];
                value |= (next & LOW) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        void skipText() {
            int prefix = number();
            int length = prefix == 0 ? number() : HASH;
            at += length;
            if (prefix > 0) {
                number();
            }
        }

        String text() {
            int prefix = number();
            if (prefix == 0) {
                int length = number();
                at += length;
                return new String(bytes, at - length, length, StandardCharsets.UTF_8);
            }
            StringBuilder text = new StringBuilder(prefixes.get(prefix - 1));
            for (int i = 0; i < HASH; i++, at++) {
                text.append(HEX[bytes[at] >> 4 & 0xF]).append(HEX[bytes[at] & 0xF]);
            }
            int number = number();
            return number == 0
                    ? text.toString()
                    : text.append('#').append(number).toString();
        }
    }
}
