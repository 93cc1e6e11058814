// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class HappeningsTest {

    private final Happenings happenings = new Happenings();
    private final List<String> happened = new ArrayList<>();

    @Test
    void goWithTheRequestsOfTheirTrigger() {
        happenings.plan(
                () -> happened.add("once"),
                Trigger.on("offers/list").skipping(1).times(1));
        happenings.plan(() -> happened.add("always"), Trigger.always());
        happenings.happen("offers/list", "listOffers");
        happenings.happen("jobs/list", "listJobs");
        assertThat(happened).containsExactly("always", "always");
        happenings.happen("offers/list", "listOffers");
        happenings.happen("offers/list", "listOffers");

        assertThat(happened).containsExactly("always", "always", "once", "always", "always");
    }

    @Test
    void endAtWord() {
        happenings.plan(() -> happened.add("always"), Trigger.always());
        happenings.clear();
        happenings.happen("offers/list", "listOffers");

        assertThat(happened).isEmpty();
    }
}
