// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkInterruptedListException;
import io.github.camelupwork.exception.UpworkServerException;
import org.junit.jupiter.api.Test;

class ItemStreamTest {

    private final UpworkServerException down =
            new UpworkServerException(new Failure("jobs/list", 503, null, "down", null, null), null);

    /** Letters; breaks behind them if it is told to. */
    private static final class Letters extends ItemStream<String> {

        private final Iterator<String> letters;
        private final RuntimeException failure;
        private int released;

        Letters(RuntimeException failure, String... letters) {
            this.letters = List.of(letters).iterator();
            this.failure = failure;
        }

        @Override
        protected boolean isThere() {
            if (!letters.hasNext() && failure != null) {
                throw failure;
            }
            return letters.hasNext();
        }

        @Override
        protected String take() {
            return letters.next();
        }

        @Override
        protected void release() {
            released++;
        }
    }

    @Test
    void givesAllAndEnds() throws Exception {
        Letters letters = new Letters(null, "a", "b");
        assertThat(letters).toIterable().containsExactly("a", "b");
        assertThatThrownBy(letters::next).isInstanceOf(NoSuchElementException.class);
        letters.close();
        letters.close();

        assertThat(letters.hasNext()).as("an end stays an end").isFalse();
        assertThat(letters.released).isEqualTo(1);
    }

    @Test
    void givesNoMoreThanAllowed() {
        assertThat(new Letters(down, "a", "b").atMost(2)).toIterable().containsExactly("a", "b");
    }

    @Test
    void closedBeforeItsEndItDoesNotPassForAnEmptyOne() throws Exception {
        Letters letters = new Letters(null, "a", "b");
        letters.next();
        letters.close();

        assertThatThrownBy(letters::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after item 1");
        assertThatThrownBy(letters::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysHowFarItCame() {
        Letters letters = new Letters(new CompletionException(down), "a", "b");
        letters.next();
        letters.next();

        assertThat(letters.hasNext())
                .as("the failure stands in the place of an item")
                .isTrue();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(letters::next)
                    .hasCause(down)
                    .isInstanceOfSatisfying(UpworkInterruptedListException.class, e -> assertThat(e.getItemsRead())
                            .isEqualTo(2));
        }
        assertThat(letters.taken()).isEqualTo(2);
    }

    @Test
    void aFailureOfTheFirstIsToldAsItIs() {
        assertThatThrownBy(new Letters(down)::next).isSameAs(down);
    }
}
