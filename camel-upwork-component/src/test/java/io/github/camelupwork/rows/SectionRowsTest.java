// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;

import io.github.camelupwork.page.Progress;
import org.junit.jupiter.api.Test;

class SectionRowsTest {

    private final Rows upwork = new Rows();

    private SectionRows rows(String tq) {
        RowPlan plan =
                RowPlan.of(Rows.call("reports/time", "timeByCompany", Map.of("tq", tq)), LocalDate.of(2026, 3, 10));
        return new SectionRows(
                        new RowFetch(upwork, plan, new HashSet<>(), new Progress("reports", "rows")), plan.sections())
                .first()
                .join();
    }

    private static Map<String, Object> row(String day, String memo) {
        return Map.of("node", Map.of("worked_on", day, "memo", memo));
    }

    @Test
    void aSectionIsFetchedWhenTheRowsOfTheOneBeforeAreTaken() {
        upwork.page("2026-01-01", "", row("2026-01-02", "a")).page("2026-03-01", "", row("2026-03-02", "b"));
        SectionRows rows = rows("SELECT memo WHERE worked_on >= '2026-01-01' AND worked_on <= '2026-03-05'");
        int first = upwork.asked.size();

        assertThat(rows.next()).isEqualTo(Map.of("memo", "a"));
        assertThat(upwork.asked).hasSize(first);
        assertThat(rows.next()).as("behind a section without rows").isEqualTo(Map.of("memo", "b"));
        assertThat(upwork.asked.size()).isGreaterThan(first);
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatIsClosedHasNoRowsAndAsksForNothingMore() throws Exception {
        upwork.page("2026-01-01", "", row("2026-01-02", "a")).page("2026-02-01", "", row("2026-02-02", "b"));
        SectionRows rows = rows("SELECT memo WHERE worked_on >= '2026-01-01' AND worked_on <= '2026-02-05'");
        int before = upwork.asked.size();

        rows.close();

        assertThatThrownBy(rows::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was closed");
        assertThat(upwork.asked).hasSize(before);
    }

    @Test
    void daysThatCannotBeHaveNoRows() {
        assertThat(rows("SELECT memo WHERE worked_on > '2026-03-01' AND worked_on < '2026-03-02'")
                        .hasNext())
                .isFalse();
        assertThat(upwork.asked).isEmpty();
    }
}
