// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.ReportParser;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A row for each day of a leap year and around it, consumed day by day in windows of all kinds of lengths: each comes once. */
class UnchangedRowsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 12, 25);

    @Property(tries = 40)
    void comeOnceWhateverTheWindowAndTheLookBack(
            @ForAll @IntRange(max = 40) int start,
            @ForAll @IntRange(max = 3) int months,
            @ForAll @IntRange(max = 20) int days,
            @ForAll @IntRange(max = 60) int lookBack,
            @ForAll boolean anchored,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        Period window = months + days == 0 ? Period.ofDays(1) : Period.of(0, months, days);
        LocalDate begin = FIRST.plusDays(start);
        PositionStore store = new MemoryPositionStore();
        TestOutlet outlet = new TestOutlet(keeper(store), 1_000_000);
        AtomicReference<LocalDate> today = new AtomicReference<>(begin);
        for (; today.get().isBefore(begin.plusDays(120)); today.set(today.get().plusDays(step))) {
            PositionKeeper keeper = keeper(store);
            TestOutlet poll = new TestOutlet(keeper, 1_000_000);
            source(
                            keeper,
                            new ReportSource.Settings(
                                    anchored ? StartPoint.of(begin.toString()) : StartPoint.BEGINNING,
                                    window,
                                    Period.ofDays(lookBack),
                                    false),
                            today)
                    .poll(poll);
            outlet.handed.addAll(poll.handed);
        }
        List<LocalDate> met = outlet.handed.stream()
                .map(item -> (LocalDate) ((Map<?, ?>) item.body()).get("worked_on"))
                .toList();

        assertThat(met)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(begin)
                .endsWith(today.get().minusDays(step));
        assertThat(met)
                .as("and no day is left out")
                .hasSize(
                        (int) (met.get(met.size() - 1).toEpochDay() - met.get(0).toEpochDay()) + 1);
    }

    private static PositionKeeper keeper(PositionStore store) {
        return new PositionKeeper(store, "k", new PositionKeeper.Settings(true, 10, 0));
    }

    private static ReportSource source(
            PositionKeeper keeper, ReportSource.Settings settings, AtomicReference<LocalDate> today) {
        UpworkCall call = Lists.of("reports/time", Api.REST).call(Map.of("tq", "SELECT worked_on, sum(hours)"));
        return new ReportSource(
                () -> DateWindows.byQuery(call),
                UnchangedRowsTest::rows,
                keeper,
                settings,
                new DayClock(today::get),
                ConsumerProbe.NONE);
    }

    private static CompletableFuture<UpworkAnswer> rows(UpworkCall call) {
        DateRange window =
                ReportParser.parse(call.values().get("tq").toString()).dateRange("worked_on");
        List<Map<String, Object>> rows = window.from()
                .datesUntil(window.to().plusDays(1))
                .map(UnchangedRowsTest::row)
                .toList();
        return CompletableFuture.completedFuture(new UpworkAnswer(rows, Envelope.of(200)));
    }

    private static Map<String, Object> row(LocalDate day) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("worked_on", day);
        row.put("sum_hours", BigDecimal.ONE);
        return row;
    }
}
