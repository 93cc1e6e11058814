// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionStore;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ListPassTest {

    private static final StartPoint NOW = StartPoint.of("now");

    private final PositionStore store = new MemoryPositionStore();
    private PositionKeeper keeper = keeper(false);

    @Test
    void handsOverWhatIsNewInTheOrderOfTheListAndOnlyOnce() {
        Lists offers = Lists.of("offers/list", Api.REST).with(0, 250);
        TestOutlet outlet = new TestOutlet(keeper, Integer.MAX_VALUE);
        pass(offers, outlet, StartPoint.BEGINNING);
        offers.with(250, 255);
        pass(offers, outlet.fresh(), StartPoint.BEGINNING);

        assertThat(outlet.identities()).isEqualTo(names(0, 255));
        assertThat(outlet.answered).isTrue();
    }

    /** Twenty thousand items with ten on hand: the bound holds behind every page, and all come, the oldest first. */
    @Test
    void holdsNoMoreThanItMayHandOverAndAPage() {
        Lists offers = Lists.of("offers/list", Api.REST).with(0, 20_000);
        AtomicReference<ListPass> current = new AtomicReference<>();
        AtomicInteger most = new AtomicInteger();
        offers.before = request -> most.accumulateAndGet(current.get().held(), Math::max);
        TestOutlet outlet = new TestOutlet(keeper, 10);
        for (int poll = 0; poll < 3; poll++) {
            current.set(new ListPass(
                    offers.call(Map.of()),
                    offers.client(),
                    keeper,
                    settings(StartPoint.BEGINNING, false),
                    outlet.fresh(),
                    ConsumerProbe.NONE));
            current.get().read();
            current.get().hand(null);
        }

        assertThat(most.get()).isEqualTo(10);
        assertThat(outlet.identities()).isEqualTo(names(0, 30));
    }

    @Test
    void ofAListWithTheNewestFirstTheOldestComeFirstThough() {
        Lists jobs = Lists.of("jobs/search", Api.GRAPHQL);
        IntStream.range(0, 500).forEach(number -> jobs.items.add(0, jobs.item(Integer.toString(number))));
        TestOutlet outlet = new TestOutlet(keeper, 60);
        while (outlet.handed.size() < 500) {
            pass(jobs, outlet.fresh(), StartPoint.BEGINNING);
        }
        int before = jobs.asked.size();
        pass(jobs, outlet.fresh(), StartPoint.BEGINNING);

        assertThat(outlet.identities()).isEqualTo(names(0, 500));
        assertThat(jobs.asked.size()).as("stops at the first page without news").isEqualTo(before + 1);
    }

    /** New ones may stand anywhere among those of the same second, also behind a page of known ones. */
    @Test
    void amongItemsOfOneTimeNothingIsLeftOut() {
        Lists jobs = Lists.of("jobs/search", Api.GRAPHQL);
        TestOutlet outlet = new TestOutlet(keeper, 100_000);
        IntStream.range(0, 10_000).forEach(number -> jobs.items.add(made(jobs, number, 5)));
        IntStream.range(10_000, 10_500).forEach(number -> jobs.items.add(made(jobs, number, 4)));
        pass(jobs, outlet.fresh(), StartPoint.BEGINNING);
        pass(jobs, outlet.fresh(), StartPoint.BEGINNING);
        jobs.items.add(9_999, made(jobs, 20_000, 5));
        int before = jobs.asked.size();
        pass(jobs, outlet.fresh(), StartPoint.BEGINNING);

        assertThat(outlet.identities()).hasSize(10_501).endsWith("20000").doesNotHaveDuplicates();
        assertThat(jobs.asked.size() - before)
                .as("twice, for cursors cannot overlap, but not to its end")
                .isEqualTo(2 * (10_000 / jobs.binding.paging().maxSize() + 1));
    }

    @Test
    void aListInTheOrderThatWasNotAskedForIsReadToItsEnd() {
        Lists jobs = Lists.of("jobs/search", Api.GRAPHQL);
        IntStream.range(0, 250).forEach(number -> jobs.items.add(made(jobs, number, number)));
        TestOutlet outlet = new TestOutlet(keeper, 100_000);
        pass(jobs, outlet.fresh(), StartPoint.BEGINNING);
        jobs.items.add(made(jobs, 250, 250));
        pass(jobs, outlet.fresh(), StartPoint.BEGINNING);

        assertThat(outlet.identities()).isEqualTo(names(0, 251));
    }

    /** As a parallel route is killed: newer ones were done, an older one was not, and a page of done ones stands before it. */
    @Test
    void whatWasInFlightComesAgainThoughAPageOfDoneOnesStandsBeforeIt() {
        Lists jobs = Lists.of("jobs/search", Api.GRAPHQL);
        IntStream.range(0, 300).forEach(number -> jobs.items.add(0, jobs.item(Integer.toString(number))));
        Outlet killed = new Outlet() {
            @Override
            public int remainingCapacity() {
                return 1000;
            }

            @Override
            public void answered() {}

            @Override
            public int hand(List<Item> items) {
                keeper.done(items.subList(1, items.size()));
                return items.size();
            }
        };
        pass(jobs, keeper, killed, StartPoint.BEGINNING);
        PositionKeeper restarted = keeper(false);
        TestOutlet outlet = new TestOutlet(restarted, 1000);
        pass(jobs, restarted, outlet, StartPoint.BEGINNING);

        assertThat(outlet.identities()).containsExactly("0");
        assertThat(outlet.handed.get(0).attempt()).isEqualTo(1);
    }

    private static Map<String, Object> made(Lists list, int number, int second) {
        Map<String, Object> item = list.item(Integer.toString(number));
        item.put("created_time", Instant.ofEpochSecond(1_700_000_000L + second).toString());
        return item;
    }

    @Test
    void whatFailsAgainAndAgainMakesRoomForOthers() {
        Lists offers = Lists.of("offers/list", Api.REST).with(0, 6);
        TestOutlet outlet = new TestOutlet(keeper, 2);
        outlet.failing.addAll(List.of("0", "1"));
        for (int poll = 0; poll < 4; poll++) {
            pass(offers, outlet.fresh(), StartPoint.BEGINNING);
        }

        assertThat(outlet.identities()).containsExactly("0", "1", "2", "3", "4", "5", "0", "1");
    }

    @Test
    void fromNowRemembersWhatIsThereWithoutHandingItOver() {
        Lists offers = Lists.of("offers/list", Api.REST).with(0, 250);
        TestOutlet outlet = new TestOutlet(keeper, 10);
        pass(offers, outlet, NOW);
        offers.with(250, 252);
        pass(offers, outlet.fresh(), NOW);

        assertThat(outlet.identities()).isEqualTo(names(250, 252));
    }

    /** The cursor of a list that shifts is no hold: item 100 slips to the page that was read already. */
    @Test
    void aListWhosePagesCannotOverlapIsReadAnewUntilNothingMoreTurnsUp() {
        Lists jobs = Lists.of("jobs/list", Api.GRAPHQL).with(0, 150);
        jobs.before = request -> {
            if (request == 2) {
                jobs.items.remove(0);
            }
        };
        TestOutlet outlet = new TestOutlet(keeper, Integer.MAX_VALUE);
        pass(jobs, outlet, NOW);
        pass(jobs, outlet.fresh(), NOW);

        assertThat(outlet.identities()).isEmpty();
    }

    @Test
    void whatSlippedFromAPageOfNumbersComesWithTheNextPoll() {
        Lists offers = Lists.of("offers/list", Api.GRAPHQL);
        int size = offers.binding.paging().maxSize();
        offers.with(0, 3 * size);
        offers.before = request -> {
            if (request == 2) {
                offers.items.remove(0);
            }
        };
        TestOutlet outlet = new TestOutlet(keeper, Integer.MAX_VALUE);
        pass(offers, outlet, StartPoint.BEGINNING);
        assertThat(outlet.identities()).doesNotContain(Integer.toString(size));
        pass(offers, outlet.fresh(), StartPoint.BEGINNING);

        assertThat(outlet.identities()).containsExactlyInAnyOrderElementsOf(names(0, 3 * size));
    }

    @Test
    void whatVanishedComesIfItIsAskedForAndOnlyOnce() {
        keeper = keeper(true);
        Lists teams = Lists.of("teams/list", Api.REST).with(0, 4);
        TestOutlet outlet = new TestOutlet(keeper, Integer.MAX_VALUE);
        removals(teams, outlet);
        teams.items.remove(2);
        removals(teams, outlet.fresh());
        removals(teams, outlet.fresh());
        keeper = keeper(true);
        TestOutlet after = new TestOutlet(keeper, Integer.MAX_VALUE);
        removals(teams, after);

        assertThat(outlet.identities()).containsExactly("0", "1", "2", "3", "2");
        assertThat(outlet.events()).endsWith("new", "removed");
        assertThat(outlet.handed.get(4).body()).isNull();
        assertThat(after.handed).as("after a restart").isEmpty();
    }

    /** Whatever comes and goes between the pages: what is there at the end of two quiet polls was handed over once. */
    @Property(tries = 40)
    void whatStaysIsHandedOverOnce(@ForAll long seed) {
        for (String operation : List.of("offers/list", "activities/list", "jobs/list")) {
            Random random = new Random(seed);
            Lists list = Lists.of(operation, Api.GRAPHQL).with(0, 45);
            PositionKeeper own =
                    new PositionKeeper(new MemoryPositionStore(), "k", new PositionKeeper.Settings(false, 1000, 3));
            TestOutlet outlet = new TestOutlet(own, 1 + random.nextInt(30));
            list.before = request -> {
                if (request < 60 && random.nextBoolean()) {
                    list.items.remove(random.nextInt(list.items.size()));
                    list.items.add(random.nextInt(list.items.size()), list.item("new" + request));
                }
            };
            for (int poll = 0; poll < 70; poll++) {
                ListPass pass = new ListPass(
                        list.call(Map.of()),
                        list.client(),
                        own,
                        settings(StartPoint.BEGINNING, false),
                        outlet.fresh(),
                        ConsumerProbe.NONE);
                pass.read();
                pass.hand(null);
            }
            assertThat(outlet.identities())
                    .as(operation)
                    .doesNotHaveDuplicates()
                    .containsAll(list.items.stream()
                            .map(item ->
                                    item.get(list.binding.answer().identity()).toString())
                            .toList());
        }
    }

    private void pass(Lists list, TestOutlet outlet, StartPoint from) {
        pass(list, keeper, outlet, from);
    }

    private static void pass(Lists list, PositionKeeper keeper, Outlet outlet, StartPoint from) {
        ListPass pass = new ListPass(
                list.call(Map.of()), list.client(), keeper, settings(from, false), outlet, ConsumerProbe.NONE);
        pass.read();
        pass.hand(null);
    }

    private void removals(Lists list, TestOutlet outlet) {
        ListPass pass = new ListPass(
                list.call(Map.of()),
                list.client(),
                keeper,
                settings(StartPoint.BEGINNING, true),
                outlet,
                ConsumerProbe.NONE);
        pass.read();
        pass.hand(null);
    }

    private static ListSource.Settings settings(StartPoint from, boolean removals) {
        return new ListSource.Settings(from, removals, removals, null, 2, null, null);
    }

    private PositionKeeper keeper(boolean changes) {
        return new PositionKeeper(store, "k", new PositionKeeper.Settings(changes, 1000, 0));
    }

    private static List<String> names(int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to).mapToObj(Integer::toString).toList());
    }
}
