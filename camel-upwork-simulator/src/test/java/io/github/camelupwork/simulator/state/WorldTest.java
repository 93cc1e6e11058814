// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WorldTest {

    @Test
    void manyAtOnceLoseNothing() throws InterruptedException {
        World world = Worlds.world();
        Room room = world.rooms().all().get(0);
        int before = room.stories().size();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            threads.invokeAll(IntStream.range(0, 400)
                    .<Callable<Story>>mapToObj(
                            i -> () -> world.arrivals().story(room.id(), "maria_lopez", "Story " + i, Worlds.NOW))
                    .toList());
        } finally {
            threads.shutdown();
        }
        assertThat(room.stories()).hasSize(before + 400).extracting(Story::id).doesNotHaveDuplicates();
    }
}
