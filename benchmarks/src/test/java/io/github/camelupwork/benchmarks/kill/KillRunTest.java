// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import io.github.camelupwork.ledger.LedgerProbe.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short forms of the long runs. */
class KillRunTest {

    private static final int PAYMENTS = 150;

    @TempDir
    private Path directory;

    @Tag("slow")
    @Test
    void aHubThatIsKilledPaysEveryOrderExactlyOnce() throws Exception {
        killed(false);
    }

    @Tag("long")
    @Test
    void aHubThatIsKilledTogetherWithPostgresPaysEveryOrderExactlyOnce() throws Exception {
        killed(true);
    }

    private void killed(boolean postgres) throws Exception {
        KillReport report = new KillRun(
                        new KillJob(KillMode.UPWORK, postgres, PAYMENTS, 22, postgres ? 2 : 0, 0, 7, directory))
                .run();
        System.out.println(KillReport.table(List.of(report)));

        assertThat(report.killed()).isGreaterThanOrEqualTo(20);
        for (Point point : Point.values()) {
            assertThat(report.kills()).containsKey(point.name());
        }
        assertThat(report.kills().getOrDefault("PostgreSQL", 0)).isEqualTo(postgres ? 2 : 0);
        isExact(report);
    }

    @Tag("long")
    @Test
    void anAnswerThatComesWhenTheHubHasGivenUpIsFoundByReading() throws Exception {
        KillReport report = new KillRun(new KillJob(KillMode.UPWORK, false, 60, 0, 0, 8, 7, directory)).run();
        System.out.println(KillReport.table(List.of(report)));

        assertThat(report.ledger().settled())
                .as("two choices may meet in one payment")
                .isBetween(4, 8);
        isExact(report);
    }

    private static void isExact(KillReport report) {
        assertThat(report.lost()).isEmpty();
        assertThat(report.doubled()).isEmpty();
        assertThat(report.once()).hasSize(report.job().payments());
        assertThat(report.ledger().settled()).isPositive();
        assertThat(report.ledger().unknown()).isZero();
        assertThat(report.ledger().stuck()).isZero();
        assertThat(report.ledger().torn()).isZero();
    }
}
