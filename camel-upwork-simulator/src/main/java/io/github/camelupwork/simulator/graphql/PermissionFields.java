// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.simulator.state.Membership;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** The permissions of the signed-in user, team by team, in the terms of the roles of REST. */
final class PermissionFields implements GraphQlGroup {

    private static final Map<String, Set<Permission>> ABOUT = Map.of(
            "ORGANIZATION",
            EnumSet.allOf(Permission.class),
            "OPENING",
            EnumSet.of(Permission.RECRUITING, Permission.EMPLOYMENT),
            "JOB_APPLICATION",
            EnumSet.of(Permission.RECRUITING, Permission.EMPLOYMENT),
            "OFFER",
            EnumSet.of(Permission.RECRUITING, Permission.EMPLOYMENT),
            "CONTRACT",
            EnumSet.of(Permission.EMPLOYMENT, Permission.TEAMROOM),
            "ACCOUNTING_ENTITY",
            EnumSet.of(Permission.FINANCE));

    private final World world;
    private final People people;

    PermissionFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("CurrentUser.userPermissions", this::permissions);
    }

    private Object permissions(GraphQlCall call) {
        Set<Permission> about = ABOUT.getOrDefault(call.text("resourceType_eq"), Set.of());
        List<String> teams = call.list("teamOrgIds_any").stream()
                .map(id -> Uid.reference(id.toString()))
                .toList();
        return map(
                "edges",
                world.directory().memberships(call.caller()).stream()
                        .filter(membership -> teams.isEmpty() || teams.contains(membership.teamReference()))
                        .flatMap(membership -> about.stream().sorted().map(permission -> edge(membership, permission)))
                        .limit(call.value("limit") instanceof Integer limit ? limit : Long.MAX_VALUE)
                        .toList());
    }

    private Map<String, Object> edge(Membership membership, Permission permission) {
        Team team = world.directory().team(membership.teamReference()).orElseThrow();
        return map(
                "node",
                map(
                        "team",
                        people.team(team),
                        "action",
                        permission.wire(),
                        "access",
                        membership.permissions().contains(permission) ? "ACCESS_GRANTED" : "ACCESS_DENIED"));
    }
}
