// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.List;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** The company and the team that an activity call names; the company's id means the company as a whole. */
final class TaskTeams {

    private static final Refused NO_COMPANY = Refused.forbidden("No access to company");
    private static final Refused NO_TEAM = Refused.forbidden("No access to team");

    private final World world;

    TaskTeams(World world) {
        this.world = world;
    }

    /** The company, if the caller belongs to it. */
    Company company(OperationCall call) {
        return world.directory()
                .company(call.text("company_id"))
                .filter(company -> world.access().isMember(call.caller(), company))
                .orElseThrow(() -> NO_COMPANY);
    }

    /** The id of the team, or of the company where that was given. */
    String team(OperationCall call) {
        return team(call, call.text("team_id"));
    }

    /** The same for a team that is named elsewhere. */
    String team(OperationCall call, String name) {
        Company company = company(call);
        if (company.id().equals(name) || company.reference().equals(name)) {
            return company.id();
        }
        return world.directory()
                .team(name)
                .filter(team -> team.companyReference().equals(company.reference()))
                .filter(team -> world.access().isMember(call.caller(), team))
                .map(Team::id)
                .orElseThrow(() -> NO_TEAM);
    }

    /** The contracts with a company, or with one team of it. */
    List<Contract> contracts(String teamOrCompanyId) {
        List<String> teams = world.directory().teamsBelow(teamOrCompanyId).stream()
                .map(Team::reference)
                .toList();
        return world.hiring().contracts().all().stream()
                .filter(contract -> teams.contains(contract.parties().teamReference()))
                .toList();
    }
}
