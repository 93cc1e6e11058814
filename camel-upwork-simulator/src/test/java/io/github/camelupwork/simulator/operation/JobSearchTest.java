// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.github.camelupwork.simulator.state.Worlds;

class JobSearchTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void openJobsOnly() {
        assertThat(calls.json("jobs/search", Calls.OWNER, "q", "wanted", "job_status", "open")).hasSize(2)
                .allSatisfy(job -> assertThat(job.get("job_status").asText()).isEqualTo("Open"));
    }

    @Test
    void newestFirstUnlessAskedOtherwise() {
        JsonNode newest = calls.json("jobs/search", Calls.OWNER, "q", "we need help", "paging", "0;100");
        JsonNode oldest = calls.json("jobs/search", Calls.OWNER, "q", "we need help", "paging", "0;100",
                "sort", "create_time asc");
        assertThat(newest.size()).isGreaterThan(30);
        assertThat(newest.get(0).get("date_created").asText()).isGreaterThan(oldest.get(0).get("date_created").asText());
    }

    @Test
    void aBudgetLeavesHourlyJobsOut() {
        assertThat(calls.json("jobs/search", Calls.OWNER, "q", "e", "budget", "1200")).hasSize(1)
                .allSatisfy(job -> assertThat(job.get("job_type").asText()).isEqualTo("Fixed"));
    }
}
