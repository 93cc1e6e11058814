// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.List;
import java.util.Map;

/** The example queries of the reference by report, with the quotes that its pages lost put back. */
final class ReportExamples {
    private static final String DAYS = "SELECT amount WHERE date >= '2009-10-01' AND date <= '2009-10-31'";
    private static final String WEEKS =
            "SELECT week_worked_on, assignment_team_id, provider_id, assignment_name, sum(hours) "
                    + "WHERE worked_on > '2009-10-01' AND worked_on <= '2009-10-31'";
    private static final String TEAM = "SELECT worked_on, provider_id, provider_name, sum(hours) "
            + "WHERE worked_on >= '2009-10-01' AND worked_on <= '2009-10-31'";
    private static final String OWN_HOURS = "SELECT worked_on, assignment_team_id, hours, task, memo "
            + "WHERE worked_on > '2009-10-01' AND worked_on <= '2009-10-31'";

    static final Map<String, List<String>> BY_REPORT = Map.ofEntries(
            Map.entry("timeByTeamLimited", List.of(TEAM)),
            Map.entry("timeByTeamFull", List.of(TEAM)),
            Map.entry(
                    "timeByCompany",
                    List.of(
                            WEEKS,
                            "SELECT week_worked_on, assignment_team_id, sum(hours), sum(charges) "
                                    + "WHERE worked_on > '2009-10-01' AND worked_on <= '2009-10-31'")),
            Map.entry("timeByAgency", List.of(WEEKS)),
            Map.entry("timeByFreelancerLimited", List.of(OWN_HOURS)),
            Map.entry("timeByFreelancerFull", List.of(OWN_HOURS)),
            Map.entry("billingsByFreelancer", List.of(DAYS)),
            Map.entry("billingsByFreelancersTeam", List.of(DAYS + " AND buyer_team__reference=1234")),
            Map.entry("billingsByFreelancersCompany", List.of(DAYS + " AND buyer_company__reference=89089")),
            Map.entry("earningsByFreelancer", List.of(DAYS)),
            Map.entry("earningsByFreelancersTeam", List.of(DAYS + " AND buyer_team__reference=1234")),
            Map.entry("earningsByFreelancersCompany", List.of(DAYS + " AND buyer_company__reference=89089")),
            Map.entry("billingsByBuyersTeam", List.of(DAYS + " AND provider__reference = '23423'")),
            Map.entry("billingsByBuyersCompany", List.of(DAYS)),
            Map.entry("earningsByBuyersTeam", List.of(DAYS + " AND provider__id = 'jsmith'")),
            Map.entry("earningsByBuyersCompany", List.of(DAYS + " AND provider__id = 'jsmith'")),
            Map.entry("account", List.of(DAYS)),
            Map.entry(
                    "accountOwner",
                    List.of(
                            DAYS,
                            "SELECT amount, notes WHERE date >= '2009-10-01' AND date <= '2009-10-31' "
                                    + "and (accounting_entity__reference = '1111' OR accounting_entity__reference = '2222')")));

    private ReportExamples() {}
}
