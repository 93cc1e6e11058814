// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Snapshot;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** Team rooms: who of the freelancers is at work. "Now" means within the last two slots of ten minutes. */
final class TeamRoomOperations implements OperationGroup {

    private static final Duration NOW = Duration.ofMinutes(20);

    private final World world;
    private final Clients clients;
    private final DiaryViews views;

    TeamRoomOperations(World world) {
        this.world = world;
        this.clients = new Clients(world);
        this.views = new DiaryViews(world);
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("teamrooms/list", this::list, "teamrooms/get", this::get);
    }

    private Object list(OperationCall call) {
        Stream<Team> own = world.directory().memberships(call.caller()).stream()
                .flatMap(membership -> world.directory().team(membership.teamReference()).stream());
        Stream<Team> hiring = contracts()
                .filter(contract -> contract.parties().freelancerId().equals(call.caller()))
                .map(clients::team);
        return Stream.concat(own, hiring).distinct().map(this::view).toList();
    }

    private Fields view(Team team) {
        return new Fields()
                .with("company_name", views.company(team).name())
                .with("id", team.id())
                .with("name", team.name())
                .with("parent_team_ref", team.companyReference())
                .with("team_ref", team.reference())
                .with("team_status", "active")
                .with("teamroom_api", "/api/team/v2/teamrooms/" + team.id() + ".json");
    }

    private Object get(OperationCall call) {
        List<Team> teams = world.directory().teamsBelow(call.text("company_or_team"));
        List<Contract> found = contracts()
                .filter(contract -> teams.contains(clients.team(contract)))
                .filter(contract -> clients.sees(call.caller(), contract))
                .toList();
        if (found.isEmpty()) {
            throw Refused.forbidden("Forbidden");
        }
        return found.stream()
                .filter(contract -> contract.terms().hourly())
                .filter(contract -> contract.status() != Contract.Status.ENDED || "yes".equals(call.text("disabled")))
                .map(contract -> latest(call, contract).map(snapshot -> member(call, contract, snapshot)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Snapshot> latest(OperationCall call, Contract contract) {
        Instant since = since(call);
        return world.hours().all().stream()
                .filter(worked -> worked.contractReference().equals(contract.reference()))
                .filter(worked -> worked.onlineMinutes() > 0)
                .max(Comparator.comparing(WorkedHours::day))
                .flatMap(worked -> world.diary().day(contract.reference(), worked.day()).stream()
                        .max(Comparator.comparing(Snapshot::time)))
                .filter(snapshot -> since == null || !snapshot.time().isBefore(since));
    }

    private static Instant since(OperationCall call) {
        String online = call.text("online");
        return "all".equals(online) ? null : call.now().minus("last_24h".equals(online) ? Duration.ofHours(24) : NOW);
    }

    private Fields member(OperationCall call, Contract contract, Snapshot snapshot) {
        return views.member(
                snapshot,
                clients.freelancer(contract),
                clients.team(contract),
                !snapshot.time().isBefore(call.now().minus(NOW)));
    }

    private Stream<Contract> contracts() {
        return world.hiring().contracts().all().stream();
    }
}
