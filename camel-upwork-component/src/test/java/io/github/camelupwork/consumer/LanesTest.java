// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

class LanesTest {

    private final List<String> started = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private boolean stopped;
    private final Lanes lanes = new Lanes(task -> {
        if (stopped) {
            throw new RejectedExecutionException();
        }
        task.run();
    });

    private void add(Object key, String name) {
        lanes.add(key, ended -> {
            started.add(name);
            ends.add(ended);
        });
    }

    @Test
    void tasksOfOneKeyStartOneAfterAnother() {
        add("a", "a1");
        add("a", "a2");
        add("b", "b1");
        add(null, "c");

        assertThat(started).containsExactly("a1", "b1", "c");
        ends.get(0).run();
        assertThat(started).containsExactly("a1", "b1", "c", "a2");
    }

    /** Or whoever waits for them would wait for ever. */
    @Test
    void tasksThatWaitAreStartedAlthoughTheThreadsAreStopped() {
        add("a", "a1");
        add("a", "a2");
        stopped = true;

        ends.get(0).run();
        add(null, "c");

        assertThat(started).containsExactly("a1", "a2", "c");
    }
}
