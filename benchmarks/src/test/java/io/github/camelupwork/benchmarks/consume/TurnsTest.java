// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import io.github.camelupwork.consumer.source.ConsumerProbe.Point;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2, 3);

    @Test
    void whatIsAnsweredWhileOthersStillStartDoesNotCount() throws Exception {
        read("first", 50);
        assertThat(turns.await(Duration.ZERO)).isFalse();

        read("second", 1);
        read("first", 1);
        read("second", 2);

        assertThat(turns.await(Duration.ZERO)).isTrue();
        assertThat(turns.perConsumer()).containsExactly(1, 2);
        assertThat(turns.waits()).hasSize(3);
    }

    @Test
    void whatIsAnsweredAfterTheLastTurnDoesNotCount() {
        read("first", 1);
        read("second", 1);
        read("first", 10);

        assertThat(turns.perConsumer()).containsExactly(3);
    }

    @Test
    void onlyPagesCount() {
        read("first", 1);
        read("second", 1);
        for (Point point : Point.values()) {
            turns.reached(point, "first");
        }

        assertThat(turns.perConsumer()).containsExactly(1);
    }

    private void read(String consumer, int times) {
        for (int i = 0; i < times; i++) {
            turns.reached(Point.PAGE_READ, consumer);
        }
    }
}
