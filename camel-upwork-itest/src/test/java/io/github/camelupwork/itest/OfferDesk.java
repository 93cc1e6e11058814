// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.OfferParties;
import io.github.camelupwork.simulator.state.OfferTerms;
import io.github.camelupwork.simulator.state.World;

/** Makes and withdraws offers of one team in the simulated world; the team's other offers are withdrawn at first. */
final class OfferDesk {

    private static final OfferTerms TERMS =
            new OfferTerms("An offer", false, new BigDecimal("250"), "Hello", "1", null, null, null, false, List.of());

    private final World world;
    private final Job job;

    OfferDesk(Simulator simulator) {
        world = simulator.world();
        job = world.hiring().jobs().get(0);
        offers().stream()
                .filter(offer -> offer.status() == Offer.Status.NEW)
                .map(Offer::id)
                .toList()
                .forEach(this::withdraw);
    }

    /** An endpoint that consumes the offers, without delays. */
    String uri(String more) {
        return list("&initialDelay=0&delay=20" + more);
    }

    /** An endpoint that lists the offers. */
    String list(String more) {
        return "upwork:offers?status=new&companyId=" + employer().reference() + "&teamReference=" + job.teamReference()
                + more;
    }

    /** Reference of the company. */
    String companyReference() {
        return employer().reference();
    }

    /** Id of the company. */
    String company() {
        return employer().id();
    }

    private Company employer() {
        return world.directory()
                .companyOf(world.directory().team(job.teamReference()).orElseThrow());
    }

    /** So many new offers; their ids, the oldest first. */
    List<String> make(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> world.arrivals()
                        .offer(
                                TERMS,
                                new OfferParties(job.teamReference(), "ada_owner", freelancer(), null, job.key(), null),
                                world.now())
                        .id())
                .toList();
    }

    String team() {
        return job.teamReference();
    }

    /** Closes the job that the offers are for. */
    void closeJob() {
        world.inLock(() -> {
            job.change(Job.Status.CANCELLED, world.now());
            return null;
        });
    }

    private String freelancer() {
        return world.directory().freelancers().get(0).id();
    }

    void withdraw(String id) {
        world.inLock(() -> {
            world.hiring().offers().find(id).orElseThrow().change(Offer.Status.WITHDRAWN);
            return null;
        });
    }

    private List<Offer> offers() {
        return world.inLock(() -> List.copyOf(world.hiring().offers().all()));
    }
}
