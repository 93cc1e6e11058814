// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Snapshot;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class DiaryFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private final Contract contract = Worlds.hourly(calls.world);
    private final List<WorkedHours> week =
            calls.world.hours().of(contract.reference(), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    @Test
    void aDayHasACellForEachSnapshot() {
        LocalDate day = week.get(0).day();
        Map<String, Object> diary =
                calls.object(GraphQlCalls.OWNER, """
                query ($id: ID!, $day: String!) { workDiaryContract(workDiaryContractInput: {contractId: $id, date: $day}) {
                  workDiaryTimeCells { cellDateTime { rawValue } memo } } }
                """, "id", contract.reference(), "day", compact(day));

        List<Snapshot> snapshots = calls.world.diary().day(contract.reference(), day);
        assertThat((List<?>) diary.get("workDiaryTimeCells")).isNotEmpty().hasSameSizeAs(snapshots);
        assertThat((List<?>) diary.get("workDiaryTimeCells")).allSatisfy(cell -> {
            Object seconds = ((Map<?, ?>) ((Map<?, ?>) cell).get("cellDateTime")).get("rawValue");
            assertThat(LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds.toString())), ZoneOffset.UTC))
                    .isEqualTo(day);
        });
    }

    @Test
    void theDaysAreThoseThatWereWorkedOn() {
        Map<String, Object> days = calls.object(GraphQlCalls.OWNER, """
                query ($ids: [ID!]!) { workDays(workdaysInput: {contractIds: $ids,
                  timeRange: {rangeStart: "20260302", rangeEnd: "20260308"}}) { workDays } }
                """, "ids", List.of(contract.reference()));

        assertThat((List<?>) days.get("workDays"))
                .extracting(String::valueOf)
                .containsExactlyElementsOf(week.stream()
                        .map(WorkedHours::day)
                        .map(DiaryFieldsTest::compact)
                        .toList());
    }

    @Test
    void ofSomebodyElseIsForbidden() {
        assertThat(calls.error(GraphQlCalls.STRANGER, """
                query ($id: ID!) { workDiaryContract(workDiaryContractInput: {contractId: $id, date: "20260302"}) {
                  workDiaryTimeCells { memo } } }
                """, "id", contract.reference()))
                .startsWith("403");
    }
}
