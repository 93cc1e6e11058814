// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short form of the run. */
@Tag("long")
class StormRunTest {

    /** A payment waited for 56 s on REST and 26 s on GraphQL, and was refused with the day used up or the queue full. */
    @Test
    void paymentsAreMadeInAStormOfReadsOfTwoJvms() throws Exception {
        List<StormRun.Result> results = StormRun.run(StormRun.settings("payments=3", "readers=40"));
        System.out.println(StormRun.table(results));

        assertThat(results).hasSize(6).allSatisfy(result -> {
            assertThat(result.failed()).as("%s", result).isZero();
            assertThat(result.waits()).hasSize(3);
            assertThat(result.throttled()).isZero();
            assertThat(result.mean()).as("%s", result).isLessThan(60_000);
        });
    }
}
