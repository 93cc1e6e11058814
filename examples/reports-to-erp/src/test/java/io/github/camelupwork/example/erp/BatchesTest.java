// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void holdSoManyRowsAndTheRest() {
        Iterator<List<Map<String, Object>>> batches = Batches.of(rows(5), 2);

        assertThat(batches).toIterable().extracting(List::size).containsExactly(2, 2, 1);
        assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void readNoMoreThanWasAskedFor() {
        Iterator<Map<String, Object>> rows = rows(5);
        Batches.of(rows, 2).next();

        assertThat(rows).toIterable().hasSize(3);
    }

    private static Iterator<Map<String, Object>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("reference", i))
                .toList()
                .iterator();
    }
}
