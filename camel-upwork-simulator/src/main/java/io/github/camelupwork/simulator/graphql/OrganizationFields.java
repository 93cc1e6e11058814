// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Membership;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** The organization that the caller acts for: its teams and its people. */
final class OrganizationFields implements GraphQlGroup {

    private static final int MOST = 100;

    private final World world;
    private final People people;

    OrganizationFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.userDetails",
                this::details,
                "Query.company",
                this::company,
                "CurrentOrganization.company",
                call -> companyOf(call).stream().map(this::details).findFirst().orElse(null),
                "CurrentOrganization.childOrganizations",
                this::teams,
                "CurrentOrganization.childOrganization",
                this::team,
                "CurrentOrganization.staffs",
                this::staffs);
    }

    private Object details(GraphQlCall call) {
        Map<?, ?> known = (Map<?, ?>) call.rest("users/get", map("user_reference", Uid.reference(call.text("id"))));
        Map<String, Object> user = people.user(known.get("id").toString());
        user.put("publicUrl", known.get("public_url"));
        return user;
    }

    private Object company(GraphQlCall call) {
        Map<?, ?> known =
                (Map<?, ?>) call.rest("companies/get", map("company_reference", Uid.reference(call.text("id"))));
        return map(
                "private",
                details(world.directory()
                        .company(known.get("reference").toString())
                        .orElseThrow()));
    }

    private Map<String, Object> details(Company company) {
        return map(
                "id",
                Uid.of(company.reference()),
                "name",
                company.name(),
                "contactUser",
                people.user(company.ownerId()),
                "canHire",
                !company.agency(),
                "timezone",
                world.organizations().settings(company.reference()).timezone(),
                "paymentVerification",
                map("status", company.verified() ? "VERIFIED" : null, "paymentVerified", company.verified()));
    }

    /** Returns the teams of the company in effect; only those of a user if one is named. */
    private Object teams(GraphQlCall call) {
        String user = call.text("userId") == null
                ? null
                : world.directory()
                        .user(Uid.reference(call.text("userId")))
                        .orElseThrow()
                        .id();
        return companyOf(call).stream()
                .flatMap(company -> world.directory().teamsOf(company).stream())
                .filter(team -> world.access().isMember(user == null ? call.caller() : user, team))
                .map(this::child)
                .toList();
    }

    private Object team(GraphQlCall call) {
        String reference = Uid.reference(call.text("id"));
        return companyOf(call).stream()
                .flatMap(company -> world.directory().teamsOf(company).stream())
                .filter(team -> team.reference().equals(reference) || team.id().equals(reference))
                .map(this::child)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> child(Team team) {
        Map<String, Object> child = people.team(team);
        child.put("parentOrganization", people.company(world.directory().companyOf(team)));
        return child;
    }

    private static List<Company> companyOf(GraphQlCall call) {
        return call.organization().company() == null
                ? List.of()
                : List.of(call.organization().company());
    }

    /** The people of a team, or of all teams of a company. */
    private Object staffs(GraphQlCall call) {
        String reference = String.valueOf(call.object().get("rid"));
        boolean company = world.directory().company(reference).isPresent();
        Object known = company
                ? call.rest("companies/users", map("company_reference", reference))
                : call.rest("teams/users", map("team_reference", reference));
        return Connections.page(
                ((List<?>) known).stream().map(user -> staff((Map<?, ?>) user)).toList(),
                call.arguments().get("pagination"),
                MOST);
    }

    private Map<String, Object> staff(Map<?, ?> known) {
        Map<String, Object> user = people.user(known.get("id").toString());
        user.put("publicUrl", known.get("public_url"));
        return map(
                "id",
                user.get("id"),
                "activationStatus",
                1,
                "staffType",
                1,
                "user",
                user,
                "creationDate",
                world.directory().memberships(known.get("id").toString()).stream()
                        .map(Membership::since)
                        .min(Comparator.naturalOrder())
                        .map(Values::moment)
                        .orElse(null));
    }
}
