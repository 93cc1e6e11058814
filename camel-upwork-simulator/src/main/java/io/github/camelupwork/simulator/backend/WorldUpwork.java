// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.backend;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.camelupwork.simulator.graphql.GraphQlService;
import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.operation.OperationHandler;
import io.github.camelupwork.simulator.operation.Operations;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The simulated Upwork that has a state. */
public final class WorldUpwork implements SimulatedUpwork {

    private final World world;
    private final Map<String, OperationHandler> handlers;
    private final GraphQlService graphQl;

    /** Puts the operations in front of a world. */
    public WorldUpwork(World world) {
        this.world = world;
        this.handlers = Operations.of(world);
        this.graphQl = new GraphQlService(world, handlers);
    }

    /** A fresh world; fits {@link SimulatedUpwork.Factory}. */
    public static WorldUpwork seeded(Clock clock, long seed) {
        return new WorldUpwork(World.seeded(seed, clock));
    }

    /** The state itself, for tests that look into it or let something arrive. */
    public World world() {
        return world;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return handlers;
    }

    @Override
    public Optional<GraphQlService> graphQl() {
        return Optional.of(graphQl);
    }

    @Override
    public Map<String, Object> overview() {
        return new Overview(world).json();
    }

    @Override
    public Optional<ArrivalDesk> arrivals() {
        return Optional.of(world.inLock(() -> new ArrivalDesk(world)));
    }

    @Override
    public void moods(Moods moods) {
        graphQl.moods(moods);
        world.lag(() -> moods.has(Mood.LATE_HOURS), () -> moods.has(Mood.SLOW_LEDGER));
    }

    @Override
    public void onChange(Consumer<String> listener) {
        world.onChange(listener);
    }

    @Override
    public List<String> users() {
        return world.directory().users().stream().map(User::id).toList();
    }

    /**
     * Returns the changing state: offers, contracts with their milestones, proposals, teams, and the number of rows of
     * everything else.
     */
    @Override
    public Object snapshot() {
        return world.inLock(() -> {
            Map<String, Object> state = new LinkedHashMap<>();
            state.put(
                    "offers",
                    world.hiring().offers().all().stream()
                            .map(WorldUpwork::offer)
                            .toList());
            state.put(
                    "contracts",
                    world.hiring().contracts().all().stream()
                            .map(WorldUpwork::contract)
                            .toList());
            state.put("jobs", world.hiring().jobs().size());
            state.put(
                    "applications",
                    world.hiring().applications().all().stream()
                            .map(application -> Map.of(
                                    "id",
                                    application.id(),
                                    "status",
                                    application.status().wire()))
                            .toList());
            state.put(
                    "teams",
                    world.directory().companies().stream()
                            .flatMap(company -> world.directory().teamsOf(company).stream())
                            .map(team -> Map.of(
                                    "id",
                                    team.id(),
                                    "name",
                                    team.name(),
                                    "members",
                                    world.directory().members(team).size()))
                            .toList());
            state.put(
                    "invitations",
                    world.organizations().invitations().all().stream()
                            .map(invitation -> Map.of("id", invitation.id(), "email", invitation.email()))
                            .toList());
            state.put(
                    "rooms", world.rooms().all().stream().map(WorldUpwork::room).toList());
            state.put("hours", world.hours().all().size());
            state.put("transactions", world.ledger().all().size());
            return state;
        });
    }

    private static Map<String, Object> room(Room room) {
        return Map.of(
                "id",
                room.id(),
                "name",
                room.name(),
                "users",
                room.participants().size(),
                "stories",
                room.stories().size());
    }

    private static Map<String, Object> offer(Offer offer) {
        return Map.of(
                "id",
                offer.id(),
                "title",
                offer.terms().title(),
                "status",
                offer.status().wire());
    }

    private static Map<String, Object> contract(Contract contract) {
        return Map.of(
                "reference",
                contract.reference(),
                "title",
                contract.terms().title(),
                "type",
                contract.terms().type(),
                "status",
                contract.wireStatus(),
                "milestones",
                contract.milestones().stream().map(WorldUpwork::milestone).toList());
    }

    private static Map<String, Object> milestone(Milestone milestone) {
        return Map.of(
                "id",
                milestone.id(),
                "deposit",
                milestone.deposit().toPlainString(),
                "state",
                milestone.state().wire());
    }
}
