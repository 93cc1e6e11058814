// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class WorkDiaryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final Instant NINE = Instant.parse("2026-03-12T09:00:00Z");

    private final HoursBook hours = new HoursBook();
    private final WorkDiary diary = new WorkDiary(hours);

    WorkDiaryTest() {
        hours.put(new WorkedHours("1", DAY, "dev", "Mapping", 60, 30, new BigDecimal("30.00")));
    }

    @Test
    void everyTenMinutesOfTrackedWorkHaveASnapshot() {
        assertThat(diary.day("1", DAY))
                .hasSize(6)
                .extracting(Snapshot::time)
                .startsWith(NINE, NINE.plus(WorkDiary.SLOT))
                .doesNotHaveDuplicates();
        assertThat(diary.day("2", DAY)).isEmpty();
    }

    @Test
    void aMomentFindsItsSlotOrTheOneBefore() {
        assertThat(diary.at("1", NINE.plusSeconds(599)))
                .get()
                .extracting(Snapshot::time)
                .isEqualTo(NINE);
        assertThat(diary.at("1", NINE.plus(Duration.ofMinutes(65))))
                .get()
                .extracting(Snapshot::time)
                .isEqualTo(NINE.plus(Duration.ofMinutes(50)));
        assertThat(diary.at("1", NINE.plus(Duration.ofMinutes(75)))).isEmpty();
    }

    @Test
    void aDeletedSnapshotTakesItsMinutesOutOfTheHours() {
        Snapshot second = diary.day("1", DAY).get(1);
        diary.delete(second);

        assertThat(diary.day("1", DAY)).hasSize(5).extracting(Snapshot::time).doesNotContain(second.time());
        assertThat(hours.find("1", DAY).orElseThrow().onlineMinutes()).isEqualTo(50);
        assertThat(hours.find("1", DAY).orElseThrow().chargesOnline()).isEqualTo("25.00");
    }

    @Test
    void aMemoStaysWithItsSnapshot() {
        List<Snapshot> day = diary.day("1", DAY);
        diary.memo(day.get(2), "Testing");
        assertThat(diary.day("1", DAY))
                .extracting(Snapshot::memo)
                .containsExactly("Mapping", "Mapping", "Testing", "Mapping", "Mapping", "Mapping");
    }
}
