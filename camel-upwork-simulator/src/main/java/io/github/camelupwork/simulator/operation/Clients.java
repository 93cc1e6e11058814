// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.List;

import io.github.camelupwork.simulator.state.Access;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The teams and contracts that a caller may access. */
public final class Clients {

    private static final String FORBIDDEN = "Forbidden";

    private final World world;

    /** For that world. */
    public Clients(World world) {
        this.world = world;
    }

    /**
     * Returns the teams of a team or company reference; the caller may recruit or hire in all of them.
     *
     * @throws Refused 403 with the documented text
     */
    public List<Team> recruiting(String caller, String teamOrCompany) {
        List<Team> teams = world.directory().teamsBelow(teamOrCompany);
        if (teams.isEmpty()) {
            throw Refused.forbidden(Access.NO_TEAM);
        }
        return teams.stream()
                .map(team -> world.access().recruiter(caller, team.reference()))
                .toList();
    }

    /**
     * The contract that the caller may manage as its hiring manager.
     *
     * @throws Refused 403, also if it does not exist, since the reference lists no 404
     */
    public Contract managed(String caller, String reference) {
        Contract contract = contract(reference);
        world.access().hiringManager(caller, contract.parties().teamReference());
        return contract;
    }

    /**
     * The contract that the caller may look at: for the client, the freelancer, or the agency.
     *
     * @throws Refused 403, also if it does not exist, since the reference lists no 404
     */
    public Contract visible(String caller, String reference) {
        Contract contract = contract(reference);
        if (!sees(caller, contract)) {
            throw Refused.forbidden(FORBIDDEN);
        }
        return contract;
    }

    /** Returns true if the caller belongs to either side of a contract. */
    public boolean sees(String caller, Contract contract) {
        return world.access().isMember(caller, team(contract)) || speaksFor(caller, contract);
    }

    /** Returns true if the caller is the freelancer of a contract or the freelancer's staffing manager. */
    public boolean speaksFor(String caller, Contract contract) {
        return world.access().speaksFor(caller, freelancer(contract));
    }

    /** Returns the contract of that reference, for any caller. */
    public Contract contract(String reference) {
        return world.hiring().contracts().get(reference == null ? "" : reference, Refused.forbidden(FORBIDDEN));
    }

    /** The client's team. */
    public Team team(Contract contract) {
        return world.directory().team(contract.parties().teamReference()).orElseThrow();
    }

    /** Returns the freelancer of a contract. */
    public User freelancer(Contract contract) {
        return world.directory().caller(contract.parties().freelancerId());
    }
}
