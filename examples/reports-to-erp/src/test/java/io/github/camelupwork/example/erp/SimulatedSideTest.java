// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import io.github.camelupwork.example.erp.Totals.Kind;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Milestone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedSideTest {

    @TempDir
    private Path inbox;

    private final Simulator simulator = SimulatedSide.start(Job.TODAY);
    private final SimulatedSide side = new SimulatedSide(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void everyRunMeetsTheSameYear() {
        assertThat(side.totals(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))
                        .money())
                .isEqualTo(new BigDecimal("-326.84"));
    }

    @Test
    void aDayOfRestHasNoHours() {
        LocalDate sunday = LocalDate.of(2026, 10, 4);

        assertThat(side.totals(new Period(sunday, sunday)).of(Kind.HOURS)).isZero();
        assertThat(side.totals(new Period(sunday, sunday.plusDays(1))).of(Kind.HOURS))
                .isPositive();
    }

    @Test
    void approvesWhatWaitsAndNothingElse() throws Exception {
        side.approveWhatWaits(inbox);

        String approvals = Files.readString(inbox.resolve("approvals.json"));
        assertThat(simulator.world().milestones().milestones()).isNotEmpty().allSatisfy(milestone -> assertThat(
                        approvals.contains("PO-" + milestone.id()))
                .isEqualTo(milestone.state() == Milestone.State.SUBMITTED));
    }

    @Test
    void leavesApprovalsOfOthersAlone() throws Exception {
        Path theirs = Files.writeString(inbox.resolve("approvals.json"), "[]");
        side.approveWhatWaits(inbox);

        assertThat(theirs).hasContent("[]");
    }
}
