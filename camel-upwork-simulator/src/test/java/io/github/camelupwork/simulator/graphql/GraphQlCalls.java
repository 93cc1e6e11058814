// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.operation.Operations;
import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;

/** Asks a world in GraphQL. */
final class GraphQlCalls {

    static final String OWNER = "ada_owner";
    static final String STRANGER = "otto_other";
    static final String FREELANCER = "maria_lopez";

    final World world = Worlds.world();
    final GraphQlService service = new GraphQlService(world, Operations.of(world));

    /** The one field of an answer without errors. */
    Object answer(String caller, String query, Object... variables) {
        Map<String, Object> answer = execute(caller, query, variables);
        assertThat(answer.get("errors")).isNull();
        return ((Map<?, ?>) answer.get("data")).values().iterator().next();
    }

    /** The one field, a list. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list(String caller, String query, Object... variables) {
        return (List<Map<String, Object>>) answer(caller, query, variables);
    }

    /** The one field, an object. */
    @SuppressWarnings("unchecked")
    Map<String, Object> object(String caller, String query, Object... variables) {
        return (Map<String, Object>) answer(caller, query, variables);
    }

    /** The nodes of a connection. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> nodes(String caller, String query, Object... variables) {
        return ((List<Map<String, Object>>) object(caller, query, variables).get("edges"))
                .stream().map(edge -> (Map<String, Object>) edge.get("node")).toList();
    }

    /** The text of the only error. */
    String error(String caller, String query, Object... variables) {
        List<?> errors = (List<?>) execute(caller, query, variables).get("errors");
        assertThat(errors).hasSize(1);
        return ((Map<?, ?>) errors.get(0)).get("message").toString();
    }

    private Map<String, Object> execute(String caller, String query, Object... variables) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            values.put(variables[i].toString(), variables[i + 1]);
        }
        return service.execute(
                new GraphQlService.Request(query, null, values, caller, null, Worlds.NOW, (field, arguments) -> {}));
    }

    /** The long id of a user. */
    String uid(String user) {
        return Uid.of(world.directory().caller(user).reference());
    }

    /** The long id of a company. */
    String companyUid(String company) {
        return Uid.of(world.directory().company(company).orElseThrow().reference());
    }

    User freelancer() {
        return world.directory().caller(FREELANCER);
    }

    /** The first proposal of that status. */
    Application proposal(Application.Status status) {
        return world.hiring().applications().all().stream()
                .filter(known -> known.status() == status)
                .findFirst()
                .orElseThrow();
    }

    /** The number of the job that a proposal is for. */
    String job(Application application) {
        return world.hiring().job(application.jobKey()).orElseThrow().reference();
    }
}
