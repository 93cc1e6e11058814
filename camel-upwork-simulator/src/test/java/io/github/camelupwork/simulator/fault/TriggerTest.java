// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TriggerTest {

    @Test
    void matchesByNameOrReferenceOrAll() {
        assertThat(Trigger.on("offers/list").matches("offers/list", "offers/listClient"))
                .isTrue();
        assertThat(Trigger.on("offers/listClient").matches("offers/list", "offers/listClient"))
                .isTrue();
        assertThat(Trigger.on("offers/get").matches("offers/list", "offers/listClient"))
                .isFalse();
        assertThat(Trigger.always().matches("offers/list", null)).isTrue();
    }

    @Test
    void aProbabilityLiesBetweenZeroAndOne() {
        assertThat(Trigger.always().withProbability(1, 7)).isEqualTo(new Trigger("*", 0, -1, 1, 7));
        assertThatThrownBy(() -> Trigger.always().withProbability(1.01, 7))
                .hasMessageContaining("between 0 and 1, not at 1.01");
        assertThatThrownBy(() -> Trigger.always().withProbability(-0.1, 7)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void oneThingChangesAtATime() {
        assertThat(Trigger.once("x").skipping(2).withProbability(0.5, 3)).isEqualTo(new Trigger("x", 2, 1, 0.5, 3));
    }
}
