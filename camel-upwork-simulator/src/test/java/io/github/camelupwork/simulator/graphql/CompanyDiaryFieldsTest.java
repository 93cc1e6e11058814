// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.WorkedHours;
import org.junit.jupiter.api.Test;

class CompanyDiaryFieldsTest {

    private static final String DIARY = """
            query ($company: ID!, $date: String!, $activity: String, $sort: String) { workDiaryCompany(workDiaryCompanyInput:
              {companyId: $company, date: $date, activity: $activity, sortBy: $sort}) { snapshots { durationInt task { code } }
                } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();
    private final WorkedHours worked =
            calls.world.hours().all().get(calls.world.hours().all().size() - 1);
    private final String day = worked.day().toString().replace("-", "");

    @Test
    void activityAndOrderAreAskedFor() {
        assertThat(rows("activity", worked.task())).isNotEmpty().allSatisfy(row -> assertThat(row.get("task"))
                .isEqualTo(Map.of("code", worked.task())));
        assertThat(rows("sort", "duration"))
                .extracting(row -> (Integer) row.get("durationInt"))
                .isSorted();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String name, String value) {
        return (List<Map<String, Object>>) calls.object(
                        GraphQlCalls.OWNER, DIARY, "company", calls.companyUid("northlight"), "date", day, name, value)
                .get("snapshots");
    }

    @Test
    void strangersAndWrongDaysAreRefused() {
        assertThat(calls.error(GraphQlCalls.STRANGER, DIARY, "company", calls.companyUid("northlight"), "date", day))
                .isEqualTo("403 view_client_company denied");
        assertThat(calls.error(GraphQlCalls.OWNER, DIARY, "company", calls.companyUid("northlight"), "date", "today"))
                .startsWith("400 VJCA-6");
    }
}
