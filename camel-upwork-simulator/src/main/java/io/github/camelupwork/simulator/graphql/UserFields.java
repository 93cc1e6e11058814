// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.Map;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.World;

/** The signed-in user and the organizations that the user can act for. */
final class UserFields implements GraphQlGroup {

    private final World world;
    private final People people;

    UserFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.user",
                call -> people.user(call.caller()),
                "Query.companySelector",
                this::organizations,
                "Query.organization",
                this::organization);
    }

    private Object organizations(GraphQlCall call) {
        return map(
                "items",
                Organization.of(world, call.caller()).stream()
                        .map(organization -> map(
                                "title",
                                organization.title(),
                                "organizationId",
                                organization.id(),
                                "organizationRid",
                                organization.rid(),
                                "organizationType",
                                organization.company() == null ? "SoleProprietor" : "Business",
                                "organizationLegacyType",
                                legacyType(organization.company()),
                                "organizationEnterpriseType",
                                "Standard"))
                        .toList());
    }

    private static String legacyType(Company company) {
        return company == null || company.agency() ? "Vendor" : "Client";
    }

    private Object organization(GraphQlCall call) {
        Organization inForce = call.organization();
        return inForce.company() == null
                ? map("id", inForce.id(), "rid", inForce.rid(), "name", inForce.title())
                : people.company(inForce.company());
    }
}
