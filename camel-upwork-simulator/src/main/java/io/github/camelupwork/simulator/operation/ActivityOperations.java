// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.simulator.state.Activity;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** Activities: list, read, add, change, archive, replace all. */
final class ActivityOperations implements OperationGroup {

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\"]+)");
    private static final int CELLS = 5;

    private final World world;
    private final TaskTeams teams;
    private final Envelope envelope;

    ActivityOperations(World world) {
        this.world = world;
        this.teams = new TaskTeams(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "activities/list",
                this::list,
                "activities/get",
                this::get,
                "activities/create",
                this::create,
                "activities/update",
                this::update,
                "activities/archive",
                call -> archive(call, true),
                "activities/unarchive",
                call -> archive(call, false),
                "activities/batch",
                this::batch);
    }

    private Object list(OperationCall call) {
        String search = call.text("search") == null ? "" : call.text("search").toLowerCase(Locale.ROOT);
        List<Activity> found = world.activities().of(teams.team(call)).stream()
                .filter(activity -> (activity.code() + " " + activity.description())
                        .toLowerCase(Locale.ROOT)
                        .contains(search))
                .toList();
        return Page.of(call, "page").of(found).stream()
                .map(activity -> view(activity)
                        .with(
                                "total_engagements",
                                String.valueOf(activity.engagements().size())))
                .toList();
    }

    private Object get(OperationCall call) {
        List<Fields> found = activities(call).stream().map(this::view).toList();
        return found.size() == 1 ? found.get(0) : found;
    }

    private Object create(OperationCall call) {
        Company company = teams.company(call);
        String teamId = teams.team(call);
        Activity activity = world.activities()
                .create(
                        company.id(),
                        teamId,
                        Inputs.required(call, "code"),
                        Inputs.required(call, "description"),
                        call.text("url"),
                        call.now());
        assign(call, activity);
        return envelope.texted(
                call,
                "tasks",
                new Fields()
                        .with("code", activity.code())
                        .with("company__reference", company.reference())
                        .with("company_id", company.id())
                        .with("created_time", "")
                        .with("description", activity.description())
                        .with("engagements", String.join(";", activity.engagements()))
                        .with("record_id", activity.recordId())
                        .with("reference", activity.recordId())
                        .with("status", "")
                        .with(
                                "team__reference",
                                world.directory()
                                        .team(teamId)
                                        .map(Team::reference)
                                        .orElse(company.reference()))
                        .with("team_id", teamId)
                        .with("url", activity.url())
                        .with("user__reference", "")
                        .with("user_id", ""));
    }

    private Object update(OperationCall call) {
        Activity activity = activities(call).get(0);
        activity.update(Inputs.required(call, "description"), call.text("url"));
        assign(call, activity);
        return envelope.texted(call, "tasks", new Fields().with("message", "updated"));
    }

    private void assign(OperationCall call, Activity activity) {
        if (Inputs.isSet(call, "all_in_company")) {
            teams.contracts(activity.companyId()).stream()
                    .filter(contract -> contract.status() != Contract.Status.ENDED)
                    .forEach(contract -> activity.assign(contract.reference()));
        }
        Inputs.list(call, "engagements").forEach(activity::assign);
    }

    private Object archive(OperationCall call, boolean away) {
        List<Activity> found = activities(call);
        found.forEach(activity -> activity.archive(away));
        return envelope.texted(call, "tasks", String.valueOf(found.size()));
    }

    /** The activities of every team that is named are replaced by the rows, as the reference warns. */
    private Object batch(OperationCall call) {
        Company company = teams.company(call);
        List<List<String>> rows = Inputs.list(call, "data", "<br>|\\R").stream()
                .map(ActivityOperations::cells)
                .toList();
        List<String> teamIds =
                rows.stream().map(row -> teams.team(call, row.get(1))).toList();
        world.activities().clear(company.id(), teamIds);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            world.activities()
                    .create(
                            company.id(),
                            teamIds.get(i),
                            row.get(3),
                            row.get(4),
                            row.size() > CELLS ? row.get(CELLS) : "",
                            call.now());
        }
        return envelope.texted(call, "tasks", String.valueOf(rows.size()));
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(row);
        while (matcher.find()) {
            cells.add(
                    matcher.group(1) == null
                            ? matcher.group(2).trim()
                            : matcher.group(1).replace("\"\"", "\""));
        }
        if (cells.size() < CELLS) {
            throw Refused.invalid("Bad Request");
        }
        return cells;
    }

    /** The activities of the call's codes; not found, for which the reference has no word, if one is missing. */
    private List<Activity> activities(OperationCall call) {
        String teamId = teams.team(call);
        return Inputs.list(call, "code").stream()
                .map(code -> world.activities().find(teamId, code).orElseThrow(() -> Refused.missing("Not Found")))
                .toList();
    }

    private Fields view(Activity activity) {
        return new Fields()
                .with("code", activity.code())
                .with("company_id", activity.companyId())
                .with("created_time", Times.stamp(activity.created()))
                .with("description", activity.description())
                .with("engagements", engagements(activity.engagements()))
                .with("level", activity.level())
                .with("payment_verification_status", "VERIFIED")
                .with("record_id", activity.recordId())
                .with("status", activity.status())
                .with("team_id", activity.teamId())
                .with("url", activity.url())
                .with("user_id", "");
    }

    /** One engagement stands alone, as the reference shows it; several are a list. */
    private static Object engagements(List<String> references) {
        return references.isEmpty()
                ? ""
                : new Fields().with("engagement", references.size() == 1 ? references.get(0) : references);
    }
}
