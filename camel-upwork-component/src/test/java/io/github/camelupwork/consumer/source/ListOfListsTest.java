// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import io.github.camelupwork.consumer.position.PartPositions;
import io.github.camelupwork.consumer.position.Position;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.consumer.position.SourcePosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults of single lists among many. */
class ListOfListsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final PositionStore store = new MemoryPositionStore();
    private PositionKeeper keeper = new PositionKeeper(store, "k", new PositionKeeper.Settings(false, 1000, 0));
    private final TestOutlet outlet = new TestOutlet(keeper, 100);
    private final Lists rooms = Lists.of("messages/rooms", Api.GRAPHQL);
    private final Map<String, List<String>> messages = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final List<String> read = new ArrayList<>();
    private ListOfLists source;

    @BeforeEach
    void start() {
        source = source("beginning", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ListOfLists source(String from, Clock clock) {
        return new ListOfLists(
                // one of the two lists that are joined
                new ListOfLists.Parents(
                        ParentList.ROOMS, Optional.empty(), besides -> rooms.call(Map.of("subscribed", true))),
                (values, position, start) -> outlet -> read(values.get("roomId").toString(), position, outlet),
                rooms.client(),
                new PartPositions(keeper),
                new ListOfLists.Settings(StartPoint.of(from), false, false),
                clock);
    }

    private int read(String room, SourcePosition position, Outlet to) {
        read.add(room);
        if (broken.contains(room)) {
            throw new IllegalStateException("room " + room + " cannot be read");
        }
        if (!position.head().begun()) {
            position.begin(null, List.of());
        }
        List<Item> fresh = new ArrayList<>();
        for (String message : messages.getOrDefault(room, List.of())) {
            position.take(message, "print", message, Map.of()).ifPresent(fresh::add);
        }
        int handed = fresh.isEmpty() ? 0 : to.hand(fresh);
        if (position.isSettled()) {
            position.passed(null);
        }
        return handed;
    }

    private void room(String name, String latest, Instant at) {
        rooms.items.removeIf(room -> name.equals(room.get("roomId")));
        rooms.items.add(new HashMap<>(Map.of(
                "roomId",
                name,
                "latestStory",
                Map.of("storyId", latest, "created", Long.toString(at.toEpochMilli())))));
    }

    private void poll() {
        source.poll(outlet.fresh());
    }

    @Test
    void aListThatFailsWithEveryPollKeepsNoOtherFromBeingRead() {
        for (String name : List.of("a", "b", "c")) {
            room(name, "1", NOW);
            messages.put(name, List.of("1"));
        }
        broken.add("a");
        assertThatThrownBy(this::poll).hasMessageContaining("room a");
        assertThatThrownBy(this::poll).hasMessageContaining("room a");

        assertThat(outlet.identities()).containsExactly("b/1", "c/1");
        broken.clear();
        messages.put("a", List.of("1"));
        poll();
        assertThat(outlet.identities()).containsExactly("b/1", "c/1", "a/1");
    }

    @Test
    void whatIsUnchangedIsNotReadAndWhatFailedIs() {
        room("a", "1", NOW);
        room("b", "1", NOW);
        messages.put("a", List.of("1"));
        messages.put("b", List.of("1"));
        outlet.failing.add("b/1");
        poll();
        read.clear();
        poll();

        assertThat(read).containsExactly("b");
        outlet.failing.clear();
        poll();
        read.clear();
        poll();
        assertThat(read).isEmpty();
    }

    @Test
    void whatFailedInAListThatIsThereNoLongerIsForgotten() {
        room("a", "1", NOW);
        messages.put("a", List.of("1"));
        outlet.failing.add("a/1");
        poll();
        assertThat(keeper.isSettled()).isFalse();
        rooms.items.clear();
        poll();

        assertThat(keeper.isSettled()).isTrue();
    }

    /** Else the position would grow with all lists there ever were. */
    @Test
    void ofListsThatAreThereNoLongerNoMoreIsRememberedThanTheMemory() {
        TestOutlet large = new TestOutlet(keeper, 5000);
        room("a", "1", NOW);
        room("b", "1", NOW);
        messages.put("a", IntStream.range(0, 1100).mapToObj(Integer::toString).toList());
        messages.put("b", List.of("1"));
        source.poll(large.fresh());
        source.poll(large.fresh());
        assertThat(keeper.size()).as("a list that is there is remembered").isEqualTo(1103);
        rooms.items.removeIf(room -> "a".equals(room.get("roomId")));
        source.poll(large.fresh());

        assertThat(keeper.size()).isLessThan(1000);
        assertThat(keeper.find("b/1")).isPresent();
        assertThat(keeper.find("#b")).isPresent();
        assertThat(keeper.find("a/1099")).as("the latest, in case it returns").isPresent();
    }

    /** Each list writes what it has done with others, not on its own. */
    @Test
    void aPollOfManyListsIsOneWrite() {
        Writes writes = new Writes();
        Queue<Runnable> tasks = new ArrayDeque<>();
        keeper = new PositionKeeper(writes, "k", new PositionKeeper.Settings(false, 1000, 0), tasks::add);
        source = source("beginning", Clock.fixed(NOW, ZoneOffset.UTC));
        for (int i = 0; i < 50; i++) {
            room("room" + i, "1", NOW);
            messages.put("room" + i, List.of("1"));
        }
        source.poll(new TestOutlet(keeper, 100));
        int whole = writes.replaced;
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }

        assertThat(writes.added + whole).isLessThanOrEqualTo(3);
        assertThat(new PositionKeeper(writes, "k", new PositionKeeper.Settings(false, 1000, 0)).size())
                .as("of each list the item and how far it was read")
                .isEqualTo(100);
    }

    private static final class Writes extends MemoryPositionStore {

        private int added;
        private int replaced;

        @Override
        public String add(String key, List<Entry> entries, String revision) {
            added++;
            return super.add(key, entries, revision);
        }

        @Override
        public String replace(String key, Position position, String revision) {
            replaced++;
            return super.replace(key, position, revision);
        }
    }

    /** The first start wants nothing old, and takes a while to list the parents. */
    @Test
    void whatCameWhileTheParentsWereListedIsNotTakenForOld() {
        Instant during = NOW.plus(Duration.ofSeconds(5));
        room("quiet", "1", NOW.minus(Duration.ofDays(1)));
        room("busy", "2", during);
        source = source("now", Clock.fixed(NOW, ZoneOffset.UTC));
        poll();

        assertThat(read).containsExactly("busy");
    }
}
