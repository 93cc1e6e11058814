// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.Team;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports on GraphQL ask a standard key for nothing that it may not read, unless the query itself wants an old id. */
class StandardKeyReportsTest {

    private static final String DAYS = " WHERE %s >= '2026-01-01' AND %s <= '2026-01-31'";

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static Simulator simulator;
    private static SimulatedHub hub;

    @BeforeAll
    static void start(Simulator given, SimulatedHub opened) {
        simulator = given;
        hub = opened;
    }

    private static String reference(String id) {
        Directory directory = simulator.world().directory();
        return directory
                .team(id)
                .map(Team::reference)
                .or(() -> directory.company(id).map(Company::reference))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reports/hours    | teamId                | northlight:engineering | SELECT worked_on, sum(hours) | worked_on",
                "reports/time     | teamId                | northlight:engineering | SELECT task, sum(hours)      | worked_on",
                "reports/time     | companyId             | northlight             | SELECT provider_id, memo     | worked_on",
                "reports/billings | buyerTeamReference    | northlight:engineering | SELECT sum(amount)           | date",
                "reports/billings | buyerCompanyReference | northlight             | SELECT type, sum(amount)     | date",
                "reports/finance  |                       |                        | SELECT signed_amount         | date"
            })
    void areReadByTheNumberOfATeamOrCompany(String report, String selector, String team, String select, String date) {
        Map<String, Object> tq = Map.of("tq", select + DAYS.formatted(date, date));
        Map<String, Object> options = new java.util.HashMap<>(tq);
        if (selector != null) {
            options.put(selector, reference(team));
            if (selector.equals("teamId")) {
                options.put("companyId", reference("northlight"));
            }
        }

        Exchange done = hub.call(Api.GRAPHQL, report, options);
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(List.class)).isNotEmpty();
    }

    @Test
    void anOldIdThatTheQueryWantsIsRefusedWithWhatHelps() {
        Exchange done = hub.call(
                Api.GRAPHQL,
                "reports/time",
                Map.of(
                        "companyId",
                        reference("northlight"),
                        "tq",
                        "SELECT assignment_team_id, sum(hours)" + DAYS.formatted("worked_on", "worked_on")));

        assertThat(done.getException())
                .hasMessageContaining("GenericOrganization.legacyId")
                .hasMessageContaining("standard API keys may not read these fields");
    }
}
