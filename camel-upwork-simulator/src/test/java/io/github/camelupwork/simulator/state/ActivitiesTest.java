// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ActivitiesTest {

    private final Activities activities = Worlds.world().activities();

    private Activity create(String team, String code) {
        return activities.create("acme", team, code, "What it is", "", Worlds.NOW);
    }

    @Test
    void aCodeIsOneOfItsTeamAlone() {
        Activity dev = create("acme:dev", "build");
        Activity ops = create("acme:ops", "build");

        assertThat(activities.find("acme:dev", "build")).containsSame(dev);
        assertThat(activities.find("acme:ops", "build")).containsSame(ops);
        assertThat(activities.find("acme:dev", "ship")).isEmpty();
        assertThat(activities.of("acme:ops")).containsExactly(ops);
        assertThat(dev.recordId()).isNotEqualTo(ops.recordId());
    }

    @Test
    void areKnownByTheContractTheyAreAssignedTo() {
        Activity build = create("acme:dev", "build");
        create("acme:dev", "ship");
        build.assign("contract-1");

        assertThat(activities.assigned("contract-1")).containsExactly(build);
        assertThat(activities.assigned("contract-2")).isEmpty();
    }

    @Test
    void clearingTakesTheContractsOfTheTeamsThatAreNamed() {
        create("acme:dev", "build");
        Activity ops = create("acme:ops", "build");
        int before = activities.all().size();
        activities.clear("acme", List.of("acme:dev"));

        assertThat(activities.of("acme:dev")).isEmpty();
        assertThat(activities.of("acme:ops")).containsExactly(ops);
        assertThat(activities.all()).hasSize(before - 1);
    }
}
