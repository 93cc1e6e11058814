// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.ContractProposal;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class ContractLookupsTest {

    private static final String OF_VENDOR = """
            query ($vendor: ID!, $before: String, $after: String, $states: [ContractStatus], $limit: Int, $offset: Int) {
              vendorContracts(filter: {vendorId: $vendor, startDateBefore: $before, endDateAfter: $after, contractStatuses:
                $states},
                paging: {limit: $limit, offset: $offset}) { contracts { id status } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void onlyContractsThatTheCallerSees() {
        assertThat(contracts(GraphQlCalls.OWNER)).hasSize(3);
        assertThat(contracts(GraphQlCalls.STRANGER)).hasSize(1);
        assertThat(contracts(GraphQlCalls.FREELANCER)).hasSize(4);
    }

    @Test
    void everyFilterNarrows() {
        assertThat(contracts(GraphQlCalls.FREELANCER, "before", "2025-03-13")).hasSize(1);
        assertThat(contracts(GraphQlCalls.FREELANCER, "states", List.of("PAUSED")))
                .extracting("status")
                .containsExactly("PAUSED");
        assertThat(contracts(GraphQlCalls.FREELANCER, "after", "2026-03-12"))
                .extracting("status")
                .doesNotContain("CLOSED");
        assertThat(contracts(GraphQlCalls.FREELANCER, "limit", 3, "offset", 3)).hasSize(1);
    }

    @Test
    void anAgencyHasTheContractsOfItsFreelancers() {
        assertThat(calls.object("stella_staffing", OF_VENDOR, "vendor", calls.companyUid("brightforge"), "limit", 100)
                        .get("contracts"))
                .asList()
                .hasSize(12);
    }

    @Test
    void pagesHaveAMost() {
        assertThat(calls.error(
                        GraphQlCalls.OWNER, OF_VENDOR, "vendor", calls.uid(GraphQlCalls.FREELANCER), "limit", 101))
                .startsWith("400 VJCA-6");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> contracts(String caller, Object... more) {
        Object[] variables = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("vendor", calls.uid(GraphQlCalls.FREELANCER)),
                        java.util.Arrays.stream(more))
                .toArray();
        return (List<Map<String, Object>>)
                calls.object(caller, OF_VENDOR, variables).get("contracts");
    }

    @Test
    void aProposedContractIsForBothSides() {
        Contract like = Worlds.hourly(calls.world);
        ContractProposal proposal = calls.world
                .arrivals()
                .contractProposal(GraphQlCalls.FREELANCER, like.parties().teamReference(), Worlds.NOW);
        String query = "query ($id: ID!) { contractProposal(id: $id) { state } }";

        assertThat(calls.object(GraphQlCalls.FREELANCER, query, "id", proposal.id()))
                .containsEntry("state", "PENDING");
        assertThat(calls.error(GraphQlCalls.STRANGER, query, "id", proposal.id()))
                .isEqualTo("403 Forbidden");
    }
}
