// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import io.github.camelupwork.benchmarks.consume.TakeoverRun.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of the long run. */
@Tag("slow")
class TakeoverRunTest {

    @TempDir
    private Path job;

    @ParameterizedTest
    @EnumSource
    void theOtherGoesOnWhereTheKilledOneStood(ClusterKind cluster) throws Exception {
        Result result = new TakeoverRun(cluster, 2, 300, Duration.ofSeconds(1), job).run();
        System.out.println(result);

        assertThat(result.items()).isPositive();
        assertThat(result.takeovers()).hasSize(2);
        assertThat(result.missing()).isEmpty();
        assertThat(result.repeated()).isLessThanOrEqualTo(2 * TakeoverRun.IN_FLIGHT);
        assertThat(result.twoAtOnce()).isZero();
    }
}
