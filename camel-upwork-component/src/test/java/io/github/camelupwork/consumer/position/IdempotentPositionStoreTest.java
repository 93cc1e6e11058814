// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotentPositionStoreTest {

    private final IdempotentRepository repository = MemoryIdempotentRepository.memoryIdempotentRepository();
    private final PositionStore store = new IdempotentPositionStore(repository);

    @BeforeEach
    void start() {
        repository.start();
    }

    @Test
    void remembersThatTheFirstStartIsDealtWith() {
        assertThat(store.load("k").begun()).isFalse();
        store.replace("k", new Position(true, null, null, List.of()), "");

        assertThat(store.load("k").begun()).isTrue();
        assertThat(store.load("other").begun()).isFalse();
    }

    /** Names are only added, so there is nothing to guard. */
    @Test
    void consumersOfOneRepositoryWriteNothingOver() {
        PositionStore other = new IdempotentPositionStore(repository);
        String revision = store.revision("k");
        store.add("k", List.of(Entry.done("1", "a")), revision);
        other.replace("k", new Position(true, null, null, List.of(Entry.done("2", "b"))), revision);

        assertThat(store.isDone("k", "1", "a")).isTrue();
        assertThat(store.isDone("k", "2", "b")).isTrue();
        assertThat(store.load("k").begun()).isTrue();
    }

    @Test
    void knowsAnItemByItsContentToo() {
        store.add("k", List.of(Entry.done("1", "a"), new Entry("2", "b", Entry.State.FAILED, 1, false)), "");

        assertThat(store.isDone("k", "1", "a")).isTrue();
        assertThat(store.isDone("k", "1", "b")).isFalse();
        assertThat(store.isDone("k", "2", "b")).as("failed").isFalse();
        assertThat(store.isDone("other", "1", "a")).isFalse();
    }
}
