// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import io.github.camelupwork.ledger.LedgerProbe.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole run, which has no shorter form: it waits for the lease of the frozen hubs. */
@Tag("long")
class FreezeRunTest {

    @TempDir
    private Path job;

    @Test
    void aHubThatWakesAfterAnotherHasPaidSendsNothing() throws Exception {
        List<FreezeRun.Result> results = new FreezeRun(job).run();
        System.out.println(results);

        assertThat(results).hasSize(Point.values().length);
        assertThat(results).allSatisfy(result -> {
            assertThat(result.paid()).as(result.point().name()).isEqualTo(1);
            assertThat(result.frozen()).as("longer than the lease").isGreaterThan(30);
        });
    }
}
