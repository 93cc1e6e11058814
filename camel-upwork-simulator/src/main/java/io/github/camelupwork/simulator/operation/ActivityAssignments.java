// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.simulator.state.Activity;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.World;

/** The activities that the work of a contract may be booked on. An assignment replaces the one before. */
final class ActivityAssignments implements OperationGroup {

    private static final Refused NO_CONTRACT = Refused.forbidden("No access to company with this contract");

    private final World world;
    private final TaskTeams teams;
    private final Clients clients;
    private final Envelope envelope;

    ActivityAssignments(World world) {
        this.world = world;
        this.teams = new TaskTeams(world);
        this.clients = new Clients(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "activities/listByEngagement",
                this::list,
                "activities/assign",
                this::assign,
                "activities/assignToEngagement",
                this::assignToEngagement);
    }

    private Object list(OperationCall call) {
        List<Activity> assigned = world.activities().assigned(contract(call).reference());
        List<Fields> tasks = Page.of(call, "page").of(assigned).stream()
                .map(ActivityAssignments::view)
                .toList();
        String hash = UUID.nameUUIDFromBytes(tasks.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return envelope.texted(
                call,
                "task_sets",
                new Fields()
                        .with(
                                "task_set",
                                new Fields()
                                        .with("required", "1")
                                        .with("type", "otask")
                                        .with("tasks", new Fields().with("task", tasks))
                                        .with("hash", hash)));
    }

    private static Fields view(Activity activity) {
        return new Fields()
                .with("description", activity.description())
                .with("url", activity.url())
                .with("code", activity.code())
                .with(
                        "id",
                        String.format(
                                "{type=otask,cny=%s,code=%s,team=%s,level=%s}",
                                activity.companyId(), activity.code(), activity.teamId(), activity.level()));
    }

    private Object assign(OperationCall call) {
        String teamId = teams.team(call);
        Contract contract = teams.contracts(teamId).stream()
                .filter(each -> each.reference().equals(call.text("engagement")))
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("No access to team"));
        replace(contract, teamId, Inputs.list(call, "tasks"));
        return envelope.texted(call, "tasks", "");
    }

    private Object assignToEngagement(OperationCall call) {
        Contract contract = contract(call);
        replace(contract, clients.team(contract).id(), Inputs.list(call, "tasks"));
        return envelope.texted(call, "message", "assigned");
    }

    private void replace(Contract contract, String teamId, List<String> codes) {
        List<Activity> wanted = codes.stream()
                .map(code -> world.activities()
                        .find(teamId, code)
                        .or(() -> world.activities().find(companyId(contract), code))
                        .orElseThrow(() -> Refused.missing("Not Found")))
                .toList();
        world.activities().assigned(contract.reference()).forEach(activity -> activity.unassign(contract.reference()));
        wanted.forEach(activity -> activity.assign(contract.reference()));
    }

    private String companyId(Contract contract) {
        return world.directory().companyOf(clients.team(contract)).id();
    }

    private Contract contract(OperationCall call) {
        return world.hiring()
                .contracts()
                .find(call.text("engagement_ref"))
                .filter(contract -> clients.sees(call.caller(), contract))
                .orElseThrow(() -> NO_CONTRACT);
    }
}
