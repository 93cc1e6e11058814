// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class JobOperationsTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void postedChangedInvitedCancelled() {
        String key = post(Calls.RECRUITER).get("job").get("reference").asText();
        calls.answer(
                "jobs/update",
                Calls.RECRUITER,
                "job_key",
                key,
                "buyer_team__reference",
                "northlight:design",
                "title",
                "New",
                "description",
                "D",
                "visibility",
                "private",
                "category2",
                "C",
                "subcategory2",
                "S",
                "budget",
                "90");
        assertThat(job(key).get("title").asText()).isEqualTo("New");
        assertThat(job(key).get("skills").asText()).isEqualTo("java;sql");

        calls.answer("jobs/invite", Calls.RECRUITER, "job_key", key, "profile_key", "jonas_berg", "cover", "Come");
        assertThat(job(key).get("num_candidates").asText()).isEqualTo("1");
        assertThat(calls.json("applications/listFreelancer", "jonas_berg", "status", "invites")
                        .get("applications"))
                .anySatisfy(application -> assertThat(
                                application.get("opening_ciphertext").asText())
                        .isEqualTo(key));

        calls.answer("jobs/cancel", Calls.RECRUITER, "job_key", key, "reason_code", "41");
        assertThat(job(key).get("status").asText()).isEqualTo("cancelled");
        assertThat(job(key).get("cancelled_date").asText()).isEqualTo(String.valueOf(Worlds.NOW.toEpochMilli()));
    }

    @Test
    void whoMayNotRecruitPostsNothing() {
        assertThatThrownBy(() -> post(Calls.FINANCE))
                .isInstanceOf(ApiError.class)
                .hasMessage("Forbidden (operation is unauthorized)");
    }

    @Test
    void theListIsFilteredByStatus() {
        JsonNode filled = calls.json(
                "jobs/list", Calls.OWNER, "buyer_team__reference", "northlight", "status", "filled", "page", "0;5");
        assertThat(filled.get("jobs"))
                .hasSize(5)
                .allSatisfy(job -> assertThat(job.get("status").asText()).isEqualTo("filled"));
        assertThat(filled.get("listner").get("total_items").asInt()).isGreaterThan(5);
    }

    private JsonNode job(String key) {
        return calls.json("jobs/get", Calls.OWNER, "job_key", key);
    }

    private JsonNode post(String caller) {
        return calls.json(
                "jobs/create",
                caller,
                "buyer_team__reference",
                "northlight:design",
                "title",
                "T",
                "job_type",
                "fixed-price",
                "description",
                "D",
                "visibility",
                "public",
                "category2",
                "C",
                "subcategory2",
                "S",
                "budget",
                "90",
                "skills",
                "java;sql");
    }
}
