// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Companies, teams and their members. */
final class CompanyOperations implements OperationGroup {

    private final World world;
    private final Directory directory;

    CompanyOperations(World world) {
        this.world = world;
        this.directory = world.directory();
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "companies/list",
                this::list,
                "companies/get",
                call -> view(company(call)),
                "companies/teams",
                this::companyTeams,
                "companies/users",
                this::companyUsers,
                "teams/list",
                this::teams,
                "teams/users",
                this::teamUsers);
    }

    private Object list(OperationCall call) {
        return directory.companies().stream()
                .filter(company -> world.access().isMember(call.caller(), company))
                .map(this::view)
                .toList();
    }

    private Object companyTeams(OperationCall call) {
        Company company = company(call);
        return directory.teamsOf(company).stream()
                .map(team -> view(team).with("payment_verification_status", company.verification()))
                .toList();
    }

    private Object companyUsers(OperationCall call) {
        List<Team> teams = directory.teamsOf(company(call));
        if (teams.stream().noneMatch(team -> world.access().may(call.caller(), team, Permission.EMPLOYMENT))) {
            throw Refused.forbidden("Forbidden");
        }
        return users(teams.stream());
    }

    private Object teams(OperationCall call) {
        return directory.memberships(call.caller()).stream()
                .map(membership ->
                        view(directory.team(membership.teamReference()).orElseThrow()))
                .toList();
    }

    private Object teamUsers(OperationCall call) {
        return users(Stream.of(directory
                .team(call.text("team_reference"))
                .filter(team -> world.access().isMember(call.caller(), team))
                .orElseThrow(() -> Refused.forbidden("Forbidden"))));
    }

    private Company company(OperationCall call) {
        return directory
                .company(call.text("company_reference"))
                .filter(company -> world.access().isMember(call.caller(), company))
                .orElseThrow(() -> Refused.forbidden("Forbidden"));
    }

    private Fields view(Company company) {
        return new Fields()
                .with("name", company.name())
                .with("owner_ciphertext", directory.caller(company.ownerId()).key())
                .with("payment_verification_status", company.verification())
                .with("reference", company.reference());
    }

    private Fields view(Team team) {
        Company company = directory.companyOf(team);
        return new Fields()
                .with("company__reference", company.reference())
                .with("company_name", company.name())
                .with("id", team.id())
                .with("name", team.name())
                .with("parent_team__id", company.id())
                .with("parent_team__name", company.name())
                .with("parent_team__reference", company.reference())
                .with("reference", team.reference());
    }

    private List<Fields> users(Stream<Team> teams) {
        return teams.flatMap(team -> directory.members(team).stream())
                .distinct()
                .map(this::view)
                .toList();
    }

    private Fields view(User user) {
        boolean contract = world.hiring().contracts().all().stream()
                .anyMatch(c -> c.parties().freelancerId().equals(user.id()));
        return new Fields()
                .with("first_name", user.firstName())
                .with("has_contract", contract ? "1" : "0")
                .with("id", user.id())
                .with("is_provider", user.isFreelancer() ? "1" : "0")
                .with("last_name", user.lastName())
                .with("public_url", Links.page("users/" + user.key()))
                .with("reference", user.reference())
                .with("status", "active")
                .with("timezone_offset", String.valueOf(user.timezoneOffset()));
    }
}
