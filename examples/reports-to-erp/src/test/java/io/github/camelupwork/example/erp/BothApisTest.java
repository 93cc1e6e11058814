// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.record.Order;
import io.github.camelupwork.simulator.state.Milestone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same routes on REST and on GraphQL, against the same Upwork, into two ERPs. */
class BothApisTest {

    private static final String TRANSACTIONS = "SELECT * FROM upwork_transaction ORDER BY reference";
    private static final String HOURS = """
            SELECT worked_on, freelancer_id, team_id, assignment_name, task, freelancer_name, hours, charges FROM upwork_hours
            ORDER BY worked_on, freelancer_id, team_id, assignment_name, task""";
    private static final String APPROVALS =
            "SELECT document, milestone_id, state, message FROM milestone_approval ORDER BY" + " document";

    @TempDir
    Path rest;

    @TempDir
    Path graphQl;

    private Simulator simulator;

    @BeforeEach
    void start() {
        simulator = SimulatedSide.start(Job.TODAY);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Job job(Path home, String api) {
        return new Job(home, simulator).with("upwork.api", api);
    }

    @Test
    void bothWriteTheSameRows() throws Exception {
        Job byRest = job(rest, "rest").with("period.from", "2025-11-02");
        Job byGraphQl = job(graphQl, "graphql").with("period.from", "2025-11-02");

        assertThat(byRest.run()).isTrue();
        simulator.record().reset();
        assertThat(byGraphQl.run()).as(byGraphQl.printed()).isTrue();

        assertThat(simulator.record().all()).isNotEmpty().allSatisfy(request -> assertThat(request.path())
                .isEqualTo("/graphql"));
        assertThat(byGraphQl.rows(TRANSACTIONS)).hasSizeGreaterThan(2000).isEqualTo(byRest.rows(TRANSACTIONS));
        assertThat(byGraphQl.rows(HOURS)).hasSizeGreaterThan(3000).isEqualTo(byRest.rows(HOURS));
        assertThat(byGraphQl.printed()).contains("OK: the ERP and Upwork agree to the cent.");
    }

    @Test
    void bothCarryApprovalsOutOnce() throws Exception {
        Milestone first = job(rest, "rest").waiting();
        approve(job(rest, "rest"), first);
        Milestone second = job(graphQl, "graphql").waiting();
        approve(job(graphQl, "graphql"), second);

        assertThat(simulator.orders().of("milestones/approve"))
                .extracting(Order::operation)
                .hasSize(2);
        assertThat(job(graphQl, "graphql").rows(APPROVALS))
                .containsExactly(List.of("PO-" + second.id(), second.id(), "approved", "null"));
        assertThat(job(rest, "rest").rows(APPROVALS))
                .containsExactly(List.of("PO-" + first.id(), first.id(), "approved", "null"));
    }

    private static void approve(Job job, Milestone milestone) throws Exception {
        for (String outcome : List.of("1 executed, 0 before, 0 failed", "0 executed, 1 before, 0 failed")) {
            job.drop("[" + Job.approval(milestone.id(), milestone.deposit()) + "]");
            assertThat(job.run()).as(job.printed()).isTrue();
            assertThat(job.printed()).contains("Approvals: " + outcome);
        }
        assertThat(milestone.state()).isEqualTo(Milestone.State.PAID);
    }
}
