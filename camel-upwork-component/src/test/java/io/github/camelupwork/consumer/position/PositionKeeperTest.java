// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionKeeperTest {

    @TempDir
    private Path directory;

    private PositionStore store;

    @BeforeEach
    void open() {
        store = new FilePositionStore(directory);
    }

    @Test
    void anItemIsTakenOnceAndAfterItIsDoneNoMore() {
        PositionKeeper keeper = keeper(false, 10, 3);
        Item item = take(keeper, "1", "a").orElseThrow();

        assertThat(item.changed()).isFalse();
        assertThat(item.attempt()).isEqualTo(1);
        assertThat(take(keeper, "1", "a")).as("in hand").isEmpty();
        keeper.done(List.of(item));
        assertThat(take(keeper, "1", "a")).isEmpty();
        assertThat(take(keeper(false, 10, 3), "1", "a")).as("after a restart").isEmpty();
    }

    @Test
    void whatWasNotDoneComesAgainAfterARestart() {
        take(keeper(false, 10, 3), "1", "a").orElseThrow();

        assertThat(take(keeper(false, 10, 3), "1", "a")).isPresent();
    }

    @Test
    void aFailureComesAgainUntilItIsGivenUpOverARestartToo() {
        PositionKeeper keeper = keeper(false, 10, 2);
        keeper.failed(List.of(take(keeper, "1", "a").orElseThrow()));
        assertThat(keeper.failed()).hasSize(1);
        PositionKeeper next = keeper(false, 10, 2);
        Item again = take(next, "1", "a").orElseThrow();
        assertThat(again.attempt()).isEqualTo(2);
        next.failed(List.of(again));

        assertThat(next.givenUp()).isEqualTo(1);
        assertThat(next.lastGivenUp(5)).extracting(Entry::attempts).containsExactly(2);
        assertThat(next.lastGivenUp(0)).isEmpty();
        assertThat(take(next, "1", "a")).isEmpty();
    }

    @Test
    void withoutALimitNothingIsGivenUp() {
        PositionKeeper keeper = keeper(false, 10, 0);
        for (int i = 0; i < 20; i++) {
            keeper.failed(List.of(take(keeper, "1", "a").orElseThrow()));
        }

        assertThat(take(keeper, "1", "a")).map(Item::attempt).contains(21);
    }

    @Test
    void aChangeIsTakenOnlyIfChangesAreAskedFor() {
        done(keeper(false, 10, 3), "1", "a");

        assertThat(take(keeper(false, 10, 3), "1", "b")).isEmpty();
        assertThat(take(keeper(true, 10, 3), "1", "b")).map(Item::changed).contains(true);
    }

    @Test
    void aChangeThatFailsIsStillAChangeWhenItComesAgain() {
        PositionKeeper keeper = keeper(true, 10, 3);
        done(keeper, "1", "a");
        keeper.failed(List.of(take(keeper, "1", "b").orElseThrow()));

        assertThat(take(keeper, "1", "b")).map(Item::changed).contains(true);
    }

    @Test
    void whatIsGivenUpComesAgainIfItChanges() {
        PositionKeeper keeper = keeper(true, 10, 1);
        keeper.failed(List.of(take(keeper, "1", "a").orElseThrow()));

        assertThat(take(keeper, "1", "a")).isEmpty();
        assertThat(take(keeper, "1", "b")).map(Item::changed).contains(false);
    }

    @Test
    void forgetsTheOldestOfWhatTheListShowsNoMoreAndNothingItShows() {
        PositionKeeper keeper = keeper(false, 4, 3);
        IntStream.range(0, 20).forEach(i -> done(keeper, "old" + i, "a"));
        IntStream.range(0, 20).forEach(i -> done(keeper, "shown" + i, "a"));
        keeper.forgetUnseen(
                Set.copyOf(IntStream.range(0, 20).mapToObj(i -> "shown" + i).toList()), true);

        PositionKeeper next = keeper(false, 4, 3);
        assertThat(next.size()).isEqualTo(23);
        assertThat(next.knows("old16", "a")).isFalse();
        assertThat(next.knows("old17", "a")).isTrue();
        assertThat(next.knows("shown0", "a")).isTrue();
    }

    @Test
    void aFailedItemThatTheWholeListShowsNoMoreIsGone() {
        PositionKeeper keeper = keeper(false, 10, 3);
        keeper.failed(List.of(take(keeper, "1", "a").orElseThrow()));
        keeper.forgetUnseen(Set.of(), false);
        assertThat(keeper.failed()).hasSize(1);
        keeper.forgetUnseen(Set.of(), true);

        assertThat(keeper(false, 10, 3).failed()).isEmpty();
    }

    /** Only a restart before the store can be written again lets it come twice. */
    @Test
    void whatCannotBeWrittenIsDoneAllTheSameAndWrittenLater() {
        BrokenStore broken = new BrokenStore(store);
        PositionKeeper keeper = new PositionKeeper(broken, "k", new PositionKeeper.Settings(false, 10, 3));
        Item item = take(keeper, "1", "a").orElseThrow();

        keeper.done(List.of(item));
        assertThat(take(keeper, "1", "a")).isEmpty();
        assertThat(keeper.isWritable()).isFalse();
        assertThatThrownBy(keeper::flush).isInstanceOf(PositionStoreException.class);
        assertThat(take(keeper(false, 10, 3), "1", "a")).as("after a restart").isPresent();
        broken.full = false;
        keeper.flush();

        assertThat(keeper.isWritable()).isTrue();
        assertThat(take(keeper(false, 10, 3), "1", "a")).isEmpty();
    }

    /** Else it would not be offered until a restart. */
    @Test
    void whatCannotBeRememberedBeforeItIsHandedOverComesAgain() {
        BrokenStore broken = new BrokenStore(store);
        PositionKeeper keeper = new PositionKeeper(broken, "k", new PositionKeeper.Settings(false, 10, 3));
        Item item = take(keeper, "1", "a").orElseThrow();

        assertThatThrownBy(() -> keeper.intend(List.of(item))).isInstanceOf(PositionStoreException.class);
        assertThat(keeper.isWanted("1", "a")).isTrue();
    }

    @Test
    void whatAnotherMovedIsNotWrittenOverAndNothingOfEitherIsLost() {
        PositionKeeper one = keeper(false, 10, 3);
        PositionKeeper other = keeper(false, 10, 3);
        Item second = take(other, "2", "b").orElseThrow();
        done(one, "1", "a");

        other.done(List.of(second));
        assertThat(other.isWritable()).isFalse();
        assertThatThrownBy(other::flush).isInstanceOf(PositionMovedException.class);
        assertThatThrownBy(() -> other.begin(null, List.of())).isInstanceOf(PositionMovedException.class);
        assertThat(other.catchUp()).isTrue();
        assertThat(take(other, "1", "a")).as("done by the one").isEmpty();
        assertThat(take(other, "2", "b")).as("done by the other").isEmpty();
        other.flush();
        assertThat(other.catchUp()).isFalse();
        assertThat(one.catchUp()).isTrue();
        assertThat(keeper(false, 10, 3).size()).isEqualTo(2);
    }

    @Test
    void goesOnFromWhatIsStoredNotFromWhatItHadInMind() {
        PositionKeeper keeper = keeper(false, 10, 3);
        done(keeper, "1", "a");
        PositionKeeper other = keeper(false, 10, 3);
        other.begin(null, List.of());
        other.forget(identity -> true);

        assertThat(keeper.catchUp()).isTrue();
        assertThat(keeper.head().begun()).isTrue();
        assertThat(keeper.size()).isZero();
    }

    @Test
    void whatFailedHereAndWasDoneThereIsDone() {
        PositionKeeper one = keeper(false, 10, 3);
        PositionKeeper other = keeper(false, 10, 3);
        Item failing = take(other, "1", "a").orElseThrow();
        Item lost = take(other, "2", "b").orElseThrow();
        done(one, "1", "a");

        other.failed(List.of(failing, lost));
        assertThat(other.isWritable()).isFalse();
        other.catchUp();
        assertThat(other.failed()).extracting(Entry::identity).containsExactly("2");
    }

    @Test
    void whatIsAboutToBeHandedOverIsStillToBeDoneAfterARestart() {
        PositionKeeper keeper = keeper(false, 10, 3);
        keeper.intend(List.of(take(keeper, "1", "a").orElseThrow()));
        PositionKeeper restarted = keeper(false, 10, 3);
        Item again = take(restarted, "1", "a").orElseThrow();

        assertThat(restarted.failed()).extracting(Entry::identity).containsExactly("1");
        assertThat(again.attempt()).as("it has not failed yet").isEqualTo(1);
        restarted.done(List.of(again));
        assertThat(keeper(false, 10, 3).failed()).isEmpty();
    }

    private PositionKeeper keeper(boolean changes, int memory, int attempts) {
        return new PositionKeeper(store, "k", new PositionKeeper.Settings(changes, memory, attempts));
    }

    private static Optional<Item> take(PositionKeeper keeper, String identity, String fingerprint) {
        return keeper.take(identity, fingerprint, Map.of(), Map.of());
    }

    private static void done(PositionKeeper keeper, String identity, String fingerprint) {
        keeper.done(List.of(take(keeper, identity, fingerprint).orElseThrow()));
    }

    private static final class BrokenStore implements PositionStore {

        private final PositionStore store;
        private boolean full = true;

        BrokenStore(PositionStore store) {
            this.store = store;
        }

        @Override
        public Position load(String key) {
            return store.load(key);
        }

        @Override
        public String revision(String key) {
            return store.revision(key);
        }

        @Override
        public String add(String key, List<Entry> entries, String revision) {
            check();
            return store.add(key, entries, revision);
        }

        @Override
        public String replace(String key, Position position, String revision) {
            check();
            return store.replace(key, position, revision);
        }

        private void check() {
            if (full) {
                throw new PositionStoreException("disk full", null);
            }
        }
    }
}
