// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class SnapshotOperationsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final Contract contract = Worlds.hourly(world);
    private final WorkedHours worked = world.hours().all().stream()
            .filter(hours -> hours.contractReference().equals(contract.reference()))
            .findFirst()
            .orElseThrow();
    private final String day = Times.compact(worked.day());

    @Test
    void aListOrARangeIsChangedAtOnce() {
        calls.answer(
                "snapshots/updateByContract",
                Calls.FREELANCER,
                "contract_id",
                contract.reference(),
                "timestamp",
                day + "T090000Z," + day + "T092000Z",
                "memo",
                "Range");
        calls.answer(
                "snapshots/updateByContract",
                Calls.FREELANCER,
                "contract_id",
                contract.reference(),
                "timestamp",
                day + "T093000Z;" + day + "T094000Z",
                "memo",
                "List");

        assertThat(world.diary().day(contract.reference(), worked.day()))
                .extracting(snapshot -> snapshot.memo())
                .startsWith("Range", "Range", "Range", "List", "List");
        assertThat(get(day + "T090500Z").get("memo").asText()).isEqualTo("Range");
    }

    @Test
    void deletingTakesTheTimeAway() {
        calls.answer(
                "snapshots/deleteByContract",
                Calls.FREELANCER,
                "contract_id",
                contract.reference(),
                "timestamp",
                day + "T090000Z");
        assertThat(world.hours()
                        .find(contract.reference(), worked.day())
                        .orElseThrow()
                        .onlineMinutes())
                .isEqualTo(worked.onlineMinutes() - 10);
    }

    @Test
    void whereNothingWasTrackedItIsPrivate() {
        assertThat(get(day + "T033000Z").get("status").asText()).isEqualTo("PRIVATE");
        assertThat(get(day + "T090000Z").get("status").asText()).isEqualTo("NORMAL");
    }

    @Test
    void theClientLooksOn() {
        assertThatThrownBy(() -> calls.answer(
                        "snapshots/deleteByContract",
                        Calls.OWNER,
                        "contract_id",
                        contract.reference(),
                        "timestamp",
                        day + "T090000Z"))
                .isInstanceOf(ApiError.class);
        assertThatThrownBy(() -> calls.answer(
                        "snapshots/getByContract",
                        Calls.STRANGER,
                        "contract_id",
                        contract.reference(),
                        "timestamp",
                        day + "T090000Z"))
                .hasMessage("Forbidden (user is not invited to specified company)");
    }

    private JsonNode get(String timestamp) {
        return calls.json(
                        "snapshots/getByContract",
                        Calls.OWNER,
                        "contract_id",
                        contract.reference(),
                        "timestamp",
                        timestamp)
                .get("snapshot");
    }
}
