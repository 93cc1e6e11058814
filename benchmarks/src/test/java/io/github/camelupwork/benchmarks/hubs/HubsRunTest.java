// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.hubs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the long run. */
@Tag("long")
class HubsRunTest {

    @TempDir
    private Path job;

    @Test
    void twoHubsOnOneDatabasePayAndDeliverEverythingOnce() throws Exception {
        HubsReport report =
                new HubsRun(HubsRun.settings("payments=120", "items=600", "databaseKills=1", "reign=2000"), job).run();
        System.out.println(report);

        assertThat(report.leaderKills()).isPositive();
        assertThat(report.databaseKills()).isEqualTo(1);
        assertThat(report.once()).isEqualTo(120);
        assertThat(report.doubled()).isZero();
        assertThat(report.items()).isEqualTo(600);
        assertThat(report.missing()).isZero();
        assertThat(report.throttled()).isZero();
        assertThat(report.isExact()).as(report.toString()).isTrue();
    }
}
