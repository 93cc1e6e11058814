// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class ContractTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    private final World world = Worlds.world();
    private final Contract contract = Worlds.hourly(world);

    @Test
    void fewerHoursHoldFromNextWeekOn() {
        contract.limit(10, THURSDAY);
        assertThat(contract.weeklyLimit(THURSDAY)).isEqualTo(40);
        assertThat(contract.weeklyLimit(MONDAY.minusDays(1))).isEqualTo(40);
        assertThat(contract.weeklyLimit(MONDAY)).isEqualTo(10);
    }

    @Test
    void moreHoursHoldAtOnceAndInPlaceOfWhatWasToCome() {
        contract.limit(10, THURSDAY);
        contract.limit(50, THURSDAY);
        assertThat(contract.weeklyLimit(THURSDAY)).isEqualTo(50);
        assertThat(contract.weeklyLimit(MONDAY)).isEqualTo(50);
    }

    @Test
    void anEndedContractHasNoNewLimit() {
        contract.end("130", Worlds.NOW);
        assertThatThrownBy(() -> contract.limit(50, THURSDAY)).isInstanceOf(Refused.class);
    }

    @Test
    void eachSideSpeaksForItself() {
        contract.say(new Feedback(null, "Good work"), true);
        contract.say(new Feedback(null, "Good client"), false);
        assertThat(contract.onFreelancer().comment()).isEqualTo("Good work");
        assertThat(contract.onClient().comment()).isEqualTo("Good client");
    }
}
