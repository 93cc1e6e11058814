// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.state.Activity;
import io.github.camelupwork.simulator.state.World;

/** Activities and the contracts that they are assigned to. */
final class ActivityFields implements GraphQlGroup {

    private static final int MOST = 100;

    private final World world;

    ActivityFields(World world) {
        this.world = world;
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.teamActivities",
                this::list,
                "Mutation.addTeamActivity",
                this::add,
                "Mutation.updateTeamActivity",
                this::update,
                "Mutation.archiveTeamActivity",
                call -> put(call, "activities/archive"),
                "Mutation.unarchiveTeamActivity",
                call -> put(call, "activities/unarchive"),
                "Mutation.assignTeamActivityToTheContract",
                this::assign);
    }

    private Object list(GraphQlCall call) {
        Map<?, ?> filter = call.arguments().get("filter") instanceof Map<?, ?> given ? given : Map.of();
        Object contract = filter.get("contractId");
        List<Activity> found =
                contract == null ? ofTeam(call, filter.get("search")) : ofContract(call, contract.toString());
        Map<?, ?> page = call.arguments().get("page") instanceof Map<?, ?> given
                ? given
                : Map.of("pageOffset", 0, "pageSize", MOST);
        List<Map<String, Object>> edges = found.stream()
                .skip(((Number) page.get("pageOffset")).longValue())
                .limit(((Number) page.get("pageSize")).longValue())
                .map(activity -> map("node", view(activity)))
                .toList();
        return map(
                "totalCount",
                found.size(),
                "edges",
                edges,
                "page",
                call.arguments().get("page"));
    }

    private List<Activity> ofTeam(GraphQlCall call, Object search) {
        return all(page -> {
                    Map<String, Object> parameters = place(call);
                    parameters.put("search", search);
                    parameters.put("page", page);
                    return (List<?>) call.rest("activities/list", parameters);
                })
                .stream()
                .map(item -> (Map<?, ?>) item)
                .map(item -> world.activities()
                        .find(item.get("team_id").toString(), item.get("code").toString())
                        .orElseThrow())
                .toList();
    }

    private List<Activity> ofContract(GraphQlCall call, String contract) {
        List<?> codes = all(page -> {
                    Map<?, ?> answer = (Map<?, ?>)
                            call.rest("activities/listByEngagement", map("engagement_ref", contract, "page", page));
                    Map<?, ?> tasks = (Map<?, ?>)
                            ((Map<?, ?>) ((Map<?, ?>) answer.get("task_sets")).get("task_set")).get("tasks");
                    return (List<?>) tasks.get("task");
                })
                .stream()
                .map(task -> ((Map<?, ?>) task).get("code"))
                .toList();
        return world.activities().assigned(contract).stream()
                .filter(activity -> codes.contains(activity.code()))
                .toList();
    }

    /** Returns all pages, for the total that GraphQL has and REST does not. */
    private static List<Object> all(Function<String, List<?>> pages) {
        List<Object> all = new ArrayList<>();
        List<?> page;
        do {
            page = pages.apply(all.size() + ";" + MOST);
            all.addAll(page);
        } while (page.size() == MOST);
        return all;
    }

    private Object add(GraphQlCall call) {
        Map<?, ?> answer = (Map<?, ?>) call.rest("activities/create", written(call));
        return map("id", ((Map<?, ?>) answer.get("tasks")).get("record_id"), "success", true);
    }

    private Object update(GraphQlCall call) {
        call.rest("activities/update", written(call));
        return map("success", true);
    }

    private static Map<String, Object> written(GraphQlCall call) {
        Map<?, ?> request = (Map<?, ?>) call.arguments().get("request");
        Map<String, Object> parameters = place(call);
        parameters.put("code", request.get("code"));
        parameters.put("description", request.get("description"));
        parameters.put("url", request.get("url"));
        parameters.put("engagements", request.get("contractIds") instanceof List<?> many ? joined(many) : null);
        parameters.put(
                "all_in_company", "allInOrg".equals(String.valueOf(request.get("batchAssignment"))) ? "1" : null);
        return parameters;
    }

    private static Object put(GraphQlCall call, String reference) {
        Map<String, Object> parameters = place(call);
        parameters.put("code", joined(call.list("codes")));
        call.rest(reference, parameters);
        return map("success", true);
    }

    private Object assign(GraphQlCall call) {
        String codes = joined(call.list("codes"));
        if (call.text("teamId") == null) {
            call.rest("activities/assignToEngagement", map("engagement_ref", call.text("contractId"), "tasks", codes));
        } else {
            Map<String, Object> parameters = place(call);
            parameters.put("engagement", call.text("contractId"));
            parameters.put("tasks", codes);
            call.rest("activities/assign", parameters);
        }
        return map("success", true);
    }

    /** Returns company and team; the company is used for both if no team is named. */
    private static Map<String, Object> place(GraphQlCall call) {
        String company = Uid.reference(call.text("orgId"));
        return map(
                "company_id",
                company,
                "team_id",
                call.text("teamId") == null ? company : Uid.reference(call.text("teamId")));
    }

    private static String joined(List<?> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }

    private static Map<String, Object> view(Activity activity) {
        return map(
                "code",
                activity.code(),
                "description",
                activity.description(),
                "url",
                activity.url(),
                "status",
                activity.status(),
                "level",
                activity.level(),
                "recordId",
                activity.recordId(),
                "companyId",
                activity.companyId(),
                "teamId",
                activity.teamId(),
                "createdTime",
                Values.moment(activity.created()),
                "totalContracts",
                activity.engagements().size(),
                "contracts",
                activity.engagements().stream()
                        .map(contract -> map("contractId", contract))
                        .toList());
    }
}
