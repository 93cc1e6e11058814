// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.api.Test;

class BindingSelectorTest {

    private static final Catalog CATALOG = Catalog.load();

    private static String selected(String operation, Map<String, String> account, Map<String, ?> given) {
        return new BindingSelector(new AccountDefaults(account))
                .select(operation(operation), Api.REST, Arguments.of(given, Argument.Source.URI))
                .path();
    }

    private static String selected(String operation, Map<String, ?> given) {
        return selected(operation, Map.of(), given);
    }

    private static Operation operation(String name) {
        return CATALOG.operation(name).orElseThrow();
    }

    @Test
    void speaksAsTheClientUnlessToldOtherwise() {
        assertThat(selected("offers/list", Map.of())).isEqualTo("/offers/v1/clients/offers.json");
        assertThat(selected("offers/list", Map.of("role", "client"))).isEqualTo("/offers/v1/clients/offers.json");
        assertThat(selected("offers/list", Map.of("role", "Freelancer")))
                .isEqualTo("/offers/v1/contractors/offers.json");
        assertThatThrownBy(() -> selected("offers/list", Map.of("role", "agency")))
                .hasMessage("offers/list: option 'role' is 'agency', which is not one of client, freelancer");
    }

    @Test
    void choosesAReportByItsSelectors() {
        assertThat(selected("reports/time", Map.of("companyId", 1)))
                .isEqualTo("/timereports/v1/companies/{company_id}");
        assertThat(selected("reports/time", Map.of("companyId", 1, "teamId", 1)))
                .isEqualTo("/timereports/v1/companies/{company_id}/teams/{team_id}");
        assertThat(selected("reports/time", Map.of("teamId", 1)))
                .isEqualTo("/timereports/v1/companies/{company_id}/teams/{team_id}");
        assertThat(selected("reports/time", Map.of("companyId", 1, "agencyId", 1)))
                .isEqualTo("/timereports/v1/companies/{company_id}/agencies/{agency_id}");
        assertThat(selected("reports/time", Map.of("freelancerId", 1)))
                .isEqualTo("/timereports/v1/providers/{user_id}");
        assertThat(selected("reports/billings", Map.of("buyerTeamReference", 1)))
                .isEqualTo("/finreports/v2/buyer_teams/{buyer_team_ref}/billings");
    }

    @Test
    void refusesSelectorsThatContradict() {
        assertThatThrownBy(() -> selected("reports/time", Map.of("companyId", 1, "freelancerId", 1)))
                .hasMessage("reports/time: companyId, freelancerId cannot be combined; it takes companyId + teamId, or"
                        + " companyId,"
                        + " or companyId + agencyId, or freelancerId");
    }

    @Test
    void takesTheSignedInUsersOwnReport() {
        assertThat(selected("reports/time", Map.of("tq", "x"))).isEqualTo("/timereports/v1/providers/{user_id}");
        assertThat(selected("reports/finance", Map.of()))
                .isEqualTo("/finreports/v2/financial_account_owner/{provider_ref}");
    }

    @Test
    void takesTheAccountsReport() {
        assertThat(selected("reports/time", Map.of("company.id", "1"), Map.of()))
                .isEqualTo("/timereports/v1/companies/{company_id}");
        assertThat(selected("reports/time", Map.of("company.id", "1", "team.id", "2"), Map.of()))
                .isEqualTo("/timereports/v1/companies/{company_id}/teams/{team_id}");
        assertThat(selected("reports/time", Map.of("company.id", "1", "team.id", "2"), Map.of("freelancerId", "3")))
                .isEqualTo("/timereports/v1/providers/{user_id}");
    }

    @Test
    void namesTheApiThatHasTheOperation() {
        assertThatThrownBy(() -> BindingSelector.candidates(operation("activities/batch"), Api.GRAPHQL))
                .hasMessage(
                        "activities/batch: the API 'graphql' has no such operation: no mutation for several activities at"
                                + " once;"
                                + " instead: activities/create and activities/update, one after the other; it is there with api=rest");
        assertThat(BindingSelector.candidates(operation("jobs/get"), Api.V3)).hasSize(1);
    }
}
