// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.exception.GraphQLError;
import org.junit.jupiter.api.Test;

class ListSourceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final PositionStore store = new MemoryPositionStore();
    private final PositionKeeper keeper = new PositionKeeper(store, "k", new PositionKeeper.Settings(false, 1000, 0));
    private final TestOutlet outlet = new TestOutlet(keeper, 100);
    private final List<Map<String, Object>> besides = new ArrayList<>();

    @Test
    void readsAllUntilThePositionHasADayAndThenFromTheDayBefore() {
        Lists jobs = Lists.of("jobs/list", Api.GRAPHQL).with(0, 5);
        poll(jobs, "beginning", TODAY, Set.of());
        poll(jobs, "beginning", TODAY.plusDays(3), Set.of());
        poll(jobs, "beginning", TODAY.plusDays(3), Set.of());

        assertThat(besides)
                .containsExactly(
                        Map.of(),
                        Map.of("createdTimeFrom", Instant.parse("2026-03-09T00:00:00Z")),
                        Map.of("createdTimeFrom", Instant.parse("2026-03-12T00:00:00Z")));
        assertThat(new PositionKeeper(store, "k", new PositionKeeper.Settings(false, 1, 0))
                        .head()
                        .through())
                .as("stored")
                .isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void whatFailedHoldsTheDay() {
        Lists jobs = Lists.of("jobs/list", Api.GRAPHQL).with(0, 5);
        outlet.failing.add("3");
        poll(jobs, "beginning", TODAY, Set.of());
        assertThat(keeper.head().through()).isNull();
        outlet.failing.clear();
        poll(jobs, "beginning", TODAY, Set.of());

        assertThat(keeper.head().through()).isEqualTo(TODAY);
    }

    @Test
    void whatThereWasNoRoomForHoldsTheDay() {
        poll(Lists.of("jobs/list", Api.GRAPHQL).with(0, 150), "beginning", TODAY, Set.of());

        assertThat(keeper.head().through()).isNull();
    }

    @Test
    void whatErrorsMayHaveHeldBackHoldsTheDay() {
        Lists jobs = Lists.of("jobs/list", Api.GRAPHQL).with(0, 5);
        jobs.errors = List.of(new GraphQLError("a user was removed", List.of(), null, Map.of()));
        poll(jobs, "beginning", TODAY, Set.of());

        assertThat(keeper.head().through()).isNull();
        assertThat(outlet.handed).hasSize(5).allSatisfy(item -> assertThat(item.headers())
                .containsEntry(UpworkConstants.ERRORS, jobs.errors));
        jobs.errors = List.of();
        poll(jobs, "beginning", TODAY, Set.of());
        assertThat(keeper.head().through()).isEqualTo(TODAY);
    }

    @Test
    void fromADayAsksForNothingOlder() {
        Lists jobs = Lists.of("jobs/searchPublic", Api.GRAPHQL);
        poll(jobs, "2026-03-05", TODAY, Set.of());

        assertThat(besides).containsExactly(Map.of("daysPosted", 7L));
    }

    /** As a machine whose clock was ahead for a while: what came meanwhile must not be left out. */
    @Test
    void aClockThatWasAheadLeavesNothingOutLater() {
        Lists jobs = Lists.of("jobs/list", Api.GRAPHQL).with(0, 5);
        poll(jobs, "beginning", TODAY.plusYears(1), Set.of());
        poll(jobs, "beginning", TODAY, Set.of());
        poll(jobs, "beginning", TODAY.plusDays(1), Set.of());

        assertThat(besides.get(1)).isEqualTo(Map.of("createdTimeFrom", Instant.parse("2026-03-09T00:00:00Z")));
        assertThat(keeper.head().through()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void whatWasAskedForByAClockThatTheAnswerCorrectsIsNoGroundToMoveOn() {
        Lists jobs = Lists.of("jobs/searchPublic", Api.GRAPHQL).with(0, 5);
        AtomicReference<LocalDate> day = new AtomicReference<>(TODAY.minusDays(9));
        jobs.before = request -> day.set(TODAY);
        poll(jobs, "now", day, Set.of());
        assertThat(keeper.head().begun()).as("what was there is not known").isFalse();
        poll(jobs, "now", day, Set.of());
        assertThat(keeper.head().begun()).isTrue();
        day.set(TODAY.minusDays(9));
        poll(jobs, "now", day, Set.of());

        assertThat(keeper.head().through()).isEqualTo(TODAY);
        assertThat(outlet.handed).isEmpty();
    }

    @Test
    void whatTheRouteFiltersIsLeftToIt() {
        poll(Lists.of("jobs/searchPublic", Api.GRAPHQL), "now", TODAY, Set.of("daysPosted"));
        poll(Lists.of("jobs/searchPublic", Api.GRAPHQL), "now", TODAY, Set.of("daysPosted"));

        assertThat(besides).containsOnly(Map.of());
    }

    private void poll(Lists list, String from, LocalDate day, Set<String> given) {
        poll(list, from, new AtomicReference<>(day), given);
    }

    private void poll(Lists list, String from, AtomicReference<LocalDate> day, Set<String> given) {
        new ListSource(
                        list.binding,
                        given,
                        more -> {
                            besides.add(more);
                            return list.call(Map.of());
                        },
                        list.client(),
                        keeper,
                        new ListSource.Settings(StartPoint.of(from), false, false, null, 2, null, null),
                        new DayClock(day::get),
                        ConsumerProbe.NONE)
                .poll(outlet.fresh());
    }
}
