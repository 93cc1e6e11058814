// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Worlds for tests, always of the same day. */
public final class Worlds {

    /** The tests' today: a Thursday. */
    public static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

    private Worlds() {}

    public static World world() {
        return world(7);
    }

    public static World world(long seed) {
        return World.seeded(seed, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A fixed-price contract whose current milestone is in that state. */
    public static Contract contractWith(World world, Milestone.State state) {
        return world.hiring().contracts().all().stream()
                .filter(contract -> contract.status() == Contract.Status.ACTIVE)
                .filter(contract -> world.milestones()
                        .active(contract)
                        .filter(m -> m.state() == state)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A contract that is paid by the hour. */
    public static Contract hourly(World world) {
        return world.hiring().contracts().all().stream()
                .filter(contract -> contract.terms().hourly())
                .filter(contract -> contract.status() == Contract.Status.ACTIVE)
                .findFirst()
                .orElseThrow();
    }
}
