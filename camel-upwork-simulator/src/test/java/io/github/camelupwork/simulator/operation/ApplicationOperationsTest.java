// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class ApplicationOperationsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final Job job = world.hiring().jobs().stream()
            .filter(j -> j.status() == Job.Status.OPEN)
            .findFirst()
            .orElseThrow();

    @Test
    void filteredByStatusAndFreelancer() {
        assertThat(list("status", "shortlisted")).hasSize(1);
        assertThat(list("profile_key", Calls.FREELANCER)).hasSize(1);
        assertThat(list("page", "0;3")).hasSize(3);
    }

    @Test
    void freelancersSeeTheirOwn() {
        String id = list("profile_key", Calls.FREELANCER).get(0).get("rid").asText();
        assertThat(calls.json("applications/getFreelancer", Calls.FREELANCER, "application_id", id)
                        .get("application")
                        .get("rid")
                        .asText())
                .isEqualTo(id);
        assertThatThrownBy(() -> calls.answer("applications/getFreelancer", "jonas_berg", "application_id", id))
                .hasMessage("No access to team/company/job/application");
    }

    @Test
    void whoMayNotRecruitSeesNone() {
        assertThatThrownBy(() -> calls.answer(
                        "applications/listClient",
                        Calls.FINANCE,
                        "buyer_team__reference",
                        job.teamReference(),
                        "job_key",
                        job.key()))
                .hasMessage("No recruiter or hiring manager permissions");
    }

    private JsonNode list(String name, String value) {
        return calls.json(
                        "applications/listClient",
                        Calls.RECRUITER,
                        "buyer_team__reference",
                        job.teamReference(),
                        "job_key",
                        job.key(),
                        name,
                        value)
                .get("applications");
    }
}
