// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class ActivityAssignmentsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final String contract = Worlds.hourly(world).reference();

    @Test
    void anAssignmentReplacesTheOneBefore() {
        calls.answer("activities/assignToEngagement", Calls.OWNER, "engagement_ref", contract, "tasks", "review;admin");
        assertThat(assigned()).extracting(task -> task.get("code").asText()).containsExactly("review", "admin");
        calls.answer("activities/assignToEngagement", Calls.OWNER, "engagement_ref", contract, "tasks", "");
        assertThat(assigned()).isEmpty();
    }

    @Test
    void strangersAssignNothing() {
        assertThatThrownBy(() -> calls.answer(
                        "activities/assignToEngagement", Calls.STRANGER, "engagement_ref", contract, "tasks", "dev"))
                .hasMessage("No access to company with this contract");
    }

    private JsonNode assigned() {
        return calls.json("activities/listByEngagement", Calls.OWNER, "engagement_ref", contract)
                .get("task_sets")
                .get("task_set")
                .get("tasks")
                .get("task");
    }
}
