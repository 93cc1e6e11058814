// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.Application.Status;
import org.junit.jupiter.api.Test;

class ProposalChangesTest {

    private static final String DECLINE = """
            mutation ($proposal: ID!, $job: ID!, $reason: ID) { declineClientProposal(clientProposalDeclineRequest:
              {proposalId: $proposal, jobPostingId: $job, reason: $reason}) { proposal { status { status } } } }
            """;
    private static final String MESSAGE = """
            mutation ($proposal: ID!, $job: ID!) { messageClientProposal(clientProposalMessageRequest:
              {proposalId: $proposal, jobPostingId: $job, message: "Hello"}) { proposal { status { status } } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();
    private final Application proposal = calls.proposal(Status.APPLIED);

    @Test
    void strangersMayNot() {
        assertThat(calls.error(GraphQlCalls.STRANGER, DECLINE, "proposal", proposal.id(), "job", calls.job(proposal)))
                .isEqualTo("403 No access to team/company");
    }

    @Test
    void theJobMustBeTheProposals() {
        String other = calls.world.hiring().jobs().get(0).reference();
        assertThat(calls.error(GraphQlCalls.OWNER, DECLINE, "proposal", proposal.id(), "job", other))
                .isEqualTo("403 Forbidden");
        assertThat(proposal.status()).isEqualTo(Status.APPLIED);
    }

    @Test
    void aReasonIsOneOfTheMetadata() {
        assertThat(calls.error(
                        GraphQlCalls.OWNER,
                        DECLINE,
                        "proposal",
                        proposal.id(),
                        "job",
                        calls.job(proposal),
                        "reason",
                        "1"))
                .startsWith("400 VJCA-6");
        assertThat(proposal.status()).isEqualTo(Status.APPLIED);
    }

    @Test
    void whatWasDeclinedIsLeftAlone() {
        calls.object(GraphQlCalls.OWNER, DECLINE, "proposal", proposal.id(), "job", calls.job(proposal));

        assertThat(calls.error(GraphQlCalls.OWNER, MESSAGE, "proposal", proposal.id(), "job", calls.job(proposal)))
                .isEqualTo("400 Bad Request");
    }

    @Test
    void theSecondMessageGoesToTheSameRoom() {
        int rooms = calls.world.rooms().all().size();
        calls.object(GraphQlCalls.OWNER, MESSAGE, "proposal", proposal.id(), "job", calls.job(proposal));
        calls.object(GraphQlCalls.OWNER, MESSAGE, "proposal", proposal.id(), "job", calls.job(proposal));

        assertThat(calls.world.rooms().all()).hasSize(rooms + 1).last().satisfies(room -> assertThat(room.stories())
                .hasSize(2));
    }
}
