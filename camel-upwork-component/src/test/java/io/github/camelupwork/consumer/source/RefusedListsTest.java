// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelupwork.CaughtLog;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import io.github.camelupwork.consumer.position.PartPositions;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.SourcePosition;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that Upwork refuses for long, among lists by days: the diaries of all contracts. */
class RefusedListsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final PositionKeeper keeper =
            new PositionKeeper(new MemoryPositionStore(), "k", new PositionKeeper.Settings(false, 100_000, 0));
    private final TestOutlet outlet = new TestOutlet(keeper, 1000);
    private final Lists diaries = Lists.of("workdiaries/company", Api.GRAPHQL);
    private final ManualClock clock = new ManualClock();
    private final LocalDate start = today();
    private final Set<String> refused = new HashSet<>();
    private ListOfLists source = source("now");

    private ListOfLists source(String from) {
        return new ListOfLists(
                new ListOfLists.Parents(ParentList.DIARIES, Optional.empty(), this::ask),
                this::children,
                diaries.client(),
                new PartPositions(keeper),
                new ListOfLists.Settings(StartPoint.of(from), false, false),
                clock);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private UpworkCall ask(Map<String, Object> day) {
        boolean worked = ((LocalDate) day.get("date")).isAfter(start);
        diaries.items.clear();
        if (worked) {
            List.of("allowed", "refused")
                    .forEach(id -> diaries.items.add(new HashMap<>(Map.of("contract", Map.of("id", id)))));
        }
        return diaries.call(day);
    }

    private Source children(Map<String, Object> values, SourcePosition position, StartPoint start) {
        return to -> {
            if (refused.contains(values.get("contractId"))) {
                throw new UpworkForbiddenException(
                        new Failure("workdiaries/contract", 403, null, "not your contract", null, null), null);
            }
            if (!position.head().begun()) {
                position.begin(null, List.of());
            }
            int handed = position.take("cell", "print", values, Map.of())
                    .map(item -> to.hand(List.of(item)))
                    .orElse(0);
            position.passed(null);
            return handed;
        };
    }

    /** Returns the number of days that were asked for. */
    private int poll() {
        diaries.asked.clear();
        source.poll(outlet.fresh());
        return diaries.asked.size();
    }

    private List<String> delivered(String contract) {
        return outlet.identities().stream()
                .filter(identity -> identity.startsWith(contract))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "beginning", "2026-03-02T00:00:00Z"})
    void aListThatIsRefusedForEverMakesNoPollLongerThanAMonth(String from) {
        source = source(from);
        refused.add("refused");
        List<Integer> days = new ArrayList<>();
        try (CaughtLog log = CaughtLog.of(ListOfLists.class.getName())) {
            for (int day = 0; day < 100; day++) {
                days.add(poll());
                clock.pass(DAY);
            }
            assertThat(log.lines().stream().filter(line -> line.contains("is no longer read")))
                    .as("a line for each day that is given up, which names it")
                    .hasSizeBetween(55, 70)
                    .first()
                    .asString()
                    .startsWith("WARN")
                    .contains("refused", start.plusDays(1).toString());
        }

        assertThat(days).allMatch(asked -> asked <= 39);
        assertThat(delivered("allowed")).hasSize(99).doesNotHaveDuplicates();
        assertThat(delivered("refused")).isEmpty();
    }

    @Test
    void allThatWasRefusedWithinTheMonthComesOnceItIsAllowed() {
        refused.add("refused");
        for (int day = 0; day < 30; day++) {
            poll();
            clock.pass(DAY);
        }
        refused.clear();
        poll();
        assertThat(delivered("refused")).hasSize(30).doesNotHaveDuplicates();

        clock.pass(DAY);
        assertThat(poll()).as("the days of a poll when nothing is owed").isEqualTo(9);
    }

    @Test
    void aBackfillIsNotReadAnewForARefusedList() {
        source = source(start.atStartOfDay() + ":00Z");
        clock.pass(Duration.ofDays(300));
        refused.add("refused");
        assertThat(poll()).isEqualTo(301);
        clock.pass(DAY);

        assertThat(poll()).isLessThanOrEqualTo(39);
        assertThat(delivered("allowed")).hasSize(301).doesNotHaveDuplicates();
    }
}
