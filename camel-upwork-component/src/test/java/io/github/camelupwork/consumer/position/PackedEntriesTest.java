// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackedEntriesTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    /** The map of the JDK with the same operations. */
    @Property(tries = 50)
    void holdsWhatAMapHolds(@ForAll("entries") List<Entry> puts, @ForAll("removed") List<String> removed) {
        PackedEntries packed = new PackedEntries();
        Map<String, Entry> map = new LinkedHashMap<>();
        for (int i = 0; i < puts.size(); i++) {
            map.remove(puts.get(i).identity());
            map.put(puts.get(i).identity(), puts.get(i));
            packed.put(puts.get(i));
            if (i < removed.size()) {
                map.remove(removed.get(i));
                packed.remove(removed.get(i));
            }
        }
        holds(packed, map);
        holds(PackedEntries.of(packed.snapshot()), map);
        holds(PackedEntries.of(new ArrayList<>(map.values())), map);
        boolean changed = map.values().removeIf(Entry::changed);

        assertThat(packed.removeIf(Entry::changed)).isEqualTo(changed);
        holds(packed, map);
    }

    private static void holds(PackedEntries packed, Map<String, Entry> map) {
        assertThat(packed.snapshot()).containsExactlyElementsOf(map.values());
        assertThat(packed.size()).isEqualTo(map.size());
        assertThat(packed.failed())
                .containsExactlyElementsOf(
                        map.values().stream().filter(Entry::isFailed).toList());
        assertThat((long) packed.givenUp().size())
                .isEqualTo(map.values().stream()
                        .filter(entry -> entry.state() == Entry.State.GIVEN_UP)
                        .count());
        map.forEach((identity, entry) -> assertThat(packed.get(identity)).isEqualTo(entry));
        assertThat(packed.get("never there")).isNull();
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Combinators.combine(
                        identities(),
                        Arbitraries.oneOf(Arbitraries.of(HASH, "gone", "", "2026-01-01/#7"), Arbitraries.strings()),
                        Arbitraries.of(Entry.State.values()),
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.of(true, false))
                .as(Entry::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<String>> removed() {
        return identities().list().ofMaxSize(60);
    }

    /** Those of rows, of items, and whatever may look like one of them. */
    private static Arbitrary<String> identities() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        HASH,
                        HASH + "#2",
                        HASH + "#02",
                        HASH + "#0",
                        HASH + "#99999999999",
                        HASH + "#",
                        HASH.toUpperCase(java.util.Locale.ROOT),
                        "2026-01-31|" + HASH,
                        "2026-01-31|" + HASH + "#17",
                        "room/" + HASH,
                        "#2",
                        "",
                        "504116",
                        "\u00e9\ud83d\ude00#3"),
                Arbitraries.strings().ofMaxLength(50));
    }

    @Test
    void aSnapshotDoesNotChange() {
        PackedEntries packed = new PackedEntries();
        packed.put(Entry.done("1", "a"));
        List<Entry> before = packed.snapshot();
        PackedEntries other = PackedEntries.of(before);
        packed.put(Entry.done("1", "b"));
        packed.put(Entry.done("2", "b"));
        other.put(Entry.done("3", "c"));

        assertThat(before).containsExactly(Entry.done("1", "a"));
        assertThat(other.snapshot()).containsExactly(Entry.done("1", "a"), Entry.done("3", "c"));
        assertThat(packed.snapshot()).containsExactly(Entry.done("1", "b"), Entry.done("2", "b"));
    }

    @Test
    void manyAreFoundAndReplacedAndForgotten() {
        PackedEntries packed = new PackedEntries();
        for (int round = 0; round < 3; round++) {
            String fingerprint = Fingerprint.of(round);
            IntStream.range(0, 50_000)
                    .forEach(i -> packed.put(Entry.done("2026-01-01|" + Fingerprint.of(i), fingerprint)));
        }
        assertThat(packed.size()).isEqualTo(50_000);
        assertThat(packed.get("2026-01-01|" + Fingerprint.of(77)).fingerprint()).isEqualTo(Fingerprint.of(2));
        assertThat(packed.removeIf(entry -> true)).isTrue();

        assertThat(packed.size()).isZero();
        assertThat(packed.get("2026-01-01|" + Fingerprint.of(77))).isNull();
        assertThat(packed.snapshot()).isEmpty();
    }
}
