// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The seeded open items: job posts with applications in every state, and offers in every state. */
final class SeedHiring {

    private final World world;
    private final LocalDate today;

    SeedHiring(World world, LocalDate today) {
        this.world = world;
        this.today = today;
    }

    void sow() {
        List<Team> teams = world.directory()
                .teamsOf(world.directory().company("northlight").orElseThrow());
        Job hourly = post(teams.get(0), true, "Camel route developer", null, 14);
        Job fixed = post(teams.get(1), false, "Redesign of the price list", new BigDecimal("1200.00"), 9);
        post(teams.get(0), true, "On-call engineer", null, 40).change(Job.Status.CANCELLED, at(30));
        apply(hourly);
        apply(fixed);
        offers(hourly, fixed);
    }

    private Job post(Team team, boolean hourly, String title, BigDecimal budget, int daysAgo) {
        return world.hiring()
                .post(
                        team,
                        SeedPeople.HIRING_MANAGER,
                        hourly,
                        new JobTerms(
                                title,
                                "Wanted: " + title + ".",
                                "public",
                                "Web, Mobile & Software Dev",
                                hourly ? "Web Development" : "Web & Mobile Design",
                                null,
                                budget,
                                hourly ? 120 : null,
                                List.of("java", "sql"),
                                "individuals",
                                hourly ? "EXPERT" : "INTERMEDIATE"),
                        at(daysAgo));
    }

    private void apply(Job job) {
        Application.Status[] states = Application.Status.values();
        for (int i = 0; i < states.length; i++) {
            User freelancer = world.directory().freelancers().get(i);
            Application application = world.hiring()
                    .apply(
                            job,
                            freelancer,
                            states[i] == Application.Status.INVITED ? states[i] : Application.Status.APPLIED,
                            "Count me in.",
                            at(8));
            application.change(states[i]);
        }
    }

    private void offers(Job hourly, Job fixed) {
        Offer.Status[] states = Offer.Status.values();
        for (int i = 0; i < states.length * 2; i++) {
            Offer offer = offer(
                    i % 3 == 0 ? fixed : hourly, world.directory().freelancers().get(i % 12), i);
            Offer.Status state = states[i / 2];
            if (state != Offer.Status.NEW && state != Offer.Status.ACCEPTED) {
                offer.change(state);
            }
        }
    }

    private Offer offer(Job job, User freelancer, int index) {
        boolean hourly = job.hourly();
        BigDecimal rate = hourly ? freelancer.profile().rate() : job.terms().budget();
        List<MilestonePlan> milestones = hourly
                ? List.of()
                : List.of(
                        new MilestonePlan("Draft", new BigDecimal("500.00"), today.plusDays(20)),
                        new MilestonePlan("Final version", new BigDecimal("700.00"), today.plusDays(40)));
        return world.hiring()
                .offer(
                        new OfferTerms(
                                "Offer " + (index + 1) + ": " + job.terms().title(),
                                hourly,
                                rate,
                                "We would be glad to have you.",
                                "531770282580668418",
                                today.plusDays(7),
                                hourly ? 30 : null,
                                null,
                                index % 2 == 0,
                                milestones),
                        new OfferParties(
                                job.teamReference(),
                                SeedPeople.HIRING_MANAGER,
                                freelancer.id(),
                                freelancer.profile().agencyReference(),
                                job.key(),
                                null),
                        at(7).plusSeconds(index * 3600L));
    }

    private Instant at(int daysAgo) {
        return SeedContracts.at(today.minusDays(daysAgo));
    }
}
