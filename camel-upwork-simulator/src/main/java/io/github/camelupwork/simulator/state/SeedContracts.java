// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The contracts: two hourly ones and one of a fixed price for every freelancer, one hourly one with the other client.
 * Their year of work is seeded by {@link SeedYear}; the ends of some of them are decided after it.
 */
final class SeedContracts {

    private static final int YEAR = 365;
    private static final int MILESTONES = 4;
    private static final List<String> HOURLY = List.of(
            "Order import",
            "Billing connector",
            "Warehouse feed",
            "Release automation",
            "Handbook",
            "Customer portal",
            "Design system",
            "Regression suite",
            "Shop front",
            "Driver app",
            "Brand book",
            "Archive migration");
    private static final List<String> FIXED = List.of(
            "Ledger export",
            "Message bridge",
            "Sales dashboard",
            "Cluster set-up",
            "User guide",
            "Landing pages",
            "Usability study",
            "Load test",
            "Design tokens",
            "Offline mode",
            "Icon set",
            "Schema review");

    /** Days since the fixed-price contracts began: chosen so that their milestones are in every state today. */
    private static final List<Integer> BEGINNINGS = List.of(330, 300, 270, 240, 160, 130, 128, 95, 80, 70, 55, 40);

    private final World world;
    private final Random random;
    private final LocalDate today;

    SeedContracts(World world, Random random, LocalDate today) {
        this.world = world;
        this.random = random;
        this.today = today;
    }

    void sow() {
        List<Team> teams = world.directory()
                .teamsOf(world.directory().company("northlight").orElseThrow());
        List<User> freelancers = world.directory().freelancers();
        for (int i = 0; i < freelancers.size(); i++) {
            hourly(teams.get(i % 2), SeedPeople.HIRING_MANAGER, freelancers.get(i), HOURLY.get(i), day(YEAR - i * 3));
            hourly(
                    teams.get((i + 1) % 2),
                    SeedPeople.OWNER,
                    freelancers.get(i),
                    "Support: " + HOURLY.get(i),
                    day(240 - i * 6));
            fixed(teams.get(i % 2), freelancers.get(i), i);
        }
        hourly(
                world.directory().team("harborfinch:main").orElseThrow(),
                SeedPeople.STRANGER,
                freelancers.get(0),
                "Port schedule",
                day(200));
    }

    /** Some contracts are suspended and some have ended, after the work on them was done. */
    void settle() {
        List<Contract> hourly = world.hiring().contracts().all().stream()
                .filter(c -> c.terms().hourly())
                .toList();
        hourly.get(1).suspend();
        hourly.get(6).suspend();
        for (int i : List.of(3, 9, 14)) {
            hourly.get(i).end("API_REAS_JOB_COMPLETED_SUCCESSFULLY", at(today.minusDays(1)));
        }
        world.hiring().contracts().all().stream()
                .filter(c -> !c.terms().hourly())
                .filter(c -> c.milestones().stream().allMatch(m -> m.state() == Milestone.State.PAID))
                .limit(2)
                .forEach(c -> c.end("API_REAS_JOB_COMPLETED_SUCCESSFULLY", at(today.minusDays(1))));
    }

    private void hourly(Team team, String client, User freelancer, String title, LocalDate start) {
        BigDecimal rate = freelancer.profile().rate();
        Job job = post(team, client, true, title, null, freelancer, start.minusDays(10));
        hire(
                job,
                freelancer,
                new OfferTerms(
                        title, true, rate, "Welcome aboard.", "531770282580668418", start, 40, null, true, List.of()),
                client,
                start);
    }

    private void fixed(Team team, User freelancer, int index) {
        LocalDate start = day(BEGINNINGS.get(index));
        List<MilestonePlan> plans = new ArrayList<>(IntStream.range(0, MILESTONES)
                .mapToObj(i -> new MilestonePlan(
                        FIXED.get(index) + ", part " + (i + 1), deposit(), start.plusDays(30L * (i + 1))))
                .toList());
        BigDecimal budget = plans.stream().map(MilestonePlan::deposit).reduce(BigDecimal.ZERO, BigDecimal::add);
        Job job =
                post(team, SeedPeople.HIRING_MANAGER, false, FIXED.get(index), budget, freelancer, start.minusDays(12));
        hire(
                job,
                freelancer,
                new OfferTerms(
                        FIXED.get(index),
                        false,
                        budget,
                        "Part by part, please.",
                        "531770282580668418",
                        start,
                        null,
                        null,
                        true,
                        plans),
                SeedPeople.HIRING_MANAGER,
                start);
    }

    private Job post(
            Team team, String client, boolean hourly, String title, BigDecimal budget, User freelancer, LocalDate day) {
        return world.hiring()
                .post(
                        team,
                        client,
                        hourly,
                        new JobTerms(
                                title,
                                "We need help with: " + title + ".",
                                "public",
                                "Web, Mobile & Software Dev",
                                "Web Development",
                                day.plusDays(10),
                                budget,
                                hourly ? 400 : null,
                                freelancer.profile().skills(),
                                "all",
                                null),
                        at(day));
    }

    private void hire(Job job, User freelancer, OfferTerms terms, String client, LocalDate start) {
        Application application = world.hiring()
                .apply(
                        job,
                        freelancer,
                        Application.Status.APPLIED,
                        "I would like to take this on.",
                        job.created().plusSeconds(86_400));
        Offer offer = world.hiring()
                .offer(
                        terms,
                        new OfferParties(
                                job.teamReference(),
                                client,
                                freelancer.id(),
                                freelancer.profile().agencyReference(),
                                job.key(),
                                application.id()),
                        at(start.minusDays(2)));
        world.hiring().accept(offer, at(start));
    }

    private BigDecimal deposit() {
        return BigDecimal.valueOf(20_000 + random.nextInt(120_000), 2).setScale(2, RoundingMode.UNNECESSARY);
    }

    private LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC);
    }
}
