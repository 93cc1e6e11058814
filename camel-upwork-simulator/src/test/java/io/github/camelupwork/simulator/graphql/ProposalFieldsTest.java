// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Application;
import org.junit.jupiter.api.Test;

class ProposalFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private static final String OF_CLIENT = """
            query ($job: ID!, $filter: ClientProposalFilter) { clientProposals(jobPostingId: $job, filter: $filter,
              pagination: {first: 100}) { edges { node { id status { status } user { nid } } } } }
            """;
    private static final String OF_VENDOR = """
            query ($status: VendorProposalStatusFilterInput!, $order: SortOrder!) { vendorProposals(
              filter: {status_eq: $status}, pagination: {first: 40},
              sortAttribute: {field: CREATEDDATETIME, sortOrder: $order}) {
              edges { node { id } } } }
            """;

    private final String job = calls.job(calls.proposal(Application.Status.SHORTLISTED));

    private List<Application> all() {
        return calls.world.hiring().applications().all().stream()
                .filter(each -> calls.job(each).equals(job))
                .toList();
    }

    @Test
    void ofAJobAreForItsClient() {
        assertThat(calls.nodes(GraphQlCalls.OWNER, OF_CLIENT, "job", job))
                .extracting(node -> node.get("id"))
                .containsExactlyInAnyOrderElementsOf(
                        all().stream().map(each -> (Object) each.id()).toList());
        assertThat(calls.error(GraphQlCalls.STRANGER, OF_CLIENT, "job", job)).startsWith("403");
    }

    @Test
    void canBeThoseThatAreMarked() {
        assertThat(calls.nodes(
                        GraphQlCalls.OWNER, OF_CLIENT, "job", job, "filter", Map.of("annotations_eq", "Shortlisted")))
                .extracting(node -> node.get("id"))
                .containsExactlyElementsOf(all().stream()
                        .filter(each -> each.status() == Application.Status.SHORTLISTED)
                        .map(each -> (Object) each.id())
                        .toList());
    }

    @Test
    void canBeThoseOfAStatus() {
        assertThat(calls.nodes(GraphQlCalls.OWNER, OF_CLIENT, "job", job, "filter", Map.of("status_eq", "Hired")))
                .extracting(node -> node.get("id"))
                .isNotEmpty()
                .containsExactlyElementsOf(all().stream()
                        .filter(each -> each.status() == Application.Status.HIRED)
                        .map(each -> (Object) each.id())
                        .toList());
    }

    @Test
    void aFreelancerSeesHisOwn() {
        List<Object> active = calls.world.hiring().applications().all().stream()
                .filter(each -> each.freelancerId().equals(GraphQlCalls.FREELANCER))
                .filter(Application::isActive)
                .map(each -> (Object) each.id())
                .toList();

        assertThat(calls.nodes(GraphQlCalls.FREELANCER, OF_VENDOR, "status", "Accepted", "order", "ASC"))
                .extracting(node -> node.get("id"))
                .containsExactlyInAnyOrderElementsOf(active);
        Application other = calls.proposal(Application.Status.SHORTLISTED);
        String caller = other.freelancerId().equals("jonas_berg") ? "hana_sato" : "jonas_berg";
        assertThat(calls.error(caller, "query ($id: ID!) { vendorProposal(id: $id) { id } }", "id", other.id()))
                .isEqualTo("403 Forbidden");
    }

    @Test
    void comeInTheOrderThatIsAskedFor() {
        List<Map<String, Object>> oldest =
                calls.nodes(GraphQlCalls.FREELANCER, OF_VENDOR, "status", "Hired", "order", "ASC");
        List<Map<String, Object>> latest =
                calls.nodes(GraphQlCalls.FREELANCER, OF_VENDOR, "status", "Hired", "order", "DESC");

        assertThat(oldest)
                .hasSizeGreaterThan(1)
                .containsExactlyInAnyOrderElementsOf(latest)
                .isNotEqualTo(latest);
    }
}
