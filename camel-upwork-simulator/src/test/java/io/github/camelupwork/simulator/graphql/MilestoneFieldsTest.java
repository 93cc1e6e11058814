// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class MilestoneFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private final Contract contract = Worlds.contractWith(calls.world, Milestone.State.SUBMITTED);

    private Milestone milestone(Milestone.State state) {
        return contract.milestones().stream()
                .filter(each -> each.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> create() {
        return calls.object(GraphQlCalls.OWNER, """
                mutation ($contract: ID) { createMilestoneV2(input: {contractId: $contract, description: "Extra",
                  depositAmount: "12345", dueDate: "2026-04-30"}) {
                  id description state dueDateTime depositAmount { rawValue } submissionEvents { submission { id } } } }
                """, "contract", contract.reference());
    }

    @Test
    void aNewOneIsTheLastAndCostsSoManyCents() {
        int before = contract.milestones().size();

        Map<String, Object> shown = create();

        Milestone made = contract.milestones().get(before);
        assertThat(made.deposit()).isEqualByComparingTo(new BigDecimal("123.45"));
        assertThat(made.due()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(shown)
                .containsEntry("id", made.id())
                .containsEntry("description", "Extra")
                .containsEntry("state", "NotFunded")
                .containsEntry("submissionEvents", List.of())
                .containsEntry("dueDateTime", "2026-04-30T00:00:00+0000")
                .containsEntry("depositAmount", Map.of("rawValue", "123.45"));
    }

    @Test
    void canBeEditedAndDeletedWhileNotFunded() {
        String id = create().get("id").toString();

        calls.object(GraphQlCalls.OWNER, """
                mutation ($id: ID!) { editMilestone(input: {id: $id, description: "More", depositAmount: "20000",
                  dueDate: "2026-05-31"}) { id } }
                """, "id", id);
        assertThat(calls.world.milestones().milestone(id)).satisfies(edited -> {
            assertThat(edited.description()).isEqualTo("More");
            assertThat(edited.deposit()).isEqualByComparingTo("200");
            assertThat(edited.due()).isEqualTo(LocalDate.of(2026, 5, 31));
        });

        assertThat(calls.answer(
                        GraphQlCalls.OWNER, "mutation ($id: ID!) { deleteMilestone(input: {id: $id}) }", "id", id))
                .isEqualTo(true);
        assertThat(contract.milestones()).extracting(Milestone::id).doesNotContain(id);
    }

    @Test
    void anApprovedOneIsPaidAndBookedOnce() {
        Milestone submitted = milestone(Milestone.State.SUBMITTED);
        BigDecimal charged = calls.world.ledger().charged(contract);
        String cents = submitted.deposit().movePointRight(2).toPlainString().replaceAll("\\..*", "");
        String approve =
                "mutation ($id: ID!, $amount: String!) { approveMilestone(input: {id: $id, paidAmount: $amount})"
                        + " { state submissionEvents { submission { id amount { rawValue } } } } }";

        Map<String, Object> shown = calls.object(GraphQlCalls.OWNER, approve, "id", submitted.id(), "amount", cents);

        assertThat(shown).containsEntry("state", "Paid");
        assertThat(submitted.state()).isEqualTo(Milestone.State.PAID);
        assertThat(calls.world.ledger().charged(contract).subtract(charged).abs())
                .isEqualByComparingTo(submitted.deposit());
        assertThat(calls.error(GraphQlCalls.OWNER, approve, "id", submitted.id(), "amount", cents))
                .isNotBlank();
        assertThat(calls.world.ledger().charged(contract).subtract(charged).abs())
                .isEqualByComparingTo(submitted.deposit());
    }

    @Test
    void aRejectedSubmissionMakesItActiveAgain() {
        Milestone submitted = milestone(Milestone.State.SUBMITTED);
        String submission =
                calls.world.milestones().submissions(submitted).get(0).id();

        calls.object(GraphQlCalls.OWNER, """
                mutation ($id: ID!) { rejectSubmittedMilestone(input: {id: $id, noteToContractor: "Not yet"}) { response } }
                """, "id", submission);

        assertThat(submitted.state()).isEqualTo(Milestone.State.ACTIVE);
    }

    @Test
    void onlyOneMayBeFundedAtATime() {
        String id = create().get("id").toString();

        assertThat(calls.error(
                        GraphQlCalls.OWNER,
                        "mutation ($id: ID!) { activateMilestone(input: {id: $id}) { id } }",
                        "id",
                        id))
                .isNotBlank();
        assertThat(calls.world.milestones().milestone(id).state()).isEqualTo(Milestone.State.NOT_FUNDED);
    }
}
