// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BackoffTest {

    /** Draws the bound itself. */
    private static final RandomGenerator HIGHEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return -1;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    @Test
    void theBoundDoublesUpToTheCap() {
        Backoff backoff = Backoff.defaults(HIGHEST);
        assertThat(IntStream.of(1, 2, 3, 8, 9, 1000)
                        .mapToObj(retry -> backoff.delay(retry).toMillis()))
                .containsExactly(100L, 200L, 400L, 12_800L, 20_000L, 20_000L);
    }

    @Test
    void theBoundsAreThoseThatAreGiven() {
        Backoff backoff = new Backoff(Duration.ofSeconds(3), Duration.ofSeconds(7), HIGHEST);
        assertThat(IntStream.of(1, 2, 3).mapToObj(retry -> backoff.delay(retry).toSeconds()))
                .containsExactly(3L, 6L, 7L);
    }

    @Test
    void theWaitsSpreadFromNothingToTheBound() {
        Backoff backoff = Backoff.defaults(new Random(7));
        List<Long> waits = IntStream.range(0, 1000)
                .mapToObj(i -> backoff.delay(4).toMillis())
                .toList();
        assertThat(waits).allMatch(wait -> wait >= 0 && wait <= 800);
        assertThat(waits.stream().map(wait -> wait / 100).distinct()).contains(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }
}
