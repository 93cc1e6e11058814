// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** Hours and charges between two days, one row for each contract and day, for clients, agencies and freelancers. */
final class TimeReportFields implements GraphQlGroup {

    /** Largest page. */
    private static final int MOST = 500;

    private static final Refused NOT_YOURS = Refused.forbidden("Authorization failed");

    private final World world;
    private final ContractFields contracts;
    private final People people;

    TimeReportFields(World world) {
        this.world = world;
        this.contracts = new ContractFields(world);
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "CurrentOrganization.clientContractTimeReport",
                call -> page(call, client(call, company(call.organization()))),
                "CurrentOrganization.agencyContractTimeReport",
                call -> page(call, agency(call, company(call.organization()))),
                "CurrentUser.contractTimeReport",
                call -> page(call, contract -> call.caller()
                        .equals(contract.parties().freelancerId())),
                "Query.contractTimeReport",
                this::ofOrganization);
    }

    private Object ofOrganization(GraphQlCall call) {
        Map<?, ?> filter = (Map<?, ?>) call.arguments().get("filter");
        Company company = company(Organization.inForce(
                world, call.caller(), filter.get("organizationId_eq").toString()));
        Predicate<Contract> side = company.agency() ? agency(call, company) : client(call, company);
        return page(
                call,
                filter.get("contractIds") instanceof List<?> ids
                        ? side.and(contract -> ids.stream().anyMatch(contract.reference()::equals))
                        : side);
    }

    private static Company company(Organization organization) {
        if (organization.company() == null) {
            throw NOT_YOURS;
        }
        return organization.company();
    }

    private Predicate<Contract> client(GraphQlCall call, Company company) {
        List<String> teams = teams(call, company, Permission.EMPLOYMENT, Permission.FINANCE);
        return contract -> teams.contains(contract.parties().teamReference());
    }

    private Predicate<Contract> agency(GraphQlCall call, Company company) {
        List<String> teams = teams(call, company, Permission.AFFILIATION);
        return contract -> contract.parties().agencyReference() != null
                && teams.contains(contract.parties().agencyReference());
    }

    private List<String> teams(GraphQlCall call, Company company, Permission... anyOf) {
        List<Team> teams = world.directory().teamsOf(company);
        if (!world.access().mayInAll(call.caller(), teams, anyOf)) {
            throw NOT_YOURS;
        }
        return teams.stream().map(Team::reference).toList();
    }

    private Object page(GraphQlCall call, Predicate<Contract> side) {
        Object range = call.arguments().containsKey("timeReportDate_bt")
                ? call.arguments().get("timeReportDate_bt")
                : ((Map<?, ?>) call.arguments().get("filter")).get("timeReportDate_bt");
        Days days = Days.of(range);
        Map<String, Contract> met = new HashMap<>();
        List<WorkedHours> rows = world.reportedHours().stream()
                .filter(worked -> days.hold(worked.day()))
                .filter(worked -> side.test(met.computeIfAbsent(worked.contractReference(), this::contract)))
                .toList();
        Map<String, Map<String, Object>> shown = new HashMap<>();
        return Connections.page(
                rows, worked -> row(worked, shown), call.arguments().get("pagination"), call.most(MOST));
    }

    private Contract contract(String reference) {
        return world.hiring().contracts().find(reference).orElseThrow();
    }

    private Map<String, Object> row(WorkedHours worked, Map<String, Map<String, Object>> shown) {
        Contract contract = contract(worked.contractReference());
        LocalDate day = worked.day();
        return map(
                "dateWorkedOn",
                day.toString(),
                "weekWorkedOn",
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString(),
                "monthWorkedOn",
                String.valueOf(day.getMonthValue()),
                "yearWorkedOn",
                String.valueOf(day.getYear()),
                "freelancer",
                people.user(contract.parties().freelancerId()),
                "team",
                people.team(contract.parties().teamReference()),
                "contract",
                shown.computeIfAbsent(contract.reference(), reference -> contracts.contract(contract)),
                "termId",
                contract.reference(),
                "task",
                worked.task(),
                "memo",
                worked.memo(),
                "totalHoursWorked",
                worked.hoursOnline().add(worked.hoursOffline()),
                "totalCharges",
                worked.charges(),
                "totalOnlineHoursWorked",
                worked.hoursOnline(),
                "totalOnlineCharge",
                worked.chargesOnline(),
                "totalOfflineHoursWorked",
                worked.hoursOffline(),
                "totalOfflineCharge",
                worked.chargesOffline());
    }
}
