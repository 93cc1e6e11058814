// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedBudgetTest {

    /** A store that a busy machine makes slow is no part of this test. */
    private static final BudgetSettings PATIENT = BudgetSettings.DEFAULTS.withTravel(Duration.ofMinutes(2));

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    void countsWhatBothOfTwoSend() {
        MapStore store = new MapStore();
        RequestBudget one = budget(store, "upwork.com");
        RequestBudget two = budget(store, "upwork.com");

        assertThat(one.acquire(Priority.READ, "a", Duration.ZERO)).succeedsWithin(Duration.ofMinutes(5));
        assertThat(two.acquire(Priority.READ, "b", Duration.ZERO))
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableThat()
                .withCauseInstanceOf(BudgetExhaustedException.class);
    }

    @Test
    void countsEveryAddressByItself() {
        MapStore store = new MapStore();

        assertThat(budget(store, "upwork.com").acquire(Priority.READ, "a", Duration.ZERO))
                .succeedsWithin(Duration.ofMinutes(5));
        assertThat(budget(store, "localhost:1").acquire(Priority.READ, "a", Duration.ZERO))
                .succeedsWithin(Duration.ofMinutes(5));
    }

    @Test
    void refusesWhatIsNoProxyManager() {
        assertThatThrownBy(() -> budget("a text", "upwork.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("ProxyManager");
    }

    private RequestBudget budget(Object manager, String address) {
        return SharedBudget.of(
                manager,
                address,
                RequestLimits.parse("1/1h"),
                PATIENT,
                BudgetTimer.of(scheduler, Runnable::run, Clock.systemUTC()));
    }
}
