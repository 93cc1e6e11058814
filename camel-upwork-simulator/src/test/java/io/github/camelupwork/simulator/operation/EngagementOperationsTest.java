// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class EngagementOperationsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final Contract contract = Worlds.hourly(world);

    @Test
    void suspendedRestartedEnded() {
        act("suspend");
        assertThat(contract.status()).isEqualTo(Contract.Status.SUSPENDED);
        refused("suspend", Calls.OWNER);
        act("restart");
        assertThat(contract.status()).isEqualTo(Contract.Status.ACTIVE);
        refused("restart", Calls.OWNER);
        end();
        assertThat(contract.status()).isEqualTo(Contract.Status.ENDED);
        assertThat(contract.ended()).isEqualTo(Worlds.NOW);
        refused("suspend", Calls.OWNER);
        refused("restart", Calls.OWNER);
        assertThatThrownBy(this::end).isInstanceOf(ApiError.class).hasMessage("Forbidden");
    }

    @Test
    void aRecruiterDoesNotSuspend() {
        refused("suspend", Calls.RECRUITER);
        assertThat(contract.status()).isEqualTo(Contract.Status.ACTIVE);
    }

    @Test
    void theListIsFilteredAndSorted() {
        JsonNode closed = calls.json("engagements/list", Calls.OWNER, "status", "closed", "order_by", "created_time;D");
        assertThat(closed.get("engagement").size()).isGreaterThan(2);
        assertThat(closed.get("engagement"))
                .allSatisfy(item -> assertThat(item.get("status").asText()).isEqualTo("closed"));
        assertThat(closed.get("engagement").get(0).get("created_time").asLong())
                .isGreaterThanOrEqualTo(
                        closed.get("engagement").get(1).get("created_time").asLong());
        assertThat(closed.get("list").get("sort").get("sort").get("sort").get(1).asText())
                .isEqualTo("desc");
    }

    @Test
    void aFreelancerSeesHisOwn() {
        JsonNode own = calls.json("engagements/list", Calls.FREELANCER, "page", "0;100")
                .get("engagement");
        assertThat(own).isNotEmpty().allSatisfy(item -> assertThat(
                        item.get("provider__id").asText())
                .isEqualTo(Calls.FREELANCER));
    }

    private void act(String action) {
        assertThat(calls.json("contracts/" + action, Calls.OWNER, "contract_reference", contract.reference())
                        .get("message")
                        .asText())
                .isEqualTo("OK");
    }

    private void end() {
        calls.answer(
                "contracts/end",
                Calls.OWNER,
                "contract_reference",
                contract.reference(),
                "reason",
                "API_REAS_WORK_NOT_NEEDED",
                "would_hire_again",
                "yes",
                "fb_private",
                "9");
    }

    private void refused(String action, String caller) {
        assertThatThrownBy(
                        () -> calls.answer("contracts/" + action, caller, "contract_reference", contract.reference()))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(403));
    }
}
