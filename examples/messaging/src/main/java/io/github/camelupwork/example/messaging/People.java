// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.math.BigDecimal;
import java.util.List;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.OfferParties;
import io.github.camelupwork.simulator.state.OfferTerms;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.World;

/** The people at the simulated Upwork, and those who send commands. */
final class People {

    private static final String TEAM = "500006";
    private static final String OWNER = "ada_owner";
    private static final OfferTerms TERMS = new OfferTerms(
            "Tune the database", false, new BigDecimal("250"), "Hello", "1", null, null, null, false, List.of());

    private final Simulator simulator;

    People(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Makes an offer, an application and a message arrive. */
    void act() {
        World world = simulator.world();
        String freelancer = world.directory().freelancers().get(0).id();
        Job job = job();
        world.arrivals().offer(TERMS, new OfferParties(TEAM, OWNER, freelancer, null, job.key(), null), world.now());
        world.arrivals().application(job.key(), freelancer, "I have done this before", world.now());
        Room room = world.inLock(() -> world.rooms().all().stream()
                .filter(each -> each.participants().stream()
                        .anyMatch(participant -> participant.userId().equals(OWNER)))
                .findFirst()
                .orElseThrow());
        world.arrivals().story(room.id(), freelancer, "When do we start?", world.now());
    }

    /** Returns commands: three to execute, one of them twice, and one that cannot be executed. */
    List<String> commands() {
        String approval = approval("PO-4711");
        return List.of(
                approval,
                approval,
                "{\"id\": \"BONUS-17\", \"command\": \"bonus\", \"contract\": \""
                        + contract().reference() + "\", \"amount\": 25.00, \"comment\": \"Well done\"}",
                "{\"id\": \"HR-3\", \"command\": \"post-job\", \"job\": {\"title\": \"Tune a database\","
                        + " \"jobType\": \"fixed-price\", \"budget\": 500, \"description\": \"It is slow\","
                        + " \"visibility\": \"private\", \"category2\": \"Web, Mobile & Software Dev\","
                        + " \"subcategory2\": \"Web Development\"}}",
                "{\"id\": \"X-1\", \"command\": \"give-away\"}");
    }

    /** Returns the approval of a milestone that waits for one. */
    String approval(String id) {
        Milestone milestone = milestone();
        return "{\"id\": \"" + id + "\", \"command\": \"approve\", \"milestone\": \"" + milestone.id()
                + "\", \"amount\": " + milestone.deposit() + ", \"comment\": \"Thank you\"}";
    }

    /** The number of commands that have an outcome. */
    int executable() {
        return commands().size() - 1;
    }

    /** Returns whether the simulated Upwork has executed each command once. */
    boolean ordersAreMadeOnce() {
        return List.of("milestones/approve", "payments/create", "jobs/create").stream()
                .allMatch(operation -> simulator.orders().of(operation).size() == 1);
    }

    private Job job() {
        World world = simulator.world();
        return world.inLock(() -> world.hiring().jobs().stream()
                .filter(job -> job.teamReference().equals(TEAM) && job.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow());
    }

    private Milestone milestone() {
        World world = simulator.world();
        return world.inLock(() -> world.hiring().contracts().all().stream()
                .flatMap(contract -> contract.milestones().stream())
                .filter(milestone -> milestone.state() == Milestone.State.SUBMITTED)
                .findFirst()
                .orElseThrow());
    }

    private Contract contract() {
        World world = simulator.world();
        return world.inLock(() -> world.hiring().contracts().all().stream()
                .filter(contract ->
                        contract.parties().teamReference().equals(TEAM) && contract.status() == Contract.Status.ACTIVE)
                .findFirst()
                .orElseThrow());
    }
}
