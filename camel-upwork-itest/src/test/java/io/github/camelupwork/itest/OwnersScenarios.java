// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Snapshot;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** Calls that the owner of the client company makes about its people, contracts, rooms and work. */
final class OwnersScenarios {

    private static final String COMPANY = "northlight";
    private static final Map<String, Object> NOTHING = Map.of();

    private OwnersScenarios() {}

    static Map<String, BothApisScenarios.Scenario> all() {
        Map<String, BothApisScenarios.Scenario> all = new LinkedHashMap<>();
        people(all);
        contracts(all);
        activities(all);
        work(all);
        return all;
    }

    private static void people(Map<String, BothApisScenarios.Scenario> all) {
        all.put("users/get", world -> Map.of("userReference", freelancer(world).reference()));
        all.put("companies/get", world -> Map.of("companyReference", company(world)));
        all.put("companies/teams", world -> Map.of("companyReference", company(world)));
        all.put("companies/users", world -> Map.of("companyReference", company(world)));
        all.put("teams/list", world -> NOTHING);
        all.put("teams/users", world -> Map.of("teamReference", team(world).reference()));
    }

    private static void contracts(Map<String, BothApisScenarios.Scenario> all) {
        all.put(
                "engagements/list",
                world -> Map.of("buyerTeamReference", team(world).reference(), "status", "active"));
        all.put(
                "engagements/get",
                world -> Map.of(
                        "engagementReference",
                        contract(world, contract -> contract.parties().jobKey() != null)
                                .reference()));
    }

    private static void activities(Map<String, BothApisScenarios.Scenario> all) {
        all.put("activities/list", world -> inTeam(world, "search", "e"));
        all.put("activities/get", world -> inTeam(world, "code", "dev"));
        all.put(
                "activities/create",
                world -> inTeam(
                        world,
                        "code",
                        "ops",
                        "description",
                        "Operations",
                        "engagements",
                        hourly(world).reference()));
        all.put(
                "activities/update",
                world -> inTeam(world, "code", "dev", "description", "Building", "allInCompany", 1));
        all.put("activities/archive", world -> inTeam(world, "code", "dev;review"));
        all.put("activities/unarchive", world -> inTeam(world, "code", "dev"));
        all.put(
                "activities/assign",
                world -> inTeam(world, "engagement", hourly(world).reference(), "tasks", "dev;review"));
        all.put(
                "activities/assignToEngagement",
                world -> Map.of("engagementRef", hourly(world).reference(), "tasks", "dev"));
        all.put(
                "activities/listByEngagement",
                world -> Map.of("engagementRef", hourly(world).reference()));
    }

    private static void work(Map<String, BothApisScenarios.Scenario> all) {
        all.put(
                "workdiaries/contract",
                world -> Map.of("contractId", hourly(world).reference(), "date", worked(world)));
        all.put(
                "workdays/contract",
                world -> Map.of(
                        "contractId",
                        hourly(world).reference(),
                        "fromDate",
                        worked(world).minusDays(20),
                        "tillDate",
                        worked(world).plusDays(20)));
        all.put(
                "snapshots/getByContract",
                world -> Map.of(
                        "contractId",
                        hourly(world).reference(),
                        "timestamp",
                        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                                .withZone(ZoneOffset.UTC)
                                .format(snapshot(world).time())));
    }

    private static Map<String, Object> inTeam(World world, Object... more) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("companyId", COMPANY);
        options.put("teamId", teamOf(world, hourly(world)).id());
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i].toString(), more[i + 1]);
        }
        return options;
    }

    private static String company(World world) {
        return world.directory().company(COMPANY).orElseThrow().reference();
    }

    private static Team team(World world) {
        return teamOf(world, active(world));
    }

    private static Team teamOf(World world, Contract contract) {
        return world.directory().team(contract.parties().teamReference()).orElseThrow();
    }

    private static User freelancer(World world) {
        return world.directory().freelancers().get(0);
    }

    private static Contract active(World world) {
        return contract(world, contract -> contract.status() == Contract.Status.ACTIVE);
    }

    private static Contract hourly(World world) {
        return contract(
                world,
                contract -> contract.terms().hourly()
                        && !world.hours()
                                .of(contract.reference(), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1))
                                .isEmpty());
    }

    private static Contract contract(World world, Predicate<Contract> wanted) {
        return world.hiring().contracts().all().stream()
                .filter(wanted)
                .filter(contract -> teamOf(world, contract).companyReference().equals(company(world)))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate worked(World world) {
        return world.hours().all().stream()
                .filter(hours -> hours.contractReference().equals(hourly(world).reference()))
                .map(WorkedHours::day)
                .filter(day ->
                        !world.diary().day(hourly(world).reference(), day).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Snapshot snapshot(World world) {
        return world.diary().day(hourly(world).reference(), worked(world)).get(0);
    }
}
