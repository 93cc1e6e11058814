// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.WorkedHours;
import org.junit.jupiter.api.Test;

class TimeReportFieldsTest {

    private static final String RANGE =
            "timeReportDate_bt: {rangeStart: \"2026-01-01\", rangeEnd: \"2026-03-12T23:59:59Z\"}";
    private static final String ROWS = "{ totalCount edges { node { dateWorkedOn totalHoursWorked } } }";
    private static final String CLIENT = "{ organization { clientContractTimeReport(" + RANGE + ") " + ROWS + " } }";
    private static final String OWN =
            "{ user { contractTimeReport(" + RANGE + ", pagination: {first: 500}) " + ROWS + " } }";

    private final GraphQlCalls calls = new GraphQlCalls();

    private List<WorkedHours> worked() {
        return calls.world.hours().all().stream()
                .filter(hours -> hours.day().getYear() == 2026
                        && calls.world
                                .hiring()
                                .contracts()
                                .find(hours.contractReference())
                                .orElseThrow()
                                .parties()
                                .freelancerId()
                                .equals(GraphQlCalls.FREELANCER))
                .toList();
    }

    @Test
    void aFreelancersHasARowForEachDayOnWhichHeWorked() {
        Map<?, ?> report =
                (Map<?, ?>) calls.object(GraphQlCalls.FREELANCER, OWN).get("contractTimeReport");
        List<?> edges = (List<?>) report.get("edges");

        assertThat(edges).hasSameSizeAs(worked()).isNotEmpty();
        assertThat(report.get("totalCount")).isEqualTo(edges.size());
        assertThat(edges.stream()
                        .map(edge -> (Map<?, ?>) ((Map<?, ?>) edge).get("node"))
                        .map(node -> new BigDecimal(node.get("totalHoursWorked").toString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(worked().stream()
                        .map(hours -> hours.hoursOnline().add(hours.hoursOffline()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void aClientsHasThoseOfItsTeamsAndNobodyElseMaySeeIt() {
        Map<?, ?> report = (Map<?, ?>) calls.object(GraphQlCalls.OWNER, CLIENT).get("clientContractTimeReport");

        assertThat((Integer) report.get("totalCount")).isGreaterThan(worked().size());
        assertThat(calls.error(GraphQlCalls.FREELANCER, CLIENT)).isEqualTo("403 Authorization failed");
    }
}
