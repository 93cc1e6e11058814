// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class BudgetSettingsTest {

    private final BudgetSettings settings =
            new BudgetSettings(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 4, 5);

    @Test
    void changesOneThingAtATime() {
        Duration other = Duration.ofSeconds(9);

        assertThat(settings.withTravel(other))
                .isEqualTo(new BudgetSettings(other, settings.margin(), settings.pause(), 4, 5));
        assertThat(settings.withMargin(other))
                .isEqualTo(new BudgetSettings(settings.travel(), other, settings.pause(), 4, 5));
        assertThat(settings.withPause(other))
                .isEqualTo(new BudgetSettings(settings.travel(), settings.margin(), other, 4, 5));
        assertThat(settings.withMaxQueued(9))
                .isEqualTo(new BudgetSettings(settings.travel(), settings.margin(), settings.pause(), 9, 5));
        assertThat(settings.withOldestIn(9))
                .isEqualTo(new BudgetSettings(settings.travel(), settings.margin(), settings.pause(), 4, 9));
    }

    @Test
    void refusesWhatMakesNoSense() {
        Duration negative = Duration.ofMillis(-1);

        assertThatThrownBy(() -> settings.withTravel(negative)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> settings.withMargin(negative)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> settings.withPause(negative)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> settings.withMaxQueued(0))
                .hasMessageContaining("maxQueued is 0, allowed is 1 and more");
        assertThatThrownBy(() -> settings.withOldestIn(1)).hasMessageContaining("oldestIn is 1, allowed is 2 and more");
    }
}
