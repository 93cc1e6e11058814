// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.Map;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * People and organizations as GraphQL shows them: {@code id} is the long id, {@code rid} the reference, {@code nid} the
 * name.
 */
final class People {

    private final World world;

    People(World world) {
        this.world = world;
    }

    Map<String, Object> user(User user) {
        return map(
                "id",
                Uid.of(user.reference()),
                "nid",
                user.id(),
                "rid",
                user.reference(),
                "name",
                user.name(),
                "firstName",
                user.firstName(),
                "lastName",
                user.lastName(),
                "email",
                user.email(),
                "ciphertext",
                user.key(),
                "photoUrl",
                null);
    }

    Map<String, Object> user(String id) {
        return user(world.directory().caller(id));
    }

    Map<String, Object> team(Team team) {
        return map(
                "id",
                Uid.of(team.reference()),
                "rid",
                team.reference(),
                "legacyId",
                team.id(),
                "name",
                team.name(),
                "type",
                "BUSINESS",
                "legacyType",
                world.directory().companyOf(team).agency() ? "VENDOR" : "CLIENT",
                "active",
                true,
                "hidden",
                hidden(team.reference()));
    }

    /** Null for null, e.g. the agency of an independent freelancer. */
    Map<String, Object> team(String reference) {
        return reference == null ? null : team(world.directory().team(reference).orElseThrow());
    }

    Map<String, Object> company(Company company) {
        return map(
                "id",
                Uid.of(company.reference()),
                "rid",
                company.reference(),
                "legacyId",
                company.id(),
                "name",
                company.name(),
                "type",
                "BUSINESS",
                "legacyType",
                company.agency() ? "VENDOR" : "CLIENT",
                "active",
                true,
                "hidden",
                hidden(company.reference()));
    }

    private boolean hidden(String reference) {
        return Boolean.TRUE.equals(world.organizations().settings(reference).hidden());
    }

    /** Returns a freelancer as a sole proprietor. */
    Map<String, Object> soleProprietor(User user) {
        return map(
                "id",
                Uid.of(user.reference()),
                "rid",
                user.reference(),
                "legacyId",
                user.id(),
                "name",
                user.name(),
                "type",
                "SOLE_PROPRIETOR",
                "legacyType",
                "VENDOR",
                "active",
                true,
                "hidden",
                false);
    }
}
