// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import io.github.camelupwork.TestUpwork;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolitePollEndpointTest {

    private final TestUpwork upwork = new TestUpwork(URI.create("http://localhost:1"));

    @BeforeEach
    void start() {
        upwork.start();
    }

    @AfterEach
    void stop() {
        upwork.close();
    }

    /** What Camel schedules by. */
    private ScheduledPollConsumer consumer(String uri) throws Exception {
        return (ScheduledPollConsumer) upwork.endpoint(uri).createConsumer(exchange -> {});
    }

    @Test
    void pollsOnceAMinuteAndMoreRarelyWhileNothingComes() throws Exception {
        ScheduledPollConsumer consumer = consumer("upwork:offers");

        assertThat(consumer.getDelay()).isEqualTo(60_000);
        assertThat(consumer.getBackoffMultiplier()).isEqualTo(4);
        assertThat(consumer.getBackoffIdleThreshold()).isEqualTo(5);
        assertThat(consumer.getBackoffErrorThreshold()).isEqualTo(3);
    }

    @Test
    void theRouteMaySayOtherwise() throws Exception {
        String uri = "upwork:offers?delay=5s&backoffMultiplier=2&backoffIdleThreshold=7&backoffErrorThreshold=1";
        ScheduledPollConsumer consumer = consumer(uri);

        assertThat(consumer.getDelay()).isEqualTo(5_000);
        assertThat(consumer.getBackoffMultiplier()).isEqualTo(2);
        assertThat(consumer.getBackoffIdleThreshold()).isEqualTo(7);
        assertThat(consumer.getBackoffErrorThreshold()).isEqualTo(1);
        assertThat(upwork.endpoint(uri).getDelay())
                .as("and tools are shown the same")
                .isEqualTo(5_000);
    }

    @Test
    void noPollIsLeftOutIfTheRouteWantsThat() throws Exception {
        ScheduledPollConsumer consumer =
                consumer("upwork:offers?backoffMultiplier=0&backoffIdleThreshold=0&backoffErrorThreshold=0");

        assertThat(consumer.getBackoffMultiplier()).isZero();
        assertThat(consumer.getBackoffIdleThreshold()).isZero();
        assertThat(consumer.getBackoffErrorThreshold()).isZero();
    }
}
