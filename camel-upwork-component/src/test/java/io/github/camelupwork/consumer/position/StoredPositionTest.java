// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What many have completed is one write. */
class StoredPositionTest {

    private final List<Integer> writes = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> stored = new ArrayList<>();
    private boolean full;
    private Runnable meanwhile = () -> {};
    private final PositionStore store = new MemoryPositionStore() {
        @Override
        public String add(String key, List<Entry> added, String revision) {
            if (full) {
                throw new PositionStoreException("disk full", null);
            }
            writes.add(added.size());
            Runnable once = meanwhile;
            meanwhile = () -> {};
            once.run();
            return super.add(key, added, revision);
        }
    };
    private final StoredPosition position = new StoredPosition(store, "k", tasks::add);

    StoredPositionTest() {
        position.load();
    }

    private void add(int number) {
        position.add(List.of(Entry.done("" + number, "f")), () -> stored.add("" + number));
    }

    private void write() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void aThousandItemsAreOneWriteAndWaitForNone() {
        IntStream.range(0, 1000).forEach(this::add);
        assertThat(writes).isEmpty();
        assertThat(stored).isEmpty();
        assertThat(tasks).hasSize(1);
        write();

        assertThat(writes).containsExactly(1000);
        assertThat(stored).hasSize(1000);
        assertThat(store.load("k").entries()).hasSize(1000);
    }

    @Test
    void whatComesWhileAWriteIsUnderWayIsTheNext() {
        add(1);
        meanwhile = () -> IntStream.range(2, 100).forEach(this::add);
        write();

        assertThat(writes).containsExactly(1, 98);
        assertThat(stored).startsWith("1", "2", "3").hasSize(99);
        add(100);
        write();
        assertThat(writes).containsExactly(1, 98, 1);
    }

    @Test
    void whoFlushesWritesWhatWasToBeWrittenLater() {
        add(1);
        add(2);
        position.flush();
        write();

        assertThat(writes).containsExactly(2);
        assertThat(stored).containsExactly("1", "2");
    }

    @Test
    void whatCannotBeWrittenIsKeptInItsOrderAndNotTriedAgainByItself() {
        full = true;
        add(1);
        write();
        add(2);
        assertThat(position.isWritable()).isFalse();
        assertThat(tasks).isEmpty();
        assertThatThrownBy(position::flush).isInstanceOf(PositionStoreException.class);
        assertThat(stored).isEmpty();
        full = false;
        position.flush();

        assertThat(position.isWritable()).isTrue();
        assertThat(stored).containsExactly("1", "2");
        assertThat(store.load("k").entries()).extracting(Entry::identity).containsExactly("1", "2");
        add(3);
        write();
        assertThat(stored).containsExactly("1", "2", "3");
    }

    @Test
    void aWholePositionContainsWhatWasToBeWritten() {
        add(1);
        position.replace(Position.NONE.with(List.of(Entry.done("1", "f"))));
        write();

        assertThat(writes).isEmpty();
        assertThat(stored).containsExactly("1");
        assertThat(store.load("k").entries()).hasSize(1);
    }

    @Test
    void whoOutlivesTheWriterWritesHimself() {
        StoredPosition late = new StoredPosition(store, "k", task -> {
            throw new RejectedExecutionException("it has stopped");
        });
        late.load();
        late.add(List.of(Entry.done("1", "f")), () -> stored.add("1"));

        assertThat(stored).containsExactly("1");
    }
}
