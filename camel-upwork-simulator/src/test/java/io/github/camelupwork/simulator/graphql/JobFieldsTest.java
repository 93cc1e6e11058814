// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Team;
import org.junit.jupiter.api.Test;

class JobFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private static final String LIST = """
            query ($filter: JobPostingsFilter!) { organization { jobPosting(jobPostingFilter: $filter) {
              edges { node { id info { status } proposalsStatistics { totalProposals totalHired } } } } } }
            """;
    private static final Map<String, Object> FIRST = Map.of("first", 100);

    private final Team team =
            calls.world.directory().team("northlight:engineering").orElseThrow();

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> jobs(Map<String, Object> filter) {
        Map<String, Object> page = (Map<String, Object>)
                calls.object(GraphQlCalls.OWNER, LIST, "filter", filter).get("jobPosting");
        return ((List<Map<String, Object>>) page.get("edges"))
                .stream().map(edge -> (Map<String, Object>) edge.get("node")).toList();
    }

    @Test
    void ofATeamInAState() {
        List<Object> expected = calls.world.hiring().jobs().stream()
                .filter(job -> job.teamReference().equals(team.reference()))
                .filter(job -> job.status() == Job.Status.CANCELLED)
                .map(job -> (Object) job.reference())
                .toList();

        assertThat(jobs(Map.of(
                        "pagination_eq",
                        FIRST,
                        "postByTeamIds_any",
                        List.of(Uid.of(team.reference())),
                        "statusAndAccess_any",
                        List.of(Map.of("statuses_any", List.of("CANCELLED"))))))
                .isNotEmpty()
                .extracting(job -> job.get("id"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void sayHowManyApplied() {
        assertThat(jobs(Map.of("pagination_eq", FIRST))).isNotEmpty().allSatisfy(shown -> {
            Job job = calls.world.hiring().job(shown.get("id").toString()).orElseThrow();
            List<Application> all = calls.world.hiring().applications().all().stream()
                    .filter(application -> application.jobKey().equals(job.key()))
                    .toList();
            assertThat(shown.get("proposalsStatistics"))
                    .isEqualTo(Map.of("totalProposals", all.size(), "totalHired", (int) all.stream()
                            .filter(each -> each.status() == Application.Status.HIRED)
                            .count()));
        });
    }

    @Test
    void isPostedAndChangedAndWhatIsLeftOutStays() {
        String id = calls.object(GraphQlCalls.OWNER, """
                mutation ($org: ID!) { createJobPosting(jobPostingRequest: {organizationId: $org, jobPostingInfo: {
                  title: "Route author", description: "Wanted", type: FIXED_PRICE, access: PUBLIC_INDEX, amount: "900",
                  groupId: "Web, Mobile & Software Dev", categoryId: "Web Development"}}) { id } }
                """, "org", Uid.of(team.reference()))
                .get("id")
                .toString();
        Job job = calls.world.hiring().job(id).orElseThrow();
        assertThat(job.terms().budget()).isEqualByComparingTo("900");
        assertThat(job.hourly()).isFalse();
        assertThat(job.createdBy()).isEqualTo(GraphQlCalls.OWNER);

        calls.object(GraphQlCalls.OWNER, """
                mutation ($id: ID!, $org: ID!) { updateJobPosting(id: $id, jobPostingRequest: {organizationId: $org,
                  jobPostingInfo: {title: "Senior route author"}}) { id } }
                """, "id", id, "org", Uid.of(team.reference()));
        assertThat(job.terms().title()).isEqualTo("Senior route author");
        assertThat(job.terms().description()).isEqualTo("Wanted");
        assertThat(job.terms().budget()).isEqualByComparingTo("900");
    }

    @Test
    void isKnownByItsNumberAndNotByItsKey() {
        Job job = calls.world.hiring().jobs().get(0);
        String posting = "query ($id: ID!) { jobPosting(jobPostingId: $id) { id content { title } } }";

        assertThat(calls.object(GraphQlCalls.OWNER, posting, "id", job.reference())
                        .get("content"))
                .isEqualTo(Map.of("title", job.terms().title()));
        assertThat(calls.error(GraphQlCalls.OWNER, posting, "id", job.key()))
                .isEqualTo("'openingsV2DS', 'getOpening', 'Opening not found for uid='" + job.key() + "''");
    }

    @Test
    void aFreelancerIsInvited() {
        Job open = calls.world.hiring().jobs().stream()
                .filter(job -> job.status() == Job.Status.OPEN)
                .filter(job -> job.teamReference().equals(team.reference()))
                .findFirst()
                .orElseThrow();

        Object id = calls.answer(GraphQlCalls.OWNER, """
                mutation ($job: ID!, $who: ID!) { createClientJobInvitation(clientJobInvitationCreateRequest: {
                  jobPostingId: $job, freelancerId: $who, invitationLetter: "Please come"}) }
                """, "job", open.reference(), "who", calls.uid("peter_novak"));

        assertThat(calls.world.hiring().applications().find(id.toString())).hasValueSatisfying(application -> {
            assertThat(application.invited()).isTrue();
            assertThat(application.freelancerId()).isEqualTo("peter_novak");
            assertThat(application.jobKey()).isEqualTo(open.key());
        });
    }
}
