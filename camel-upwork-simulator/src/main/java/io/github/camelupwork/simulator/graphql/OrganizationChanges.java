// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.AccountProcess;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Invitation;
import io.github.camelupwork.simulator.state.OrganizationSettings;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/**
 * Sets up and changes organizations and invites people to them. It requires the permission to hire in all teams of
 * a company.
 */
final class OrganizationChanges implements GraphQlGroup {

    private static final Refused FORBIDDEN = Refused.forbidden("Authorization failed");
    private static final String ADDRESS = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    private final World world;

    OrganizationChanges(World world) {
        this.world = world;
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Mutation.createOrganization",
                this::create,
                "Mutation.updateOrganization",
                this::update,
                "Mutation.inviteToTeam",
                this::invite,
                "Query.accountAuditRecord",
                this::process);
    }

    private Object create(GraphQlCall call) {
        Company parent = managed(call, Uid.reference(call.text("parentOrganizationId")));
        return answer(world.organizations()
                .found(parent, name(call), call.caller(), LocalDate.ofInstant(call.now(), ZoneOffset.UTC)));
    }

    private Object update(GraphQlCall call) {
        String reference = call.text("id") == null ? call.organization().rid() : Uid.reference(call.text("id"));
        managed(call, reference);
        return answer(world.organizations().change(reference, name(call), settings(call), call.caller()));
    }

    private static OrganizationSettings settings(GraphQlCall call) {
        Map<?, ?> address = call.value("address") instanceof Map<?, ?> given ? given : Map.of();
        String line = Stream.of("address", "city", "state", "zipCode", "country")
                .map(address::get)
                .filter(part -> part != null)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return new OrganizationSettings(
                (Boolean) call.value("hidden"),
                line.isEmpty() ? null : line,
                call.text("vatId"),
                call.text("timezone"));
    }

    private static String name(GraphQlCall call) {
        if (call.text("organizationName").isBlank()) {
            throw Values.wrong();
        }
        return call.text("organizationName");
    }

    /** The company of that reference, or of the team of that reference, if the caller may manage it. */
    private Company managed(GraphQlCall call, String reference) {
        Company company = world.directory()
                .company(reference)
                .or(() -> world.directory().team(reference).map(world.directory()::companyOf))
                .orElseThrow(() -> FORBIDDEN);
        if (!world.access().mayInAll(call.caller(), world.directory().teamsOf(company), Permission.EMPLOYMENT)) {
            throw FORBIDDEN;
        }
        return company;
    }

    private static Map<String, Object> answer(AccountProcess process) {
        return map("id", process.id(), "success", true);
    }

    private Object process(GraphQlCall call) {
        AccountProcess process = world.organizations()
                .processes()
                .find(call.text("processInstanceId"))
                .filter(known -> known.owner().equals(call.caller()))
                .orElseThrow(() -> Refused.missing("Not Found"));
        return map(
                "processInstanceId",
                process.id(),
                "status",
                process.status(),
                "metadata",
                process.metadata().entrySet().stream()
                        .map(entry -> map("key", entry.getKey(), "value", Uid.of(entry.getValue())))
                        .toList());
    }

    private Object invite(GraphQlCall call) {
        List<Map<String, Object>> succeeded = new ArrayList<>();
        List<Map<String, Object>> failed = new ArrayList<>();
        for (Object element : call.list("invitations")) {
            Map<?, ?> asked = (Map<?, ?>) element;
            try {
                Invitation sent = invite(call, asked);
                succeeded.add(map("id", sent.id(), "token", sent.token()));
            } catch (Refused e) {
                failed.add(map(
                        "code",
                        String.valueOf(e.status()),
                        "message",
                        e.getMessage(),
                        "invitation",
                        map("email", asked.get("inviteeEmail"))));
            }
        }
        return map("succeeded", succeeded, "failed", failed);
    }

    private Invitation invite(GraphQlCall call, Map<?, ?> asked) {
        String email = String.valueOf(asked.get("inviteeEmail"));
        if (!email.matches(ADDRESS)) {
            throw Values.wrong();
        }
        List<Team> teams = teams(call, asked);
        teams.forEach(team -> managed(call, team.reference()));
        if (teams.stream()
                .flatMap(team -> world.directory().members(team).stream())
                .anyMatch(user -> user.email().equals(email))) {
            throw Refused.invalid("The user is already a member");
        }
        return world.organizations()
                .invite(email, teams.stream().map(Team::reference).toList(), call.caller(), call.now());
    }

    /** The teams that are named; otherwise those of the company that is named, or of the one in force. */
    private List<Team> teams(GraphQlCall call, Map<?, ?> asked) {
        Object top = asked.get("invitedToTopLevelOrganizationId");
        List<?> named = asked.get("invitedToOrganizationsIds") instanceof List<?> ids
                ? ids
                : List.of(top == null ? call.organization().rid() : top);
        List<Team> teams = named.stream()
                .flatMap(id -> world.directory().teamsBelow(Uid.reference(id.toString())).stream())
                .toList();
        if (teams.isEmpty()) {
            throw FORBIDDEN;
        }
        return teams;
    }
}
