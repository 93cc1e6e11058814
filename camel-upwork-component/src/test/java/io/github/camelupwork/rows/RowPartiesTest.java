// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.junit.jupiter.api.Test;

class RowPartiesTest {

    private static final String DAY = "SELECT memo WHERE worked_on = '2026-01-01'";

    private final Rows upwork = new Rows();
    private final Set<RowScope.Requirement> knownTeams = new HashSet<>();

    private RowParties parties(String report, Map<String, String> selectors) {
        return parties(upwork, report, selectors);
    }

    private RowParties parties(
            Function<UpworkCall, CompletableFuture<UpworkAnswer>> client,
            String report,
            Map<String, String> selectors) {
        Map<String, String> values = new HashMap<>(selectors);
        values.put("tq", DAY);
        UpworkCall call = Rows.call("reports/time", report, values);
        return new RowParties(client, RowPlan.of(call, LocalDate.of(2026, 3, 10)), knownTeams);
    }

    private RowParties finance() {
        UpworkCall call =
                Rows.call("reports/finance", "accountOwner", Map.of("tq", "SELECT amount WHERE date = '2026-01-01'"));
        return new RowParties(upwork, RowPlan.of(call, LocalDate.of(2026, 3, 10)), knownTeams);
    }

    private static void assertRefused(CompletableFuture<Void> checked, String message) {
        assertThat(checked.handle((done, failure) -> failure).join())
                .hasCauseInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void withoutASelectorNobodyIsAskedFor() {
        assertThat(parties("timeByCompany", Map.of()).check()).isCompleted();
        assertThat(upwork.asked).isEmpty();
    }

    @Test
    void aNumberMayBeEitherOfTheNumbersThatNameTheUser() {
        upwork.object("ReportUser", Map.of("_uid", 1000000000000000077L, "_rid", "77"));

        assertThat(parties("timeByFreelancerFull", Map.of("user_id", "77")).check())
                .isCompleted();
        assertThat(parties("timeByFreelancerFull", Map.of("user_id", "1000000000000000077"))
                        .check())
                .isCompleted();
        assertThat(upwork.documents())
                .allSatisfy(text -> assertThat(text).contains("_uid", "_rid").doesNotContain("_id: nid"));
    }

    @Test
    void aReportOfAnotherUserSaysToSignInAsHim() {
        upwork.object("ReportUser", Map.of("_id", "ann"));

        assertRefused(
                parties("timeByFreelancerFull", Map.of("user_id", "bob")).check(),
                "'bob', but the user that the call"
                        + " speaks for is [ann]; GraphQL answers for that one alone, so sign in as the one that is meant");
    }

    @Test
    void aReportOfAnotherOrganizationSaysToChooseIt() {
        upwork.object("ReportOrganization", Map.of("_id", "acme"));

        assertThat(parties("timeByCompany", Map.of("company_id", "acme")).check())
                .isCompleted();
        assertRefused(
                parties("timeByCompany", Map.of("company_id", "other")).check(),
                "choose the organization that is meant as tenant of the account");
    }

    @Test
    void aTeamMayBeTheOrganizationItself() {
        upwork.object("ReportTeams", Map.of("_id", "acme", "teams", List.of(Map.of("_id", "acme:dev"))));

        assertThat(parties("timeByTeamFull", Map.of("team_id", "acme")).checkTeams())
                .isCompleted();
        assertThat(parties("timeByTeamFull", Map.of("team_id", "acme:dev")).checkTeams())
                .isCompleted();
        assertRefused(parties("timeByTeamFull", Map.of("team_id", "acme:qa")).checkTeams(), "'acme:qa'");
    }

    @Test
    void aTeamThatWasFoundIsNotAskedForAgainAndOneThatWasNotIs() {
        upwork.object("ReportTeams", Map.of("_id", "acme", "teams", List.of(Map.of("_id", "acme:dev"))));
        parties("timeByTeamFull", Map.of("team_id", "acme:dev")).checkTeams().join();
        assertRefused(parties("timeByTeamFull", Map.of("team_id", "acme:qa")).checkTeams(), "'acme:qa'");
        upwork.asked.clear();

        assertThat(parties("timeByTeamFull", Map.of("team_id", "acme:dev")).checkTeams())
                .isCompleted();
        assertThat(upwork.asked).isEmpty();
        assertRefused(parties("timeByTeamFull", Map.of("team_id", "acme:qa")).checkTeams(), "'acme:qa'");
    }

    /** Some organizations may not be asked for their teams; then an empty report is no proof of a wrong team. */
    @Test
    void whereTeamsCannotBeAskedForNothingIsRefused() {
        upwork.object("ReportTeams", Map.of("_id", "acme"));
        assertThat(parties("timeByTeamFull", Map.of("team_id", "acme:qa")).checkTeams())
                .isCompleted();

        RowParties refused = parties(
                call -> CompletableFuture.failedFuture(new IllegalStateException("forbidden")),
                "timeByTeamFull",
                Map.of("team_id", "acme:ops"));
        assertThat(refused.checkTeams()).isCompleted();
        assertThat(knownTeams).extracting(RowScope.Requirement::value).containsExactlyInAnyOrder("acme:qa", "acme:ops");
    }

    @Test
    void theAccountIsThatOfTheOrganization() {
        upwork.object("ReportEntity", Map.of("_uid", 77));
        assertThat(finance().account()).isCompletedWithValue("77");

        upwork.object("ReportEntity", Map.of("other", 1));
        assertThat(finance().account()).isCompletedWithValue(null);
    }
}
