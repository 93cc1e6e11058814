// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What every store that can be read keeps to. */
abstract class PositionStoreContract {

    static final String KEY = "offers-list-1";
    private static final Entry DONE = Entry.done("504116", "ab12");
    private static final Entry FAILED =
            new Entry("id with = and % and \"quotes\" é", "cd", Entry.State.FAILED, 2, true);

    /** A store over the same content as any other of this test. */
    abstract PositionStore open();

    /** As the only consumer does. */
    static String add(PositionStore store, String key, Entry... entries) {
        return store.add(key, List.of(entries), store.revision(key));
    }

    /** As the only consumer does. */
    static String replace(PositionStore store, Position position) {
        return store.replace(KEY, position, store.revision(KEY));
    }

    @Test
    void anUnknownConsumerStandsNowhere() {
        assertThat(open().load(KEY)).isEqualTo(Position.NONE);
    }

    @Test
    void keepsAPositionAsAWhole() {
        Position position =
                new Position(true, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28), List.of(DONE, FAILED));
        replace(open(), position);

        assertThat(open().load(KEY)).isEqualTo(position);
    }

    @Test
    void addsToWhatIsKnownTheLatestLast() {
        PositionStore store = open();
        replace(store, new Position(true, null, null, List.of(DONE, FAILED)));
        Entry again = new Entry(DONE.identity(), "ef", Entry.State.GIVEN_UP, 5, false);
        add(store, KEY, again);

        assertThat(open().load(KEY)).isEqualTo(new Position(true, null, null, List.of(FAILED, again)));
    }

    @Test
    void movesItsHeadAndKeepsAndAddsItems() {
        PositionStore store = open();
        replace(store, new Position(true, null, LocalDate.of(2026, 1, 1), List.of(FAILED)));
        Position moved = new Position(true, null, LocalDate.of(2026, 2, 28), List.of(FAILED, DONE));
        store.move(KEY, List.of(DONE), moved, store.revision(KEY));

        assertThat(open().load(KEY)).isEqualTo(moved);
        assertThatThrownBy(() -> store.move(KEY, List.of(), Position.NONE, "0"))
                .isInstanceOf(PositionMovedException.class);
        assertThat(open().load(KEY)).isEqualTo(moved);
    }

    @Test
    void addsBeforeAnythingIsKnown() {
        add(open(), KEY, DONE);

        assertThat(open().load(KEY)).isEqualTo(Position.NONE.with(List.of(DONE)));
    }

    @Test
    void positionsAreApart() {
        PositionStore store = open();
        add(store, KEY, DONE);
        add(store, "../" + KEY, FAILED);

        assertThat(store.load(KEY).entries()).containsExactly(DONE);
        assertThat(store.load("../" + KEY).entries()).containsExactly(FAILED);
    }

    @Test
    void everyWriteGivesARevisionThatIsStoredAndNew() {
        PositionStore store = open();
        Set<String> revisions = new HashSet<>(Set.of(store.revision(KEY)));
        Position position = new Position(true, null, null, List.of(DONE));
        for (Supplier<String> write : List.<Supplier<String>>of(
                () -> add(store, KEY, FAILED),
                () -> replace(store, position),
                () -> add(store, KEY, FAILED),
                () -> add(store, KEY, DONE))) {
            String revision = write.get();
            assertThat(open().revision(KEY)).isEqualTo(revision);
            assertThat(revisions.add(revision)).isTrue();
        }
    }

    @Test
    void whatBuildsUponAnotherRevisionIsRefusedAndWritesNothing() {
        PositionStore store = open();
        String nothing = store.revision(KEY);
        String first = open().add(KEY, List.of(DONE), nothing);
        String second = open().replace(KEY, new Position(true, null, null, List.of(DONE)), first);
        for (String old : List.of(nothing, first)) {
            assertThatThrownBy(() -> store.add(KEY, List.of(FAILED), old))
                    .isInstanceOf(PositionMovedException.class)
                    .hasMessageContaining(KEY);
            assertThatThrownBy(() -> store.replace(KEY, Position.NONE, old)).isInstanceOf(PositionMovedException.class);
        }

        assertThat(store.revision(KEY)).isEqualTo(second);
        assertThat(store.load(KEY)).isEqualTo(new Position(true, null, null, List.of(DONE)));
    }

    @Test
    void ofManyThatWriteAtOnceOneSucceeds() throws Exception {
        for (int round = 0; round < 3; round++) {
            String revision = open().revision(KEY);
            List<Entry> before = open().load(KEY).entries();
            long written =
                    atOnce(6, writer -> open().add(KEY, List.of(Entry.done("by " + writer, "a" + revision)), revision));

            assertThat(written).isEqualTo(1);
            assertThat(open().load(KEY).entries()).isNotEqualTo(before);
        }
    }

    private static long atOnce(int count, IntConsumer write) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<Boolean>> outcomes = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return succeeds(() -> write.accept(i));
                    }))
                    .toList();
            long succeeded = 0;
            for (Future<Boolean> outcome : outcomes) {
                succeeded += outcome.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean succeeds(Runnable write) {
        try {
            write.run();
            return true;
        } catch (PositionMovedException e) {
            return false;
        }
    }
}
