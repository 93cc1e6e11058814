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
import io.github.camelupwork.simulator.state.World;

/** A call of each operation that both APIs have, which the seeded world allows; what it needs is made ready first. */
final class BothApisScenarios {

    /** Makes a world ready and gives the options of the call. */
    @FunctionalInterface
    interface Scenario {

        Map<String, Object> options(World world);
    }

    private static final Map<String, Scenario> SCENARIOS = scenarios();

    private BothApisScenarios() {
    }

    static Set<String> names() {
        return SCENARIOS.keySet();
    }

    static Scenario of(String operation) {
        return SCENARIOS.get(operation);
    }

    private static Map<String, Scenario> scenarios() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        milestones(all);
        return all;
    }

    private static void milestones(Map<String, Scenario> all) {
        all.put("milestones/active", world -> Map.of("contractReference", fixedPrice(world).reference()));
        all.put("milestones/create", world -> Map.of("contractReference", fixedPrice(world).reference(),
                "milestoneDescription", "Beta", "depositAmount", "120.50", "dueDate", LocalDate.of(2040, 1, 31)));
        all.put("milestones/edit", world -> Map.of("milestoneId", planned(world).id(), "depositAmount", "75",
                "dueDate", "02-28-2040", "milestoneDescription", "Release"));
        all.put("milestones/delete", world -> Map.of("milestoneId", planned(world).id()));
        all.put("milestones/approve", world -> Map.of("milestoneId", active(world).id(), "amount",
                active(world).deposit(), "bonus", "10.25", "note2contractor", "Well done"));
        all.put("milestones/activate", world -> {
            Milestone current = active(world);
            Milestone next = behind(world, current);
            pay(world, current);
            return Map.of("milestoneId", next.id());
        });
        all.put("submissions/reject", world -> Map.of("submissionId", world.inLock(() -> world.milestones()
                .submit(active(world), active(world).deposit(), "Done", world.now())).id(), "note2contractor", "Not yet"));
    }

    private static void pay(World world, Milestone milestone) {
        world.inLock(() -> {
            Contract contract = world.hiring().contracts().find(milestone.contractReference()).orElseThrow();
            world.milestones().approve(contract, milestone, Approval.full(), world.now());
            return null;
        });
    }

    private static Milestone active(World world) {
        return world.milestones().active(fixedPrice(world)).orElseThrow();
    }

    private static Milestone planned(World world) {
        return world.inLock(() -> world.milestones().create(fixedPrice(world),
                new MilestonePlan("Next", new BigDecimal("50.00"), LocalDate.of(2039, 12, 31))));
    }

    /** A contract of the owner's company with a milestone that is funded and not submitted. */
    private static Contract fixedPrice(World world) {
        return contract(world, contract -> !contract.terms().hourly() && contract.status() == Contract.Status.ACTIVE
                && contract.milestones().stream().anyMatch(milestone -> milestone.state() == Milestone.State.ACTIVE));
    }

    /** The milestone behind another; a new one if that is the last. */
    private static Milestone behind(World world, Milestone milestone) {
        List<Milestone> all = fixedPrice(world).milestones();
        int next = all.indexOf(milestone) + 1;
        return next < all.size() ? all.get(next) : planned(world);
    }

    private static Contract contract(World world, Predicate<Contract> wanted) {
        return world.hiring().contracts().all().stream().filter(wanted)
                .filter(contract -> world.access().hiringManager(world.directory().users().iterator().next().id(),
                        contract.parties().teamReference()) != null)
                .findFirst().orElseThrow();
    }
}
