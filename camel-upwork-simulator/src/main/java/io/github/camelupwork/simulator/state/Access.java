// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The permissions of users, by the roles of the reference. Every refusal has its documented text. */
public final class Access {

    /** The refusal of a caller who is not a member. */
    public static final String NO_TEAM = "No access to team/company";
    /** Refusal of a member without the permission. */
    public static final String NO_HIRING = "No recruiter or hiring manager permissions";

    private final Directory directory;

    Access(Directory directory) {
        this.directory = directory;
    }

    /** Returns true if the user belongs to the team. */
    public boolean isMember(String userId, Team team) {
        return memberships(userId, team).findAny().isPresent();
    }

    /** Returns true if the user belongs to any team of the company. */
    public boolean isMember(String userId, Company company) {
        return directory.teamsOf(company).stream().anyMatch(team -> isMember(userId, team));
    }

    /** Returns true if the user has at least one of the permissions in the team. */
    public boolean may(String userId, Team team, Permission... anyOf) {
        return memberships(userId, team).anyMatch(m -> Arrays.stream(anyOf).anyMatch(m.permissions()::contains));
    }

    /**
     * Returns true if the user has at least one of the permissions in every one of the teams, of which there must
     * be one.
     */
    public boolean mayInAll(String userId, List<Team> teams, Permission... anyOf) {
        return !teams.isEmpty() && teams.stream().allMatch(team -> may(userId, team, anyOf));
    }

    /** Returns true if the user owns the company. */
    public boolean owns(String userId, Company company) {
        return company.ownerId().equals(userId);
    }

    /**
     * The team, if the user belongs to it.
     *
     * @throws Refused 403 with the documented text, also for a team that does not exist
     */
    public Team member(String userId, String team) {
        return directory
                .team(team)
                .filter(known -> isMember(userId, known))
                .orElseThrow(() -> Refused.forbidden(NO_TEAM));
    }

    /**
     * The team, if the user may recruit or hire there.
     *
     * @throws Refused 403 with the documented text
     */
    public Team recruiter(String userId, String team) {
        return with(userId, team, Permission.RECRUITING, Permission.EMPLOYMENT);
    }

    /**
     * The team, if the user may hire, pay and end contracts there.
     *
     * @throws Refused 403 with the documented text
     */
    public Team hiringManager(String userId, String team) {
        return with(userId, team, Permission.EMPLOYMENT);
    }

    /** Returns true if the user is the freelancer, or the staffing manager of the freelancer's agency. */
    public boolean speaksFor(String userId, User freelancer) {
        return freelancer.id().equals(userId)
                || directory
                        .agencyOf(freelancer)
                        .filter(agency -> may(userId, agency, Permission.AFFILIATION))
                        .isPresent();
    }

    private Team with(String userId, String name, Permission... anyOf) {
        Team team = member(userId, name);
        if (!may(userId, team, anyOf)) {
            throw Refused.forbidden(NO_HIRING);
        }
        return team;
    }

    private Stream<Membership> memberships(String userId, Team team) {
        return directory.memberships(userId).stream()
                .filter(m -> m.teamReference().equals(team.reference()));
    }
}
