// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import io.github.camelupwork.benchmarks.consume.TakeoverRun.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the long run. */
class TakeoverRunTest {

    @TempDir
    private Path job;

    @Test
    void theOtherGoesOnWhereTheKilledOneStood() throws Exception {
        Result result = new TakeoverRun(2, 300, Duration.ofSeconds(1), job).run();
        System.out.println(result);

        assertThat(result.items()).isPositive();
        assertThat(result.takeovers()).hasSize(2);
        assertThat(result.missing()).isEmpty();
        assertThat(result.repeated()).isLessThanOrEqualTo(2);
        assertThat(result.twoAtOnce()).isZero();
    }
}
