// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MetadataFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void everyCategoryHasItsSubcategories() {
        List<Map<String, Object>> categories = calls.list(
                GraphQlCalls.FREELANCER,
                "{ ontologyCategories { id preferredLabel subcategories { id preferredLabel } } }");

        assertThat(categories).isNotEmpty().allSatisfy(category -> {
            assertThat(category.get("preferredLabel").toString()).isNotBlank();
            assertThat((List<?>) category.get("subcategories")).isNotEmpty();
        });
        assertThat(categories).extracting(category -> category.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void skillsComeInSlices() {
        String skills = "query ($limit: Int!, $offset: Int) { ontologySkills(limit: $limit, offset: $offset) { id } }";
        List<Map<String, Object>> five = calls.list(GraphQlCalls.FREELANCER, skills, "limit", 5);

        assertThat(five).hasSize(5).doesNotHaveDuplicates();
        assertThat(calls.list(GraphQlCalls.FREELANCER, skills, "limit", 2, "offset", 3))
                .isEqualTo(five.subList(3, 5));
    }

    @Test
    void regionsHaveNames() {
        assertThat(calls.list(GraphQlCalls.FREELANCER, "{ regions { id name } }"))
                .isNotEmpty()
                .allSatisfy(region -> assertThat(region.get("name").toString()).isNotBlank());
    }

    @Test
    void reasonsAreThoseOfTheirKind() {
        String reasons = "query ($type: ReasonType!) { reasons(reasonType: $type) { id reason alias } }";
        List<Map<String, Object>> close = calls.list(GraphQlCalls.OWNER, reasons, "type", "JOB_POSTING_CLOSE");
        List<Map<String, Object>> end = calls.list(GraphQlCalls.OWNER, reasons, "type", "CONTRACT_END_HOURLY");

        assertThat(close).isNotEmpty();
        assertThat(end)
                .isNotEmpty()
                .isNotEqualTo(close)
                .isEqualTo(calls.list(GraphQlCalls.OWNER, reasons, "type", "END_PROVIDER_CONTRACT"));
    }
}
