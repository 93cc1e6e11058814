// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class V3OperationsTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void contractsArePagedAndFilteredByState() {
        JsonNode paused = calls.json("v3/listContracts", Calls.OWNER, "status", "paused");
        assertThat(paused.get("total").asInt()).isEqualTo(2);
        assertThat(paused.get("contracts")).hasSize(2);
        JsonNode page = calls.json("v3/listContracts", Calls.OWNER, "paging", "5;4");
        assertThat(page.get("contracts")).hasSize(4);
        assertThat(page.get("total").asInt()).isEqualTo(36);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        refused("Contract not found", "v3/getContract", "contract_id");
        refused("Job not found", "v3/getJob", "job_id");
        refused("User not found", "v3/getFreelancerProfile", "user_id");
    }

    @Test
    void jobsAreCounted() {
        JsonNode found = calls.json("v3/searchJobsREST", Calls.OWNER, "budget", "1000-1300", "q", "redesign");
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("paging").get("total").asInt()).isEqualTo(1);
    }

    private void refused(String message, String operation, String parameter) {
        assertThatThrownBy(() -> calls.answer(operation, Calls.OWNER, parameter, "nobody"))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(404))
                .hasMessage(message);
    }
}
