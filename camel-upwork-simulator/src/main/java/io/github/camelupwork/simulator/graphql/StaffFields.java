// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Membership;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The memberships of a user in teams that the caller belongs to as well. */
final class StaffFields implements GraphQlGroup {

    private final World world;
    private final People people;

    StaffFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Query.staffsByPersonId", this::memberships);
    }

    private Object memberships(GraphQlCall call) {
        User person = world.directory()
                .user(Uid.reference(call.text("personId")))
                .orElseThrow(() -> Refused.missing("Not Found"));
        boolean activeOnly = Boolean.TRUE.equals(call.value("activeOrg"));
        List<Map<String, Object>> found = world.directory().memberships(person.id()).stream()
                .filter(membership -> world.access().isMember(call.caller(), team(membership)))
                .filter(membership -> !activeOnly
                        || !Boolean.TRUE.equals(world.organizations()
                                .settings(membership.teamReference())
                                .hidden()))
                .map(membership -> staff(person, membership))
                .toList();
        return Connections.page(found, call.value("pagination"), Connections.MOST);
    }

    private Team team(Membership membership) {
        return world.directory().team(membership.teamReference()).orElseThrow();
    }

    private Map<String, Object> staff(User person, Membership membership) {
        return map(
                "id",
                person.reference() + membership.teamReference(),
                "activationStatus",
                1,
                "staffType",
                1,
                "creationDate",
                Values.moment(membership.since()),
                "user",
                people.user(person));
    }
}
