// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.state.Approval;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.MilestonePlan;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** A call of each operation that both APIs have, which the seeded world allows; what it needs is made ready first. */
final class BothApisScenarios {

    /** Makes a world ready and gives the options of the call. */
    @FunctionalInterface
    interface Scenario {

        Map<String, Object> options(World world);
    }

    private static final Map<String, Scenario> SCENARIOS = scenarios();

    private BothApisScenarios() {}

    static Set<String> names() {
        return SCENARIOS.keySet();
    }

    static Scenario of(String operation) {
        return SCENARIOS.get(operation);
    }

    private static Map<String, Scenario> scenarios() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        milestones(all);
        contracts(all);
        messages(all);
        all.put("users/info", world -> Map.of());
        all.put("companies/list", world -> Map.of());
        all.putAll(OwnersScenarios.all());
        all.putAll(HiringScenarios.all());
        return all;
    }

    private static void milestones(Map<String, Scenario> all) {
        all.put(
                "milestones/active",
                world -> Map.of("contractReference", fixedPrice(world).reference()));
        all.put(
                "milestones/create",
                world -> Map.of(
                        "contractReference",
                        fixedPrice(world).reference(),
                        "milestoneDescription",
                        "Beta",
                        "depositAmount",
                        "120.50",
                        "dueDate",
                        LocalDate.of(2040, 1, 31)));
        all.put(
                "milestones/edit",
                world -> Map.of(
                        "milestoneId",
                        planned(world).id(),
                        "depositAmount",
                        "75",
                        "dueDate",
                        "02-28-2040",
                        "milestoneDescription",
                        "Release"));
        all.put(
                "milestones/delete",
                world -> Map.of("milestoneId", planned(world).id()));
        all.put(
                "milestones/approve",
                world -> Map.of(
                        "milestoneId",
                        active(world).id(),
                        "amount",
                        active(world).deposit(),
                        "bonus",
                        "10.25",
                        "note2contractor",
                        "Well done"));
        all.put("milestones/activate", world -> {
            Milestone current = active(world);
            Milestone next = behind(world, current);
            pay(world, current);
            return Map.of("milestoneId", next.id());
        });
        all.put("milestones/submissions", world -> {
            Milestone milestone = active(world);
            world.inLock(() -> world.milestones().submit(milestone, milestone.deposit(), "Done", world.now()));
            return Map.of("contractReference", milestone.contractReference(), "milestoneId", milestone.id());
        });
        all.put(
                "submissions/reject",
                world -> Map.of(
                        "submissionId",
                        world.inLock(() -> world.milestones()
                                        .submit(active(world), active(world).deposit(), "Done", world.now()))
                                .id(),
                        "note2contractor",
                        "Not yet"));
    }

    private static void contracts(Map<String, Scenario> all) {
        all.put(
                "contracts/suspend",
                world -> Map.of("contractReference", active(world, Contract.Status.ACTIVE), "message", "Wait"));
        all.put("contracts/restart", world -> Map.of("contractReference", active(world, Contract.Status.SUSPENDED)));
        all.put(
                "contracts/end",
                world -> Map.of(
                        "contractReference",
                        active(world, Contract.Status.ACTIVE),
                        "reason",
                        "API_REAS_JOB_COMPLETED_SUCCESSFULLY",
                        "wouldHireAgain",
                        "yes",
                        "fbPrivate",
                        1));
        all.put("payments/create", world -> {
            Contract paid = contract(world, contract -> contract.status() == Contract.Status.ACTIVE);
            return Map.of(
                    "engagementReference",
                    paid.reference(),
                    "teamReference",
                    paid.parties().teamReference(),
                    "chargeAmount",
                    "110.25",
                    "comments",
                    "Thank you");
        });
    }

    private static void messages(Map<String, Scenario> all) {
        all.put("messages/rooms", world -> Map.of("companyUserId", owner(world), "type", "ONE_ON_ONE"));
        all.put(
                "messages/room",
                world -> Map.of(
                        "companyUserId",
                        owner(world),
                        "roomId",
                        room(world, r -> true).id()));
        all.put(
                "messages/updateRoom",
                world -> Map.of(
                        "companyUserId",
                        owner(world),
                        "roomId",
                        room(world, r -> true).id(),
                        "topic",
                        "Another topic"));
        all.put(
                "messages/createRoom",
                world -> Map.of(
                        "companyUserId",
                        owner(world),
                        "roomName",
                        "Launch",
                        "roomType",
                        "GROUP",
                        "topic",
                        "What is left to do",
                        "users",
                        List.of(Map.of(
                                "userId",
                                freelancer(world).reference(),
                                "orgId",
                                freelancer(world).reference(),
                                "role",
                                "participant"))));
        all.put(
                "messages/send",
                world -> Map.of(
                        "companyUserId",
                        owner(world),
                        "roomId",
                        room(world, r -> !r.readOnly()).id(),
                        "message",
                        "Hello"));
        all.put(
                "messages/roomByContract",
                world -> Map.of(
                        "companyUserId",
                        owner(world),
                        "contractId",
                        room(world, r -> r.links().contractId() != null).links().contractId()));
        all.put(
                "messages/roomByOffer",
                world -> Map.of(
                        "companyUserId",
                        owner(world),
                        "offerId",
                        room(world, r -> r.links().offerId() != null).links().offerId()));
        all.put(
                "messages/roomByApplication",
                world -> Map.of(
                        "companyUserId",
                        owner(world),
                        "applicationId",
                        room(world, r -> r.links().applicationId() != null)
                                .links()
                                .applicationId()));
    }

    private static String owner(World world) {
        return world.directory().users().iterator().next().id();
    }

    private static User freelancer(World world) {
        return world.directory().freelancers().get(0);
    }

    private static Room room(World world, Predicate<Room> wanted) {
        return world.rooms().all().stream()
                .filter(room -> room.participant(owner(world)).isPresent())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static String active(World world, Contract.Status status) {
        return contract(world, contract -> contract.status() == status).reference();
    }

    private static void pay(World world, Milestone milestone) {
        world.inLock(() -> {
            Contract contract = world.hiring()
                    .contracts()
                    .find(milestone.contractReference())
                    .orElseThrow();
            world.milestones().approve(contract, milestone, Approval.full(), world.now());
            return null;
        });
    }

    private static Milestone active(World world) {
        return world.milestones().active(fixedPrice(world)).orElseThrow();
    }

    private static Milestone planned(World world) {
        return world.inLock(() -> world.milestones()
                .create(
                        fixedPrice(world),
                        new MilestonePlan("Next", new BigDecimal("50.00"), LocalDate.of(2039, 12, 31))));
    }

    /** A contract of the owner's company with a milestone that is funded and not submitted. */
    private static Contract fixedPrice(World world) {
        return contract(
                world,
                contract -> !contract.terms().hourly()
                        && contract.status() == Contract.Status.ACTIVE
                        && contract.milestones().stream()
                                .anyMatch(milestone -> milestone.state() == Milestone.State.ACTIVE));
    }

    /** The milestone behind another; a new one if that is the last. */
    private static Milestone behind(World world, Milestone milestone) {
        List<Milestone> all = fixedPrice(world).milestones();
        int next = all.indexOf(milestone) + 1;
        return next < all.size() ? all.get(next) : planned(world);
    }

    private static Contract contract(World world, Predicate<Contract> wanted) {
        return world.hiring().contracts().all().stream()
                .filter(wanted)
                .filter(contract -> world.directory()
                        .team(contract.parties().teamReference())
                        .filter(team -> world.access().may(owner(world), team, Permission.EMPLOYMENT))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
