// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class WorkHistoryFieldsTest {

    private static final String HISTORY = """
            query ($person: ID!, $status: [TalentContractStatus], $type: TalentWorkHistorySortType!, $offset: Int!, $limit:
              Int!) {
              talentWorkHistory(filter: {personId: $person, status: $status, sort: {type: $type, order: ASC},
                pagination: {offset: $offset, limit: $limit}}) {
                totalCount workHistoryList { contract { id status } contractAggregate { totalCharge } } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void theLargestFirst() {
        List<BigDecimal> charges = rows(history("LARGEST", 0, 10)).stream()
                .map(row -> new BigDecimal(((Map<?, ?>) row.get("contractAggregate"))
                        .get("totalCharge")
                        .toString()))
                .toList();

        assertThat(charges).hasSize(4).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void onePageAfterTheOther() {
        assertThat(history("NEWEST", 3, 2)).containsEntry("totalCount", 4);
        assertThat(rows(history("NEWEST", 3, 2))).hasSize(1);
        assertThat(calls.error(
                        GraphQlCalls.OWNER,
                        HISTORY,
                        "person",
                        calls.uid(GraphQlCalls.FREELANCER),
                        "type",
                        "NEWEST",
                        "offset",
                        0,
                        "limit",
                        101))
                .startsWith("400 VJCA-6");
    }

    private Map<String, Object> history(String sort, int offset, int limit) {
        return calls.object(
                GraphQlCalls.OWNER,
                HISTORY,
                "person",
                calls.uid(GraphQlCalls.FREELANCER),
                "type",
                sort,
                "offset",
                offset,
                "limit",
                limit);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> history) {
        return (List<Map<String, Object>>) history.get("workHistoryList");
    }
}
