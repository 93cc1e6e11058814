// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Snapshot;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.WorkDiary;
import io.github.camelupwork.simulator.state.World;

/**
 * Snapshots of ten minutes of work, by company and freelancer or by contract. The client may look at them, the freelancer
 * alone may
 * change them. Where nothing was tracked, a snapshot is PRIVATE.
 */
final class SnapshotOperations implements OperationGroup {

    private static final Refused NOT_INVITED =
            Refused.forbidden("Forbidden (user is not invited to specified company)");

    private final World world;
    private final Clients clients;
    private final DiaryViews views;
    private final Envelope envelope;

    SnapshotOperations(World world) {
        this.world = world;
        this.clients = new Clients(world);
        this.views = new DiaryViews(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "snapshots/get",
                call -> get(call, ofUser(call)),
                "snapshots/getByContract",
                call -> get(call, one(call)),
                "snapshots/update",
                call -> update(call, ofUser(call)),
                "snapshots/updateByContract",
                call -> update(call, one(call)),
                "snapshots/delete",
                call -> delete(call, ofUser(call)),
                "snapshots/deleteByContract",
                call -> delete(call, one(call)));
    }

    private Object get(OperationCall call, List<Contract> contracts) {
        Instant moment = moments(call).get(0);
        Snapshot snapshot = contracts.stream()
                .map(contract -> world.diary().at(contract.reference(), moment))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Snapshot(contracts.get(0).reference(), moment, "", 0, 0, 0, false));
        Contract contract = clients.contract(snapshot.contractReference());
        return envelope.numbered(
                call, "snapshot", views.single(snapshot, clients.freelancer(contract), clients.team(contract)));
    }

    private Object update(OperationCall call, List<Contract> contracts) {
        String memo = Inputs.required(call, "memo");
        change(call, contracts, snapshot -> world.memo(snapshot, memo));
        return envelope.numbered(call, "snapshot", "added");
    }

    private Object delete(OperationCall call, List<Contract> contracts) {
        change(call, contracts, world::delete);
        return envelope.numbered(call, "snapshot", "deleted");
    }

    private void change(OperationCall call, List<Contract> contracts, Consumer<Snapshot> action) {
        if (contracts.stream()
                .anyMatch(contract -> !contract.parties().freelancerId().equals(call.caller()))) {
            throw NOT_INVITED;
        }
        contracts.stream()
                .flatMap(contract -> named(call, contract.reference()))
                .toList()
                .forEach(action);
    }

    /** One moment, several joined by semicolons, or a range of two joined by a comma. */
    private Stream<Snapshot> named(OperationCall call, String contract) {
        String text = call.text("timestamp");
        List<Instant> moments = moments(call);
        if (text != null && text.contains(",")) {
            return world.diary().between(contract, moments.get(0), moments.get(moments.size() - 1)).stream();
        }
        Function<Instant, Stream<Snapshot>> slot = moment ->
                world.diary().between(contract, moment.minus(WorkDiary.SLOT).plusSeconds(1), moment).stream();
        return moments.stream().flatMap(slot);
    }

    private static List<Instant> moments(OperationCall call) {
        List<Instant> given = Inputs.list(call, "timestamp", "[;,]").stream()
                .map(Inputs::compactMoment)
                .toList();
        return given.isEmpty() ? List.of(call.now()) : given;
    }

    private List<Contract> one(OperationCall call) {
        return List.of(world.hiring()
                .contracts()
                .find(call.text("contract_id"))
                .filter(contract -> clients.sees(call.caller(), contract))
                .orElseThrow(() -> NOT_INVITED));
    }

    private List<Contract> ofUser(OperationCall call) {
        return userContracts(world, clients, call);
    }

    /** The contracts of the user that a call names with the company or team that it names. */
    static List<Contract> userContracts(World world, Clients clients, OperationCall call) {
        List<String> teams = world.directory().teamsBelow(call.text("company_id")).stream()
                .map(Team::reference)
                .toList();
        List<Contract> found = world.hiring().contracts().all().stream()
                .filter(contract -> contract.terms().hourly()
                        && teams.contains(contract.parties().teamReference()))
                .filter(contract -> contract.parties().freelancerId().equals(call.text("username")))
                .filter(contract -> clients.sees(call.caller(), contract))
                .toList();
        if (found.isEmpty()) {
            throw NOT_INVITED;
        }
        return found;
    }
}
