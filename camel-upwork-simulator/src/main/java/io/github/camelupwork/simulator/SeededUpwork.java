// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.http.Json;
import io.github.camelupwork.simulator.operation.OperationHandler;
import io.github.camelupwork.simulator.operation.Operations;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The Upwork that the simulator runs unless told otherwise: a seeded world, and the operations that look at it and change it. */
public final class SeededUpwork implements SimulatedUpwork {

    private static final String OWNER = "ada_owner";

    private final World world;
    private final Map<String, OperationHandler> handlers;

    /** A world of its own. */
    public SeededUpwork(Clock clock, long seed) {
        world = World.seeded(seed, clock);
        handlers = Operations.of(world);
    }

    /** The state itself, for a test's script: arrivals, withdrawals, corrections. */
    public World world() {
        return world;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return handlers;
    }

    @Override
    public List<String> users() {
        return world.inLock(() -> Stream.concat(Stream.of(OWNER),
                world.directory().users().stream().map(User::id).filter(id -> !id.equals(OWNER))).toList());
    }

    @Override
    public Object snapshot() {
        return world.inLock(() -> Json.plain(collections()));
    }

    private Map<String, Object> collections() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("companies", world.directory().companies());
        state.put("users", List.copyOf(world.directory().users()));
        state.put("jobs", world.hiring().jobs());
        state.put("applications", world.hiring().applications().all());
        state.put("offers", world.hiring().offers().all());
        state.put("contracts", world.hiring().contracts().all());
        state.put("milestones", world.milestones().milestones());
        state.put("submissions", world.milestones().submissions());
        state.put("rooms", world.rooms().all());
        state.put("hours", world.hours().all());
        state.put("transactions", world.ledger().all());
        return state;
    }
}
