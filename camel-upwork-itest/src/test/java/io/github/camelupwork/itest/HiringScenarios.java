// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.itest.BothApisScenarios.Scenario;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Calls of {@link BothApisScenarios} from the job post to the offer, and of what everybody may look up. */
final class HiringScenarios {

    private HiringScenarios() {}

    static Map<String, Scenario> all() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        offers(all);
        applications(all);
        jobs(all);
        market(all);
        metadata(all);
        return all;
    }

    private static void offers(Map<String, Scenario> all) {
        all.put(
                "offers/list",
                world -> Map.of(
                        "companyId",
                        company(world),
                        "teamReference",
                        hourly(world).teamReference(),
                        "status",
                        "new"));
        all.put(
                "offers/get",
                world -> Map.of(
                        "companyId", company(world), "offerId", offer(world).id()));
    }

    private static void applications(Map<String, Scenario> all) {
        all.put(
                "applications/list",
                world -> Map.of(
                        "buyerTeamReference",
                        hourly(world).teamReference(),
                        "jobKey",
                        hourly(world).reference(),
                        "status",
                        "offered"));
        all.put(
                "applications/get",
                world -> Map.of(
                        "buyerTeamReference",
                        hourly(world).teamReference(),
                        "applicationId",
                        world.hiring().applications().all().iterator().next().id()));
    }

    private static void jobs(Map<String, Scenario> all) {
        all.put("jobs/list", world -> Map.of("buyerTeamReference", hourly(world).teamReference(), "status", "open"));
        all.put("jobs/get", world -> Map.of("jobKey", fixedPrice(world).reference()));
        all.put("jobs/create", world -> {
            Map<String, Object> options = new LinkedHashMap<>(post(world));
            options.put("jobType", "fixed-price");
            options.put("contractorType", "agencies");
            return options;
        });
        all.put("jobs/update", world -> {
            Map<String, Object> options = new LinkedHashMap<>(post(world));
            options.put("jobKey", fixedPrice(world).reference());
            options.put("status", "filled");
            return options;
        });
        all.put(
                "jobs/cancel",
                world -> Map.of(
                        "jobKey",
                        fixedPrice(world).reference(),
                        "reasonCode",
                        "41",
                        "buyerTeamReference",
                        fixedPrice(world).teamReference()));
        all.put(
                "jobs/invite",
                world -> Map.of(
                        "jobKey",
                        hourly(world).reference(),
                        "cover",
                        "Have a look",
                        "providerReference",
                        freelancer(world).reference()));
    }

    private static Map<String, Object> post(World world) {
        return Map.of(
                "buyerTeamReference",
                fixedPrice(world).teamReference(),
                "title",
                "Catalog",
                "description",
                "A new one",
                "visibility",
                "public",
                "category2",
                "531770282580668418",
                "subcategory2",
                "531770282580669419",
                "budget",
                "250.50",
                "startDate",
                LocalDate.of(2040, 3, 1));
    }

    private static void market(Map<String, Scenario> all) {
        all.put("jobs/search", world -> Map.of("q", "developer", "jobType", "hourly", "skills", "sql"));
        all.put("jobs/profile", world -> Map.of("jobKey", fixedPrice(world).reference()));
        all.put("freelancers/search", world -> Map.of("q", "engineer"));
        all.put(
                "freelancers/brief",
                world -> Map.of("profileKey", freelancer(world).key()));
        all.put(
                "freelancers/get",
                world -> Map.of("profileKey", freelancer(world).key()));
    }

    private static void metadata(Map<String, Scenario> all) {
        all.put("metadata/categories", world -> Map.of());
        all.put("metadata/skills", world -> Map.of());
        all.put("metadata/regions", world -> Map.of());
        all.put("metadata/reasons", world -> Map.of("type", "CloseOpening"));
    }

    private static Job hourly(World world) {
        return world.hiring().jobs().stream()
                .filter(job -> job.hourly() && job.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private static Job fixedPrice(World world) {
        return world.hiring().jobs().stream()
                .filter(job -> !job.hourly() && job.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private static Offer offer(World world) {
        return world.hiring().offers().all().stream()
                .filter(offer -> hourly(world).key().equals(offer.parties().jobKey()))
                .findFirst()
                .orElseThrow();
    }

    private static User freelancer(World world) {
        return world.directory().freelancers().get(0);
    }

    private static String company(World world) {
        return world.directory().company("northlight").orElseThrow().reference();
    }
}
