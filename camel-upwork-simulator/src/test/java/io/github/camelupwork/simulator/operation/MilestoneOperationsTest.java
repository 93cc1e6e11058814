// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MilestoneOperationsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final Contract contract = Worlds.contractWith(world, Milestone.State.ACTIVE);
    private final Milestone milestone = world.milestones().active(contract).orElseThrow();

    @Test
    void whoMayNotHireMayNotPay() {
        refused(403, "No recruiter or hiring manager permissions", () -> approve(Calls.RECRUITER));
        refused(403, "No access to team/company", () -> approve(Calls.STRANGER));
        assertThat(milestone.state()).isEqualTo(Milestone.State.ACTIVE);
    }

    @Test
    void theStateIsNamedWhenAMilestoneIsApprovedTwice() {
        approve(Calls.HIRING);
        refused(400, "Invalid state when approving the milestone: 'paid'", () -> approve(Calls.HIRING));
    }

    @Test
    void submittedApprovedAndPaid() {
        refused(403, "No access to submit approval", () -> submit(Calls.OWNER));
        submit(contract.parties().freelancerId());
        assertThat(milestone.state()).isEqualTo(Milestone.State.SUBMITTED);

        String submission = calls.json("milestones/submissions", Calls.OWNER, "milestone_id", milestone.id())
                .get("submissions")
                .get(0)
                .get("id")
                .asText();
        calls.answer("submissions/approve", Calls.OWNER, "submission_id", submission, "amount", "50");
        assertThat(milestone.state()).isEqualTo(Milestone.State.PAID);
    }

    @Test
    void aContractIsNeededForAMilestone() {
        refused(
                400,
                "Contract id must be given",
                () -> calls.answer(
                        "milestones/create", Calls.OWNER, "milestone_description", "More", "deposit_amount", "10"));
    }

    @Test
    void anAmountThatIsNoNumberIsABadRequest() {
        refused(
                400,
                "Bad Request",
                () -> calls.answer(
                        "milestones/approve", Calls.OWNER, "milestone_id", milestone.id(), "amount", "plenty"));
    }

    private void submit(String caller) {
        calls.answer(
                "submissions/create", caller, "milestone_id", milestone.id(), "note2client", "Done", "amount", "50");
    }

    private void approve(String caller) {
        calls.answer("milestones/approve", caller, "milestone_id", milestone.id());
    }

    private static void refused(int status, String message, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(status))
                .hasMessage(message);
    }
}
