// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.World;

/**
 * The calls that are made to fail: one that reads, one that writes, one that pays. By REST a bonus is paid, by GraphQL a
 * milestone.
 *
 * @param contract  an active contract, on which a bonus is paid
 * @param team      the client's team of that contract
 * @param milestone one that is funded
 * @param room      a room that a message can be sent to
 */
record FaultCalls(String contract, String team, String milestone, String room) {

    /** Calls that the owner of a seeded world may make. */
    static FaultCalls in(World world, String owner) {
        List<Contract> contracts = world.hiring().contracts().all().stream()
                .filter(contract -> contract.status() == Contract.Status.ACTIVE)
                .filter(contract -> world.directory()
                        .team(contract.parties().teamReference())
                        .filter(team -> world.access().may(owner, team, Permission.EMPLOYMENT))
                        .isPresent())
                .toList();
        Milestone milestone = contracts.stream()
                .flatMap(contract -> contract.milestones().stream())
                .filter(any -> any.state() == Milestone.State.ACTIVE)
                .findFirst()
                .orElseThrow();
        Room room = world.rooms().all().stream()
                .filter(any -> any.participant(owner).isPresent() && !any.readOnly())
                .findFirst()
                .orElseThrow();
        Contract first = contracts.get(0);
        return new FaultCalls(first.reference(), first.parties().teamReference(), milestone.id(), room.id());
    }

    String operation(Api api, Effect effect) {
        boolean rest = api == Api.REST;
        return switch (effect) {
            case READ -> rest ? "reports/time" : "messages/rooms";
            case WRITE -> rest ? "messages/createRoom" : "messages/send";
            case MONEY -> rest ? "payments/create" : "milestones/approve";
        };
    }

    Map<String, Object> options(Api api, Effect effect) {
        boolean rest = api == Api.REST;
        return switch (effect) {
            case READ ->
                rest
                        ? Map.of("tq", "SELECT worked_on, sum(hours) WHERE worked_on >= '2026-01-01'")
                        : Map.of("subscribed", true);
            case WRITE ->
                rest
                        ? Map.of("companyUserId", "northlight", "roomName", "News")
                        : Map.of("roomId", room, "message", "News");
            case MONEY ->
                rest
                        ? Map.of(
                                "teamReference",
                                team,
                                "engagementReference",
                                contract,
                                "comments",
                                "Bonus",
                                "chargeAmount",
                                "110.25")
                        : Map.of("milestoneId", milestone, "amount", "10.25");
        };
    }
}
