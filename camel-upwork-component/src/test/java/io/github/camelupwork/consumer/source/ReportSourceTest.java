// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionStore;
import org.junit.jupiter.api.Test;

class ReportSourceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private final PositionStore store = new MemoryPositionStore();
    /** Hours by day and person. */
    private final Map<LocalDate, Map<String, String>> hours = new TreeMap<>();

    private final List<LocalDate> asked = new ArrayList<>();
    private LocalDate today = FIRST.plusDays(5);
    private String from = FIRST.toString();

    @Test
    void walksWindowByWindowAndAsksAgainForTheLookBack() {
        worked(0, "anna", "1");
        worked(3, "bert", "2");
        TestOutlet outlet = poll(false, 100);
        assertThat(outlet.handed).hasSize(2);
        assertThat(asked).containsExactlyElementsOf(days(0, 5));
        asked.clear();
        worked(4, "anna", "3");
        worked(4, "anna", "4");

        assertThat(poll(false, 100).events()).containsExactly("new");
        assertThat(asked).containsExactlyElementsOf(days(3, 5));
    }

    @Test
    void correctedHoursComeAsChangedWithTheirWindow() {
        worked(4, "anna", "3");
        poll(false, 100);
        worked(4, "anna", "3.5");
        TestOutlet outlet = poll(false, 100);

        assertThat(outlet.events()).containsExactly("changed");
        assertThat(outlet.handed.get(0).headers()).containsEntry(UpworkConstants.WINDOW_FROM, FIRST.plusDays(4));
    }

    @Test
    void rowsThatVanishedComeAsRemovedOnceWhereTheRouteAsksForThem() {
        worked(4, "anna", "3");
        worked(4, "bert", "2");
        List<String> before = poll(true, 100).identities();
        hours.get(FIRST.plusDays(4)).remove("anna");
        TestOutlet outlet = poll(true, 100);

        assertThat(outlet.events()).containsExactly("removed");
        assertThat(outlet.handed.get(0).body()).isNull();
        assertThat(outlet.handed.get(0).headers()).containsEntry(UpworkConstants.WINDOW_FROM, FIRST.plusDays(4));
        assertThat(before).contains(outlet.identities().get(0));
        assertThat(poll(true, 100).handed).isEmpty();
        worked(4, "anna", "3");
        assertThat(poll(true, 100).handed).as("back again").hasSize(1);
    }

    @Test
    void elseTheyAreNoEvent() {
        worked(4, "anna", "3");
        poll(false, 100);
        hours.clear();

        assertThat(poll(false, 100).handed).isEmpty();
    }

    @Test
    void aRowThatFailedHoldsItsWindowUntilItIsDoneOrGone() {
        worked(0, "anna", "1");
        PositionKeeper keeper = keeper();
        TestOutlet outlet = new TestOutlet(keeper, 100);
        source(keeper, false).poll(new Failing(outlet, keeper));
        asked.clear();
        today = FIRST.plusDays(9);
        source(keeper, false).poll(new Failing(outlet, keeper));
        assertThat(asked).as("long after").startsWith(FIRST);
        hours.clear();
        source(keeper, false).poll(new Failing(outlet, keeper));
        assertThat(keeper.failed()).isEmpty();
        asked.clear();
        source(keeper, false).poll(outlet);

        assertThat(asked).doesNotContain(FIRST);
    }

    @Test
    void whatThereWasNoRoomForComesWithTheNextPoll() {
        worked(0, "anna", "1");
        worked(1, "anna", "1");
        worked(2, "anna", "1");
        List<String> all = new ArrayList<>();
        for (int poll = 0; poll < 3; poll++) {
            all.addAll(poll(false, 1).identities());
        }

        assertThat(all).hasSize(3).doesNotHaveDuplicates();
        assertThat(all.stream().map(identity -> identity.substring(0, 10)))
                .containsExactly("2026-03-01", "2026-03-02", "2026-03-03");
    }

    /** Memory does not grow with the window. */
    @Test
    void aLargeWindowIsHandedOverWhileItIsRead() {
        List.of("a", "b", "c", "d", "e").forEach(who -> worked(0, who, "1"));
        PositionKeeper keeper = keeper();
        TestOutlet outlet = new TestOutlet(keeper, 100);
        outlet.batch = 2;
        source(keeper, false).poll(outlet);

        assertThat(outlet.batches).containsExactly(2, 2, 1);
        assertThat(outlet.handed).hasSize(5);
        assertThat(keeper.head().through()).isNotNull();
        assertThat(poll(false, 100).handed).isEmpty();
    }

    @Test
    void aLargeWindowThatIsNotHandedOverWhollyIsNotPassed() {
        List.of("a", "b", "c", "d", "e").forEach(who -> worked(0, who, "1"));
        PositionKeeper keeper = keeper();
        TestOutlet outlet = new TestOutlet(keeper, 3);
        outlet.batch = 2;
        source(keeper, false).poll(outlet);

        assertThat(outlet.batches).containsExactly(2, 1);
        assertThat(keeper.head().through()).isNull();
        assertThat(poll(false, 100).handed).hasSize(2);
    }

    /** The look-back is short here, so that a position that had moved ahead would leave days out. */
    @Test
    void aClockThatWasAheadLeavesNoDaysOut() {
        poll(false, 100);
        today = FIRST.plusYears(1);
        poll(false, 100);
        today = FIRST.plusDays(6);
        poll(false, 100);
        worked(8, "anna", "1");
        today = FIRST.plusDays(30);

        assertThat(poll(false, 100).handed).hasSize(1);
    }

    @Test
    void aFirstStartByAClockThatIsAheadBeginsAnew() {
        from = "beginning";
        today = FIRST.plusYears(1);
        poll(false, 100);
        today = FIRST.plusDays(5);
        worked(4, "anna", "1");
        worked(5, "bert", "1");

        assertThat(poll(false, 100).handed).hasSize(2);
        assertThat(poll(false, 100).handed).isEmpty();
    }

    @Test
    void aClockThatIsBehindForgetsNothing() {
        worked(4, "anna", "1");
        worked(0, "bert", "1");
        poll(false, 100);
        today = FIRST.minusDays(100);
        poll(false, 100);
        today = FIRST.plusDays(5);

        assertThat(poll(false, 100).handed).isEmpty();
        assertThat(asked).as("the future is not asked for").allMatch(day -> !day.isAfter(today));
    }

    @Test
    void thePositionOfAnotherListIsNoObstacle() {
        PositionKeeper list = keeper();
        list.begin(null, List.of(Entry.done("4711", "f"), new Entry("4712", "f", Entry.State.FAILED, 1, false)));
        worked(5, "anna", "1");

        assertThat(poll(false, 100).handed).hasSize(1);
        today = FIRST.plusDays(9);
        assertThat(poll(false, 100).handed).isEmpty();
    }

    /** Fails on whatever it is handed. */
    private record Failing(TestOutlet outlet, PositionKeeper keeper) implements Outlet {

        @Override
        public int remainingCapacity() {
            return outlet.remainingCapacity();
        }

        @Override
        public void answered() {
            outlet.answered();
        }

        @Override
        public int hand(List<Item> items) {
            keeper.failed(items);
            return items.size();
        }
    }

    private void worked(int day, String who, String amount) {
        hours.computeIfAbsent(FIRST.plusDays(day), each -> new LinkedHashMap<>())
                .put(who, amount);
    }

    private List<LocalDate> days(int from, int to) {
        return FIRST.plusDays(from).datesUntil(FIRST.plusDays(to + 1L)).toList();
    }

    private PositionKeeper keeper() {
        return new PositionKeeper(store, "k", new PositionKeeper.Settings(true, 100, 0));
    }

    private TestOutlet poll(boolean removals, int room) {
        PositionKeeper keeper = keeper();
        TestOutlet outlet = new TestOutlet(keeper, room);
        source(keeper, removals).poll(outlet);
        return outlet;
    }

    private ReportSource source(PositionKeeper keeper, boolean removals) {
        UpworkCall call =
                Lists.of("reports/time", Api.REST).call(Map.of("tq", "SELECT worked_on, provider_id, sum(hours)"));
        return new ReportSource(
                () -> DateWindows.byQuery(call),
                this::rows,
                keeper,
                new ReportSource.Settings(StartPoint.of(from), Period.ofDays(1), Period.ofDays(2), removals),
                new DayClock(() -> today),
                ConsumerProbe.NONE);
    }

    private CompletableFuture<UpworkAnswer> rows(UpworkCall call) {
        LocalDate day = LocalDate.parse(call.values().get("tq").toString().replaceAll(".*>= '([-\\d]+)'.*", "$1"));
        asked.add(day);
        List<Map<String, Object>> rows = new ArrayList<>();
        hours.getOrDefault(day, Map.of()).forEach((who, amount) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("worked_on", day);
            row.put("provider_id", who);
            row.put("sum_hours", new BigDecimal(amount));
            rows.add(row);
        });
        return CompletableFuture.completedFuture(new UpworkAnswer(rows, Envelope.of(200)));
    }
}
