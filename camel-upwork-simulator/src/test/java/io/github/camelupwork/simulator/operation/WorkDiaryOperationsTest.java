// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class WorkDiaryOperationsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final String contract = Worlds.hourly(world).reference();

    @Test
    void theDaysOfAPeriodAreThoseOfTheHours() {
        JsonNode days = calls.json(
                        "workdays/contract",
                        Calls.OWNER,
                        "contract_id",
                        contract,
                        "from_date",
                        "20260202",
                        "till_date",
                        "20260206")
                .get("workdays")
                .get("workday")
                .get("date");
        assertThat(days)
                .extracting(JsonNode::asText)
                .isNotEmpty()
                .allMatch(day -> day.startsWith("2026020"))
                .isSorted();
        assertThat(days.size())
                .isEqualTo(world.hours()
                        .of(contract, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 6))
                        .size());
    }

    @Test
    void onlyTheFreelancerMayChange() {
        String day = Times.compact(
                world.hours().of(contract, LocalDate.MIN, LocalDate.MAX).get(0).day());
        assertThat(entry(Calls.FREELANCER, day).get("allow_edit").asText()).isEqualTo("true");
        assertThat(entry(Calls.OWNER, day).get("allow_edit").asText()).isEqualTo("false");
        assertThatThrownBy(() -> entry(Calls.STRANGER, day)).hasMessage("Forbidden");
    }

    private JsonNode entry(String caller, String day) {
        return calls.json("workdiaries/contract", caller, "contract_id", contract, "date", day)
                .get("snapshots")
                .get("snapshot")
                .get(0);
    }
}
