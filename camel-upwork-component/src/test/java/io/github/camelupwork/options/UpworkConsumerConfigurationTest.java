// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import io.github.camelupwork.TestUpwork;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpworkConsumerConfigurationTest {

    private final TestUpwork upwork = new TestUpwork(URI.create("http://localhost:1"));

    @BeforeEach
    void start() {
        upwork.start();
    }

    @AfterEach
    void stop() {
        upwork.close();
    }

    private UpworkConsumerConfiguration of(String uri) {
        return upwork.endpoint(uri).getConsumerConfiguration();
    }

    @Test
    void losesNothingUnlessTheRouteSaysSo() {
        UpworkConsumerConfiguration options = of("upwork:offers");

        assertThat(options.getFrom()).isEqualTo("beginning");
        assertThat(options.getEmit()).as("follows from the operation").isNull();
        assertThat(options.isSplitResult()).isTrue();
        assertThat(options.getMaxMessagesPerPoll()).as("no limit").isZero();
        assertThat(options.getMaxDeliveryAttempts()).isEqualTo(5);
        assertThat(options.isDeadLetterCountsAsDone()).isFalse();
        assertThat(options.getOverlap()).isEqualTo(2);
        assertThat(options.getMemory()).isEqualTo(10_000);
        assertThat(options.getIncremental()).isNull();
        assertThat(options.getLookBack()).isEqualTo("P14D");
        assertThat(options.getPositionStore()).isNull();
    }

    @Test
    void everyOptionOfTheUriArrives() {
        MemoryStateRepository states = new MemoryStateRepository();
        upwork.context.getRegistry().bind("states", states);
        UpworkConsumerConfiguration options = of("upwork:offers?from=2026-01-31&emit=changes&splitResult=false"
                + "&maxMessagesPerPoll=7&maxDeliveryAttempts=0&deadLetterCountsAsDone=true&overlap=3&memory=50"
                + "&itemsPath=offers.offer&identity=rid&incremental=P1W&lookBack=P3D&positionName=mine"
                + "&positionRepository=#states");

        assertThat(options)
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "from",
                        "emit",
                        "splitResult",
                        "maxMessagesPerPoll",
                        "maxDeliveryAttempts",
                        "deadLetterCountsAsDone",
                        "overlap",
                        "memory",
                        "itemsPath",
                        "identity",
                        "incremental",
                        "lookBack",
                        "positionName")
                .isEqualTo(expected());
        assertThat(options.getPositionRepository()).isSameAs(states);
    }

    private static UpworkConsumerConfiguration expected() {
        UpworkConsumerConfiguration options = new UpworkConsumerConfiguration();
        options.setFrom("2026-01-31");
        options.setEmit(Emit.CHANGES);
        options.setSplitResult(false);
        options.setMaxMessagesPerPoll(7);
        options.setMaxDeliveryAttempts(0);
        options.setDeadLetterCountsAsDone(true);
        options.setOverlap(3);
        options.setMemory(50);
        options.setItemsPath("offers.offer");
        options.setIdentity("rid");
        options.setIncremental("P1W");
        options.setLookBack("P3D");
        options.setPositionName("mine");
        return options;
    }

    /** A repository that is in the registry for another route's sake must not become this one's memory. */
    @Test
    void noRepositoryOfTheContextIsTakenUnasked() {
        upwork.context.getRegistry().bind("states", new MemoryStateRepository());
        upwork.context.getRegistry().bind("known", MemoryIdempotentRepository.memoryIdempotentRepository());

        assertThat(of("upwork:offers").getPositionRepository()).isNull();
        assertThat(of("upwork:offers").getIdempotentRepository()).isNull();
    }
}
