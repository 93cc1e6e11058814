// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class ContractChangesTest {

    private static final String END = """
            mutation ($id: ID!, $input: EndContractInput!) { endContractByFreelancer(contractId: $id, input: $input) { success
              } }
            """;
    private static final String LIMIT = """
            mutation ($id: ID!, $hours: String) { updateContractHourlyLimit(contractId: $id,
              updateHourlyLimitRequest: {weeklyLimit: $hours}) { success } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();
    private final Contract contract = Worlds.hourly(calls.world);

    @Test
    void onlyTheFreelancerEndsItThatWay() {
        assertThat(calls.error(
                        GraphQlCalls.OWNER, END, "id", contract.reference(), "input", Map.of("reasonRef", "130")))
                .isEqualTo("403 Forbidden");
        assertThat(contract.status()).isEqualTo(Contract.Status.ACTIVE);
    }

    @Test
    void reasonAndScoresAreDocumentedOnes() {
        String freelancer = contract.parties().freelancerId();
        assertThat(calls.error(freelancer, END, "id", contract.reference(), "input", Map.of("reasonRef", "120")))
                .startsWith("400 VJCA-6");
        assertThat(calls.object(
                        freelancer,
                        END,
                        "id",
                        contract.reference(),
                        "input",
                        Map.of("reasonRef", "130", "endDate", "2026-03-20")))
                .containsEntry("success", true);
        assertThat(contract.ended()).isEqualTo("2026-03-20T00:00:00Z");
    }

    @Test
    void aScoreIsFromOneToFive() {
        assertThat(calls.error(
                        contract.parties().freelancerId(),
                        END,
                        "id",
                        contract.reference(),
                        "input",
                        Map.of("reasonRef", "130", "feedbackInfo", Map.of("skillsScore", 6))))
                .startsWith("400 VJCA-6");
        assertThat(contract.status()).isEqualTo(Contract.Status.ACTIVE);
    }

    @Test
    void onlyHourlyContractsAreLimited() {
        Contract fixed = Worlds.contractWith(calls.world, Milestone.State.ACTIVE);
        assertThat(calls.error(GraphQlCalls.OWNER, LIMIT, "id", fixed.reference(), "hours", "10"))
                .isEqualTo("403 Forbidden");
    }

    @Test
    void aLimitIsANumberOfHoursOfAWeek() {
        for (String hours : new String[] {"169", "-1", "many"}) {
            assertThat(calls.error(GraphQlCalls.OWNER, LIMIT, "id", contract.reference(), "hours", hours))
                    .startsWith("400 VJCA-6");
        }
        assertThat(calls.error("fiona_finance", LIMIT, "id", contract.reference(), "hours", "10"))
                .isEqualTo("403 No recruiter or hiring manager permissions");
    }
}
