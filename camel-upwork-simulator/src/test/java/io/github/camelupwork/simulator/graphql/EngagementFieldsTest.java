// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Contract;
import org.junit.jupiter.api.Test;

class EngagementFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private static final String OFFERS = """
            query ($filter: OfferByClientFilter, $first: Int!, $after: String) { organization { clientOffers(
              offerByClientFilter: $filter, pagination: {first: $first, after: $after}) {
              totalCount edges { node { contractDetails { id status } } } } } }
            """;

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> entries(Map<String, Object> filter) {
        Map<String, Object> page =
                (Map<String, Object>) calls.object(GraphQlCalls.OWNER, OFFERS, "filter", filter, "first", 50)
                        .get("clientOffers");
        return ((List<Map<String, Object>>) page.get("edges"))
                .stream()
                        .map(edge -> (Map<String, Object>) edge.get("node"))
                        .map(node -> (Map<String, Object>) node.get("contractDetails"))
                        .toList();
    }

    private Stream<Contract> contracts() {
        return calls.world.hiring().contracts().all().stream()
                .filter(contract -> !contract.parties().clientId().equals(GraphQlCalls.STRANGER));
    }

    @Test
    void areAllContractsOfTheOrganizationAndNoOthers() {
        assertThat(entries(Map.of()))
                .extracting(entry -> entry.get("id"))
                .containsExactlyInAnyOrderElementsOf(contracts()
                        .map(contract -> (Object) contract.reference())
                        .toList());
    }

    @Test
    void canBeThoseOfATeamByItsIdOrItsReference() {
        String team =
                calls.world.directory().team("northlight:design").orElseThrow().reference();
        List<Object> expected = contracts()
                .filter(contract -> contract.parties().teamReference().equals(team))
                .map(contract -> (Object) contract.reference())
                .toList();

        assertThat(entries(Map.of("teamId_any", List.of(Uid.of(team)))))
                .extracting(entry -> entry.get("id"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(entries(Map.of("teamId_any", List.of("northlight:design")))).hasSameSizeAs(expected);
    }

    @Test
    void canBeThoseOfAFreelancerInAState() {
        List<Contract> ended = contracts()
                .filter(contract -> contract.status() == Contract.Status.ENDED)
                .toList();
        String freelancer = ended.get(0).parties().freelancerId();
        List<Object> expected = ended.stream()
                .filter(contract -> contract.parties().freelancerId().equals(freelancer))
                .map(contract -> (Object) contract.reference())
                .toList();

        assertThat(entries(Map.of(
                        "freelancerId_any",
                        List.of(calls.uid(freelancer)),
                        "commonFilter",
                        Map.of("states_any", List.of("Ended")))))
                .extracting(entry -> entry.get("id"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
