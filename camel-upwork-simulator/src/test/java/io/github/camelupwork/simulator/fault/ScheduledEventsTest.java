// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ScheduledEventsTest {

    private final ScheduledEvents events = new ScheduledEvents();
    private final List<String> happened = new ArrayList<>();

    @Test
    void goWithTheRequestsOfTheirTrigger() {
        events.plan(
                () -> happened.add("once"),
                Trigger.on("offers/list").skipping(1).times(1));
        events.plan(() -> happened.add("always"), Trigger.always());
        events.runDue("offers/list", "listOffers");
        events.runDue("jobs/list", "listJobs");
        assertThat(happened).containsExactly("always", "always");
        events.runDue("offers/list", "listOffers");
        events.runDue("offers/list", "listOffers");

        assertThat(happened).containsExactly("always", "always", "once", "always", "always");
    }

    @Test
    void endAtWord() {
        events.plan(() -> happened.add("always"), Trigger.always());
        events.clear();
        events.runDue("offers/list", "listOffers");

        assertThat(happened).isEmpty();
    }
}
