// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MarketFieldsTest {

    private static final String SEARCH = """
            query ($filter: MarketplaceJobPostingsSearchFilter) { marketplaceJobPostingsSearch(marketPlaceJobFilter: $filter) {
              totalCount } }
            """;
    private static final String PUBLIC = """
            query ($filter: PublicMarketplaceJobPostingsSearchFilter!) {
              publicMarketplaceJobPostingsSearch(marketPlaceJobFilter: $filter) {
              jobs { title } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void everyFilterNarrows() {
        int all = total(Map.of());
        assertThat(total(Map.of("experienceLevel_eq", "EXPERT"))).isEqualTo(2);
        assertThat(total(Map.of("locations_any", List.of("Ireland")))).isEqualTo(1);
        assertThat(total(Map.of("verifiedPaymentOnly_eq", true))).isEqualTo(all - 1);
        assertThat(total(Map.of("workload_eq", "PART_TIME"))).isEqualTo(2);
        assertThat(total(Map.of("workload_eq", "NOT_SURE"))).isZero();
        assertThat(total(Map.of("categoryIds_any", List.of("531770282580668418"))))
                .isEqualTo(all);
        assertThat(total(Map.of("categoryIds_any", List.of("531770282580674424"))))
                .isZero();
    }

    @Test
    void publicJobsLastSoLong() {
        assertThat(titles(Map.of("duration_any", List.of("MONTH"))))
                .containsExactlyInAnyOrder("Camel route developer", "On-call engineer");
        assertThat(titles(Map.of("duration_any", List.of("WEEK", "ONGOING")))).isEmpty();
        assertThat(titles(Map.of("contractorTier_eq", "EXPERT", "daysPosted_eq", 20)))
                .containsExactly("Camel route developer");
    }

    private int total(Map<String, Object> filter) {
        return (int)
                calls.object(GraphQlCalls.FREELANCER, SEARCH, "filter", filter).get("totalCount");
    }

    private List<Object> titles(Map<String, Object> filter) {
        return ((List<?>) calls.object(GraphQlCalls.FREELANCER, PUBLIC, "filter", filter)
                        .get("jobs"))
                .stream()
                        .map(job -> (Object) ((Map<?, ?>) job).get("title").toString())
                        .toList();
    }
}
