// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

import io.github.camelupwork.example.erp.Totals.Kind;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Milestone;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same job, with nothing but another database address. */
class PostgresTest {

    @TempDir
    private Path home;

    @Test
    void theJobRunsTwiceOnARealPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                Simulator simulator = SimulatedSide.start(Job.TODAY)) {
            Job job = new Job(home, simulator)
                    .with("erp.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"))
                    .with("erp.jdbc.username", "postgres")
                    .with("erp.jdbc.password", "postgres");
            Milestone milestone = job.waiting();
            String good = Job.approval(milestone.id(), milestone.deposit());

            job.drop("[" + good + "," + Job.approval("99", BigDecimal.TEN) + "]");
            assertThat(job.run()).isFalse();
            job.drop("[" + good + "]");
            assertThat(job.run()).isTrue();

            Totals books = new SimulatedSide(simulator).totals(Job.PERIOD);
            assertThat(job.number("SELECT SUM(amount) FROM upwork_transaction")).isEqualByComparingTo(books.money());
            assertThat(job.number("SELECT SUM(hours) FROM upwork_hours")).isEqualByComparingTo(books.of(Kind.HOURS));
            assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
            assertThat(job.erp("SELECT message FROM milestone_approval WHERE state = 'failed'"))
                    .contains("milestones/approve");
            assertThat(job.erp("SELECT version()")).startsWith("PostgreSQL");
        }
    }
}
