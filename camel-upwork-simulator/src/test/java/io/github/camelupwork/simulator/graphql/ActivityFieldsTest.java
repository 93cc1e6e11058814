// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Activity;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class ActivityFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private static final String LIST = """
            query ($org: ID!, $team: ID, $filter: ActivityFilterInput, $page: PageFilterInput) { teamActivities(orgId: $org,
              teamId: $team, filter: $filter, page: $page) { totalCount edges { node { code description } } } }
            """;
    private static final String TEAM = "northlight:engineering";

    private Map<String, Object> list(Object... more) {
        Object[] variables = Stream.concat(Stream.of("org", "northlight", "team", TEAM), Stream.of(more))
                .toArray();
        return calls.object(GraphQlCalls.OWNER, LIST, variables);
    }

    private static List<Object> codes(Map<String, Object> page) {
        return ((List<?>) page.get("edges"))
                .stream()
                        .map(edge -> ((Map<?, ?>) ((Map<?, ?>) edge).get("node")).get("code"))
                        .map(Object.class::cast)
                        .toList();
    }

    private Activity activity(String code) {
        return calls.world.activities().find(TEAM, code).orElseThrow();
    }

    private void change(String mutation, Object... variables) {
        assertThat(calls.object(GraphQlCalls.OWNER, mutation, variables)).containsEntry("success", true);
    }

    @Test
    void areThoseOfTheTeam() {
        assertThat(codes(list()))
                .containsExactlyInAnyOrderElementsOf(calls.world.activities().of(TEAM).stream()
                        .map(activity -> (Object) activity.code())
                        .toList());
        assertThat(list())
                .containsEntry("totalCount", calls.world.activities().of(TEAM).size());
    }

    @Test
    void comeInPagesWithTheTotal() {
        Map<String, Object> second = list("page", Map.of("pageOffset", 1, "pageSize", 1));

        assertThat(codes(second)).isEqualTo(codes(list()).subList(1, 2));
        assertThat(second).containsEntry("totalCount", 3);
    }

    @Test
    void canBeThoseOfAContract() {
        Contract contract = Worlds.hourly(calls.world);

        assertThat(codes(list("filter", Map.of("contractId", contract.reference()))))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(calls.world.activities().assigned(contract.reference()).stream()
                        .map(activity -> (Object) activity.code())
                        .toList());
    }

    @Test
    void areAddedChangedArchivedAndBroughtBack() {
        change("""
                mutation { addTeamActivity(orgId: "northlight", teamId: "northlight:engineering",
                  request: {code: "deploy", description: "Deployment"}) { success } }
                """);
        assertThat(activity("deploy").description()).isEqualTo("Deployment");

        change("""
                mutation { updateTeamActivity(orgId: "northlight", teamId: "northlight:engineering",
                  request: {code: "deploy", description: "Going live", url: "https://example.test/"}) { success } }
                """);
        assertThat(activity("deploy").description()).isEqualTo("Going live");

        change("mutation { archiveTeamActivity(orgId: \"northlight\", teamId: \"northlight:engineering\","
                + " codes: [\"deploy\"]) { success } }");
        assertThat(activity("deploy").status()).isEqualTo("archived");
        change("mutation { unarchiveTeamActivity(orgId: \"northlight\", teamId: \"northlight:engineering\","
                + " codes: [\"deploy\"]) { success } }");
        assertThat(activity("deploy").status()).isEqualTo("active");
    }

    @Test
    void areAssignedToAContract() {
        Contract contract = calls.world.hiring().contracts().all().stream()
                .filter(each -> each.terms().hourly())
                .filter(each -> each.status() == Contract.Status.ACTIVE)
                .filter(each -> calls.world
                        .directory()
                        .team(each.parties().teamReference())
                        .orElseThrow()
                        .id()
                        .equals(TEAM))
                .findFirst()
                .orElseThrow();

        change(
                "mutation ($id: ID!) { assignTeamActivityToTheContract(orgId: \"northlight\", teamId:"
                        + " \"northlight:engineering\", contractId: $id, codes: [\"review\"]) { success } }",
                "id",
                contract.reference());

        assertThat(calls.world.activities().assigned(contract.reference()))
                .extracting(Activity::code)
                .containsExactly("review");
    }
}
