// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.simulator.state.Access;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** The hours that a time report may show to a caller. */
final class TimeScope {

    /** Documented refusal; it arrives with status 200. */
    static final Refused DENIED = new Refused(200, "Access denied (user has not enough team/company permissions)");

    private final Directory directory;
    private final Access access;

    TimeScope(World world) {
        this.directory = world.directory();
        this.access = world.access();
    }

    /**
     * The rows in the scope of a report.
     *
     * @throws Refused with status 200 if the caller may not see them
     */
    Predicate<Map<String, Object>> of(ReportKind kind, OperationCall call) {
        return switch (kind) {
            case TIME_BY_TEAM_LIMITED, TIME_BY_TEAM_FULL -> team(call);
            case TIME_BY_COMPANY -> company(call);
            case TIME_BY_AGENCY -> agency(call);
            default -> freelancer(call);
        };
    }

    private Predicate<Map<String, Object>> team(OperationCall call) {
        Team team = directory
                .team(call.text("team_id"))
                .filter(known -> company(call.text("company_id"), known))
                .filter(known -> sees(call, known))
                .orElseThrow(() -> DENIED);
        return is("team_id", team.id());
    }

    private boolean company(String name, Team team) {
        return directory.company(name).filter(directory.companyOf(team)::equals).isPresent();
    }

    private boolean sees(OperationCall call, Team team) {
        return access.may(call.caller(), team, Permission.EMPLOYMENT, Permission.FINANCE);
    }

    private Predicate<Map<String, Object>> company(OperationCall call) {
        Company company = directory
                .company(call.text("company_id"))
                .filter(known -> directory.teamsOf(known).stream().allMatch(team -> sees(call, team)))
                .orElseThrow(() -> DENIED);
        return is("company_id", company.id());
    }

    /** Of the agency's hours, those for a client if the company is one, or all if it is the agency's own. */
    private Predicate<Map<String, Object>> agency(OperationCall call) {
        Optional<Company> company = directory.company(call.text("company_id"));
        Team agency = directory
                .team(call.text("agency_id"))
                .filter(team -> access.may(call.caller(), team, Permission.AFFILIATION))
                .filter(team -> company.isPresent())
                .orElseThrow(() -> DENIED);
        Predicate<Map<String, Object>> rows = is("agency_id", agency.id());
        return company.get().agency()
                ? rows.and(is("agency_company_id", company.get().id()))
                : rows.and(is("company_id", company.get().id()));
    }

    private Predicate<Map<String, Object>> freelancer(OperationCall call) {
        String own = directory
                .user(call.text("user_id"))
                .filter(user -> user.id().equals(call.caller()))
                .orElseThrow(() -> DENIED)
                .id();
        return is("provider_id", own);
    }

    private static Predicate<Map<String, Object>> is(String field, String value) {
        return row -> value.equals(row.get(field));
    }
}
