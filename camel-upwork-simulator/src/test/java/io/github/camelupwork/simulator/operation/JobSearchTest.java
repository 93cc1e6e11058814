// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Feedback;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class JobSearchTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);

    @Test
    void openJobsOnly() {
        assertThat(calls.json("jobs/search", Calls.OWNER, "q", "wanted", "job_status", "open"))
                .hasSize(2)
                .allSatisfy(job -> assertThat(job.get("job_status").asText()).isEqualTo("Open"));
    }

    @Test
    void newestFirstUnlessAskedOtherwise() {
        JsonNode newest = calls.json("jobs/search", Calls.OWNER, "q", "we need help", "paging", "0;100");
        JsonNode oldest = calls.json(
                "jobs/search", Calls.OWNER, "q", "we need help", "paging", "0;100", "sort", "create_time asc");
        assertThat(newest.size()).isGreaterThan(30);
        assertThat(newest.get(0).get("date_created").asText())
                .isGreaterThan(oldest.get(0).get("date_created").asText());
    }

    @Test
    void aBudgetLeavesHourlyJobsOut() {
        assertThat(calls.json("jobs/search", Calls.OWNER, "q", "e", "budget", "1200"))
                .hasSize(1)
                .allSatisfy(job -> assertThat(job.get("job_type").asText()).isEqualTo("Fixed"));
    }

    @Test
    void everyFilterNarrows() {
        assertThat(search("duration", "month")).hasSize(2);
        assertThat(search("workload", "part_time")).hasSize(2);
        assertThat(search("workload", "as_needed"))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.get("job_type").asText()).isEqualTo("Fixed"));
        assertThat(search("client_hires", "100-")).isEmpty();
    }

    @Test
    void clientsAreRatedByTheFeedbackOfFreelancers() {
        Contract contract = Worlds.hourly(world);
        int unrated = search("client_feedback", "None").size();
        contract.say(new Feedback(new BigDecimal("4.00"), null), false);

        assertThat(search("client_feedback", "[3.5 TO 4.5]")).isNotEmpty().allSatisfy(job -> assertThat(
                        job.get("client").get("feedback").decimalValue())
                .isEqualByComparingTo("4"));
        assertThat(search("client_feedback", "None").size()).isLessThan(unrated);
        assertThat(search("sort", "Client_rating desc")
                        .get(0)
                        .get("client")
                        .get("reviews_count")
                        .asInt())
                .isEqualTo(1);
    }

    private JsonNode search(String name, String value) {
        return calls.json("jobs/search", Calls.OWNER, "q", "e", "paging", "0;100", name, value);
    }
}
