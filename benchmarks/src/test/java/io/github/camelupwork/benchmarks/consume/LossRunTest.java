// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import io.github.camelupwork.consumer.source.ConsumerProbe.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of the long run. */
@Tag("slow")
class LossRunTest {

    @TempDir
    private Path job;

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void aConsumerThatIsKilledMissesNothingAndRepeatsAtMostWhatWasInFlight(int inFlight) throws Exception {
        LossReport report = new LossRun(Market::new, 1000, 14, inFlight, 7, job).run();
        System.out.println(report);

        assertThat(report.items()).isEqualTo(1000);
        assertThat(report.killed()).isEqualTo(14);
        for (Point point : Point.values()) {
            assertThat(report.kills()).containsKey(point.name());
        }
        assertThat(report.inserted()).isPositive();
        assertThat(report.withdrawn()).isPositive();
        assertThat(report.missing()).isEmpty();
        assertThat(report.repeated()).isBetween(1, inFlight * report.killed());
    }

    @ParameterizedTest
    @EnumSource(ListedItems.Kind.class)
    void aConsumerOfAListOfListsThatIsKilledMissesNothingEither(ListedItems.Kind kind) throws Exception {
        LossReport report = new LossRun(seed -> new Arriving(kind, seed), 120, 6, 1, 7, job).run();
        System.out.println(kind + "\n" + report);

        assertThat(report.items()).isEqualTo(120);
        assertThat(report.killed()).isEqualTo(6);
        assertThat(report.inserted()).isPositive();
        assertThat(report.missing()).isEmpty();
        assertThat(report.repeated()).isLessThanOrEqualTo(report.killed());
    }
}
