// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class ContractFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private static final String DETAILS = """
            query ($id: ID!) { contractDetails(id: $id) { id title status offerId job { id }
              freelancer { rid } metadata { agencyContract } clientTeam { legacyId } vendorTeam { legacyId }
              terms { hourlyTerms { hourlyRate { rawValue } }
                fixedPriceTerms { fixedAmount { rawValue } milestones { id state } } } } }
            """;

    private Map<String, Object> details(Contract contract) {
        return calls.object(GraphQlCalls.OWNER, DETAILS, "id", contract.reference());
    }

    private List<Contract> contracts() {
        return calls.world.hiring().contracts().all().stream()
                .filter(contract -> !contract.parties().clientId().equals(GraphQlCalls.STRANGER))
                .toList();
    }

    @Test
    void everyContractIsShownAsItStands() {
        assertThat(contracts()).isNotEmpty().allSatisfy(contract -> {
            Map<String, Object> shown = details(contract);
            boolean agency = contract.parties().agencyReference() != null;
            assertThat(shown)
                    .containsEntry("id", contract.reference())
                    .containsEntry("title", contract.terms().title())
                    .containsEntry("offerId", contract.offerId())
                    .containsEntry(
                            "freelancer",
                            Map.of(
                                    "rid",
                                    calls.world
                                            .directory()
                                            .caller(contract.parties().freelancerId())
                                            .reference()))
                    .containsEntry("metadata", Map.of("agencyContract", agency));
            assertThat(shown.get("vendorTeam"))
                    .as("who sells")
                    .isEqualTo(Map.of(
                            "legacyId",
                            agency ? "brightforge:delivery" : contract.parties().freelancerId()));
            assertThat(shown.get("status"))
                    .isEqualTo(
                            switch (contract.status()) {
                                case ACTIVE -> "ACTIVE";
                                case SUSPENDED -> "PAUSED";
                                case ENDED -> "CLOSED";
                            });
        });
        assertThat(contracts()).extracting(Contract::status).contains(Contract.Status.values());
    }

    @Test
    void hasTheTermsOfItsKindAlone() {
        Contract hourly = Worlds.hourly(calls.world);
        assertThat(details(hourly).get("terms"))
                .isEqualTo(Map.of(
                        "hourlyTerms",
                        List.of(Map.of(
                                "hourlyRate",
                                Map.of("rawValue", hourly.terms().chargeRate().toPlainString()))),
                        "fixedPriceTerms",
                        List.of()));

        Contract fixed = Worlds.contractWith(calls.world, Milestone.State.SUBMITTED);
        Map<?, ?> terms = (Map<?, ?>) details(fixed).get("terms");
        assertThat(terms.get("hourlyTerms")).isEqualTo(List.of());
        assertThat((List<?>) terms.get("fixedPriceTerms")).singleElement().satisfies(term -> assertThat(
                        (List<?>) ((Map<?, ?>) term).get("milestones"))
                .extracting("id")
                .isEqualTo(fixed.milestones().stream().map(Milestone::id).toList()));
    }

    @Test
    void ofSomebodyElseIsForbidden() {
        assertThat(calls.error(
                        GraphQlCalls.STRANGER,
                        DETAILS,
                        "id",
                        Worlds.hourly(calls.world).reference()))
                .startsWith("403");
    }

    @Test
    void isPausedRestartedAndEnded() {
        Contract contract = Worlds.hourly(calls.world);
        calls.object(
                GraphQlCalls.OWNER,
                "mutation ($id: ID!) { pauseContract(contractId: $id, message: \"Holidays\")" + " { success } }",
                "id",
                contract.reference());
        assertThat(contract.status()).isEqualTo(Contract.Status.SUSPENDED);

        calls.object(
                GraphQlCalls.OWNER,
                "mutation ($id: ID!) { restartContract(contractId: $id, message: \"Back\")" + " { success } }",
                "id",
                contract.reference());
        assertThat(contract.status()).isEqualTo(Contract.Status.ACTIVE);

        calls.object(
                GraphQlCalls.OWNER,
                "mutation ($id: ID!) { endContractByClient(contractId: $id, input: {reasonRef:"
                        + " \"API_REAS_JOB_COMPLETED_SUCCESSFULLY\"}) { success } }",
                "id",
                contract.reference());
        assertThat(contract.status()).isEqualTo(Contract.Status.ENDED);
        assertThat(contract.endReason()).isEqualTo("API_REAS_JOB_COMPLETED_SUCCESSFULLY");
    }
}
