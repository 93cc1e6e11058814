// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkInterruptedListException;
import org.junit.jupiter.api.Test;

class BatchStreamTest {

    private boolean closed;

    private final class Numbers extends ItemStream<Integer> {

        private final int last;
        private final int breaksAfter;
        private int number;

        Numbers(int last, int breaksAfter) {
            this.last = last;
            this.breaksAfter = breaksAfter;
        }

        @Override
        protected boolean isThere() {
            if (number == breaksAfter) {
                throw new UpworkConnectionException(Failure.local("reports/finance", "broke off"), null);
            }
            return number < last;
        }

        @Override
        protected Integer take() {
            return ++number;
        }

        @Override
        protected void release() {
            closed = true;
        }
    }

    private static List<List<Integer>> all(BatchStream<Integer> batches) {
        List<List<Integer>> all = new ArrayList<>();
        batches.forEachRemaining(all::add);
        return all;
    }

    @Test
    void handsOnListsOfThatSizeAndTheRest() {
        assertThat(all(new BatchStream<>(new Numbers(5, -1), 2)))
                .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(all(new BatchStream<>(new Numbers(4, -1), 2))).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(all(new BatchStream<>(new Numbers(0, -1), 2))).isEmpty();
    }

    @Test
    void noMoreThanIsWanted() {
        ItemStream<Integer> three = new Numbers(9, -1).atMost(3);
        assertThat(all(new BatchStream<>(three, 2))).containsExactly(List.of(1, 2), List.of(3));
    }

    /** No good row is lost, and no end of a list is faked. */
    @Test
    void whatWasReadBeforeTheStreamBrokeOffComesFirstAndThenTheFailure() {
        BatchStream<Integer> batches = new BatchStream<>(new Numbers(9, 3), 2);
        assertThat(batches.next()).containsExactly(1, 2);
        assertThat(batches.next()).containsExactly(3);
        assertThat(batches.hasNext()).isTrue();
        assertThatThrownBy(batches::next).isInstanceOf(UpworkInterruptedListException.class);
    }

    @Test
    void closesWhatItReads() throws IOException {
        new BatchStream<>(new Numbers(1, -1), 2).close();
        assertThat(closed).isTrue();
    }
}
