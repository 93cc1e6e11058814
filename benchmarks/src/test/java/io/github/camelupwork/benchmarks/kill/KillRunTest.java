// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import io.github.camelupwork.ledger.LedgerProbe.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the long run. */
@Tag("slow")
class KillRunTest {

    @TempDir
    private Path job;

    @Test
    void aHubThatIsKilledPaysEveryOrderExactlyOnce() throws Exception {
        KillReport report = new KillRun(KillMode.UPWORK, 150, 22, 7, job).run();

        assertThat(report.killed()).isGreaterThanOrEqualTo(20);
        for (Point point : Point.values()) {
            assertThat(report.kills()).containsKey(point.name());
        }
        assertThat(report.missing()).isEmpty();
        assertThat(report.doubled()).isEmpty();
        assertThat(report.once()).hasSize(150);
        assertThat(report.settled()).isPositive();
        assertThat(report.unsettled()).isZero();
        assertThat(report.torn()).isZero();
    }
}
