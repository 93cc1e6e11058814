// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Snapshot;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/**
 * Work diaries of a day, and the days that were worked on. Days are the server's, as the reference says, whatever zone is
 * asked for.
 */
final class WorkDiaryOperations implements OperationGroup {

    private static final Refused FORBIDDEN = Refused.forbidden("Forbidden");

    private final World world;
    private final Clients clients;
    private final DiaryViews views;
    private final Envelope envelope;

    WorkDiaryOperations(World world) {
        this.world = world;
        this.clients = new Clients(world);
        this.views = new DiaryViews(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "workdiaries/get",
                this::ofUser,
                "workdiaries/contract",
                this::ofContracts,
                "workdays/company",
                this::daysOfCompany,
                "workdays/contract",
                this::daysOfContracts);
    }

    private Object ofUser(OperationCall call) {
        return diary(call, SnapshotOperations.userContracts(world, clients, call));
    }

    private Object ofContracts(OperationCall call) {
        return diary(call, contracts(call));
    }

    private Object diary(OperationCall call, List<Contract> contracts) {
        LocalDate day = Inputs.compactDay(call.text("date"));
        LocalDate wanted = day == null ? Times.day(call.now()) : day;
        User user = clients.freelancer(contracts.get(0));
        Stream<Snapshot> snapshots =
                contracts.stream().flatMap(contract -> world.diary().day(contract.reference(), wanted).stream());
        return envelope.texted(
                call,
                "snapshots",
                new Fields()
                        .with("user", views.person(user))
                        .with(
                                "snapshot",
                                snapshots
                                        .map(snapshot ->
                                                views.entry(snapshot, user.id().equals(call.caller())))
                                        .toList()));
    }

    private Object daysOfCompany(OperationCall call) {
        String id = call.text("company_id");
        List<String> teams =
                world.directory().teamsBelow(id).stream().map(Team::reference).toList();
        List<Contract> contracts = world.hiring().contracts().all().stream()
                .filter(contract -> teams.contains(contract.parties().teamReference()))
                .filter(contract -> clients.sees(call.caller(), contract))
                .toList();
        if (contracts.isEmpty()) {
            throw FORBIDDEN;
        }
        return days(
                call,
                contracts,
                world.directory().caller(call.caller()),
                "/api/team/v2/workdiaries/companies/" + id + ".json");
    }

    private Object daysOfContracts(OperationCall call) {
        List<Contract> contracts = contracts(call);
        return days(
                call,
                contracts,
                clients.freelancer(contracts.get(0)),
                "/api/team/v2/workdiaries/contracts/" + call.text("contract_id") + ".json");
    }

    private Object days(OperationCall call, List<Contract> contracts, User user, String diary) {
        LocalDate from = Inputs.compactDay(Inputs.required(call, "from_date"));
        LocalDate till = Inputs.compactDay(Inputs.required(call, "till_date"));
        List<String> days = contracts.stream()
                .flatMap(contract -> world.hours().of(contract.reference(), from, till).stream())
                .map(WorkedHours::day)
                .distinct()
                .sorted()
                .map(Times::compact)
                .toList();
        return envelope.texted(call, "user", views.person(user))
                .with(
                        "workdays",
                        new Fields()
                                .with(
                                        "range",
                                        new Fields().with("to", seconds(till)).with("from", seconds(from)))
                                .with("workday", new Fields().with("date", days).with("workdiary_api", diary)));
    }

    private List<Contract> contracts(OperationCall call) {
        List<Contract> contracts = Inputs.list(call, "contract_id").stream()
                .map(reference -> clients.visible(call.caller(), reference))
                .toList();
        if (contracts.isEmpty()) {
            throw Refused.invalid("Bad Request");
        }
        return contracts;
    }

    private static String seconds(LocalDate day) {
        return Times.seconds(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
