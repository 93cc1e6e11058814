// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.Membership;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The operations on users: the caller, other users, and the permissions of the caller in teams. */
final class UserOperations implements OperationGroup {

    private final World world;
    private final Directory directory;
    private final Envelope envelope;

    UserOperations(World world) {
        this.world = world;
        this.directory = world.directory();
        this.envelope = new Envelope(directory);
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "users/info",
                this::info,
                "users/get",
                this::get,
                "users/roles",
                this::roles,
                "users/rolesOf",
                this::roles);
    }

    private Object info(OperationCall call) {
        User user = directory.caller(call.caller());
        return envelope.texted(
                call,
                "info",
                new Fields()
                        .with("portrait_50_img", Links.portrait(user.reference(), 50))
                        .with("ref", user.reference())
                        .with("portrait_32_img", Links.portrait(user.reference(), 32))
                        .with("has_agency", directory.agencyOf(user).isPresent() ? "1" : "0")
                        .with("portrait_100_img", Links.portrait(user.reference(), 100))
                        .with("company_url", "")
                        .with(
                                "capacity",
                                new Fields()
                                        .with("provider", yes(user.isFreelancer()))
                                        .with("buyer", yes(!user.isFreelancer()))
                                        .with("affiliate_manager", "no"))
                        .with("location", location(user))
                        .with("profile_url", Links.page("users/" + user.key())));
    }

    private static Fields location(User user) {
        return new Fields()
                .with("city", user.isFreelancer() ? user.profile().city() : "London")
                .with("state", "")
                .with("country", user.isFreelancer() ? user.profile().country() : "United Kingdom");
    }

    private Object get(OperationCall call) {
        String reference = call.text("user_reference");
        User user = "me".equals(reference)
                ? directory.caller(call.caller())
                : directory
                        .user(reference)
                        .filter(other -> knows(call.caller(), other))
                        .orElseThrow(() -> Refused.forbidden("Forbidden"));
        return new Fields()
                .with("timezone", user.timezone())
                .with("status", "active")
                .with("timezone_offset", String.valueOf(user.timezoneOffset()))
                .with("public_url", Links.page("users/" + user.key()))
                .with("last_name", user.lastName())
                .with("email", user.email())
                .with("reference", user.reference())
                .with("id", user.id())
                .with("is_provider", user.isFreelancer() ? "1" : "0")
                .with("first_name", user.firstName())
                .with("profile_key", user.key());
    }

    /**
     * Returns true if the caller may see the user: users see themselves, members of their teams, and freelancers,
     * whose profiles are public.
     */
    private boolean knows(String caller, User other) {
        return other.id().equals(caller)
                || other.isFreelancer()
                || directory.memberships(caller).stream()
                        .map(m -> directory.team(m.teamReference()).orElseThrow())
                        .anyMatch(t -> world.access().isMember(other.id(), t));
    }

    private Object roles(OperationCall call) {
        User caller = directory.caller(call.caller());
        String named = call.text("user_reference");
        User user = named == null ? caller : directory.user(named).orElseThrow(() -> Refused.missing("Not Found"));
        Set<String> own = directory.memberships(caller.id()).stream()
                .map(Membership::teamReference)
                .collect(Collectors.toSet());
        return new Fields()
                .with(
                        "userrole",
                        directory.memberships(user.id()).stream()
                                .filter(membership -> own.contains(membership.teamReference()))
                                .map(membership -> role(user, membership))
                                .toList());
    }

    private Fields role(User user, Membership membership) {
        Team team = directory.team(membership.teamReference()).orElseThrow();
        Company company = directory.companyOf(team);
        return new Fields()
                .with("parent_team__id", company.id())
                .with("user__first_name", user.firstName())
                .with("permissions", new Fields().with("permission", permissions(membership)))
                .with("company__reference", company.reference())
                .with("user__last_name", user.lastName())
                .with("team__is_hidden", "")
                .with("reference", user.reference() + team.reference())
                .with("team__reference", team.reference())
                .with("affiliation_status", "none")
                .with("user__reference", user.reference())
                .with("user__is_provider", user.isFreelancer() ? "1" : "0")
                .with("parent_team__name", company.name())
                .with("has_team_room_access", membership.permissions().contains(Permission.TEAMROOM) ? "1" : "0")
                .with("parent_team__reference", company.reference())
                .with("team__id", team.id())
                .with("engagement__reference", "")
                .with("team__name", team.name())
                .with("company__name", company.name())
                .with("role", membership.role())
                .with("user__id", user.id())
                .with("is_owner", membership.owner() ? "1" : "0");
    }

    private static List<String> permissions(Membership membership) {
        return membership.permissions().stream().sorted().map(Permission::wire).toList();
    }

    private static String yes(boolean condition) {
        return condition ? "yes" : "no";
    }
}
