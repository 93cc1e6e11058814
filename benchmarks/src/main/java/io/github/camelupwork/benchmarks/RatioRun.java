// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.camelupwork.benchmarks.backlog.BacklogRun;
import io.github.camelupwork.benchmarks.call.CallRun;
import io.github.camelupwork.benchmarks.money.MoneyRun;
import io.github.camelupwork.benchmarks.report.ReportRun;
import io.github.camelupwork.benchmarks.start.StartRun;

/** Prints all ratios beside the peers: calls, reports, backlogs, starts and payments, each by a process of its own. */
public final class RatioRun {

    private static final int PATIENCE_SECONDS = 3600;

    private RatioRun() {}

    /** Runs all, each with its defaults. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("ratio-run-", ".txt");
        for (Class<?> run : List.of(CallRun.class, ReportRun.class, BacklogRun.class, StartRun.class, MoneyRun.class)) {
            try (ChildJvm child = ChildJvm.start(List.of(), run, List.of(), errors, System.out::println)) {
                if (child.await(PATIENCE_SECONDS) != 0) {
                    throw new IllegalStateException(run.getSimpleName() + " has failed; see " + errors);
                }
            }
        }
    }
}
