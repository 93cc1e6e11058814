// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import io.github.camelupwork.benchmarks.consume.ManyConsumersRun.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the long run; counted in turns, so that a slow machine changes nothing. */
@Tag("slow")
class ManyConsumersRunTest {

    @TempDir
    private Path state;

    @Test
    void allConsumersOfABudgetGetTheirTurns() throws Exception {
        int turns = 6;
        Result result = new ManyConsumersRun(40, "40/1s", turns, state).run();
        System.out.println(result);

        assertThat(result.refused()).isZero();
        assertThat(result.perConsumer()).hasSize(40);
        assertThat(result.fewest()).isGreaterThanOrEqualTo(turns / 2);
        assertThat(result.most()).isLessThanOrEqualTo(2 * turns);
    }
}
