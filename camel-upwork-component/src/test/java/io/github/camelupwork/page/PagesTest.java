// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Params;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkInterruptedListException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final UpworkCall LIST = Params.list(new Paging(Paging.Style.OFFSET, "page", null, 10, 100));

    private static List<Object> numbers(long from, long to) {
        return LongStream.range(from, to).mapToObj(number -> (Object) number).toList();
    }

    @Property(tries = 300)
    void asksForAsManyPagesAsThereAre(
            @ForAll @IntRange(max = 70) int items, @ForAll @IntRange(min = 1, max = 20) int size) {
        TestLister lister = new TestLister(items, true);
        assertThat(new Pages(lister, LIST, 0)
                        .all(PageRequest.first(null, size))
                        .join()
                        .body())
                .isEqualTo(numbers(0, items));
        assertThat(lister.asked).hasSize(Math.max(1, (items + size - 1) / size));
    }

    @Property(tries = 300)
    void asksForAPageMoreOnlyWithoutATotal(
            @ForAll @IntRange(max = 70) int items, @ForAll @IntRange(min = 1, max = 20) int size) {
        TestLister lister = new TestLister(items, false);
        assertThat(new Pages(lister, LIST, 0)
                        .all(PageRequest.first(null, size))
                        .join()
                        .body())
                .isEqualTo(numbers(0, items));
        assertThat(lister.asked).hasSize(items / size + 1);
    }

    /** Each style as GraphQL and REST have them; numbered pages have no total. */
    @Property(tries = 200)
    void inEachStyle(
            @ForAll @IntRange(max = 70) int items,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll Paging.Style style) {
        List<Object> asked = new ArrayList<>();
        String limit = style == Paging.Style.OFFSET ? null : "limit";
        Pages pages = new Pages(
                call -> {
                    Object place = call.values().get("place");
                    asked.add(place);
                    long from =
                            switch (style) {
                                case OFFSET ->
                                    place == null
                                            ? 0
                                            : Long.parseLong(place.toString().split(";")[0]);
                                case CURSOR, SKIP -> place == null ? 0 : Long.parseLong(place.toString());
                                case NUMBER -> (Long.parseLong(place.toString()) - 1) * size;
                            };
                    long to = Math.min(items, from + size);
                    return CompletableFuture.completedFuture(new UpworkAnswer(
                            numbers(from, Math.max(from, to)),
                            Envelope.of(200)
                                    .with(new Envelope.PageInfo(
                                            style == Paging.Style.NUMBER ? null : (long) items,
                                            style == Paging.Style.CURSOR ? Long.toString(to) : null,
                                            to < items))));
                },
                Params.list(new Paging(style, "place", limit, 10, 100)),
                0);

        assertThat(pages.all(PageRequest.first(null, size)).join().body()).isEqualTo(numbers(0, items));
        assertThat(asked)
                .hasSize(style == Paging.Style.NUMBER ? items / size + 1 : Math.max(1, (items + size - 1) / size));
    }

    /** Totals and flags of GraphQL are known to be wrong; one of them alone ends nothing. */
    @Test
    void aTotalOrAFlagThatIsWrongLosesNothing() {
        for (boolean wrongTotal : new boolean[] {true, false}) {
            Pages pages = new Pages(
                    call -> {
                        long from = Long.parseLong(
                                call.values().getOrDefault("cursor", "0").toString());
                        long to = Math.min(25, from + 10);
                        return CompletableFuture.completedFuture(new UpworkAnswer(
                                numbers(from, to),
                                Envelope.of(200)
                                        .with(new Envelope.PageInfo(
                                                wrongTotal ? 7L : 25L, Long.toString(to), wrongTotal && to < 25))));
                    },
                    Params.list(new Paging(Paging.Style.CURSOR, "cursor", "limit", 10, 100)),
                    0);

            assertThat(pages.all(PageRequest.first(null, 10)).join().body()).isEqualTo(numbers(0, 25));
        }
    }

    @Test
    void beginsAtTheOffset() {
        TestLister lister = new TestLister(35, true);
        assertThat(new Pages(lister, LIST, 0)
                        .all(PageRequest.first(15, null))
                        .join()
                        .body())
                .isEqualTo(numbers(15, 35));
        assertThat(lister.asked).containsExactly(Map.of("page", "15;10"), Map.of("page", "25;10"));
    }

    @Test
    void stopsAtMaxItems() {
        TestLister lister = new TestLister(100, true);
        assertThat(new Pages(lister, LIST, 15)
                        .all(PageRequest.first(null, null))
                        .join()
                        .body())
                .isEqualTo(numbers(0, 15));
        assertThat(lister.asked).hasSize(2);
        TestLister exact = new TestLister(100, true);
        new Pages(exact, LIST, 20).all(PageRequest.first(null, null)).join();
        assertThat(exact.asked).hasSize(2);
    }

    @Test
    void keepsTheEnvelopeOfTheFirstPage() {
        assertThat(new Pages(new TestLister(25, true), LIST, 0)
                        .all(PageRequest.first(null, null))
                        .join()
                        .envelope()
                        .requestId())
                .isEqualTo("r1");
    }

    @Test
    void readsAnUnpagedListOnce() {
        TestLister lister = new TestLister(5, false);
        assertThat(new Pages(lister, Params.list(null), 3)
                        .all(PageRequest.first(null, null))
                        .join()
                        .body())
                .isEqualTo(numbers(0, 3));
        assertThat(lister.asked).hasSize(1);
    }

    @Test
    void followsCursorsUntilThereIsNone() {
        List<Object> cursors = new ArrayList<>();
        Pages pages = new Pages(
                call -> {
                    Object cursor = call.values().get("cursor");
                    cursors.add(cursor);
                    String next = cursor == null ? "c2" : "c2".equals(cursor) ? "c3" : null;
                    return answer(List.of(cursors.size()), next);
                },
                Params.list(new Paging(Paging.Style.CURSOR, "cursor", "limit", 100, 1000)),
                0);
        assertThat(pages.all(PageRequest.first(null, null)).join().body()).isEqualTo(List.of(1, 2, 3));
        assertThat(cursors).containsExactly(null, "c2", "c3");
    }

    @Test
    void tellsTheErrorsOfAllPages() {
        GraphQLError error = new GraphQLError("a user was removed", List.of(), null, Map.of());
        Pages pages = new Pages(
                call -> "c2".equals(call.values().get("cursor"))
                        ? answer(List.of(2), null)
                                .thenApply(page -> new UpworkAnswer(
                                        page.body(), page.envelope().with(List.of(error))))
                        : answer(List.of(1), "c2"),
                Params.list(new Paging(Paging.Style.CURSOR, "cursor", "limit", 100, 1000)),
                0);

        assertThat(pages.all(PageRequest.first(null, null)).join().envelope().errors())
                .containsExactly(error);
    }

    /** The rooms of REST: a cursor is asked for, and no answer hands one out. */
    @Test
    void whereNoCursorIsHandedOutTheLastNameOfAFullPageIsIt() {
        Operation rooms = Catalog.load().operation("messages/rooms").orElseThrow();
        List<Object> cursors = new ArrayList<>();
        Pages pages = new Pages(
                call -> {
                    cursors.add(call.values().get("cursor"));
                    int from = cursors.size() * 2 - 2;
                    return answer(
                            Stream.of("a", "b", "c", "d", "e")
                                    .skip(from)
                                    .limit(2)
                                    .map(id -> Map.of("roomId", id))
                                    .toList(),
                            null);
                },
                new UpworkCall(rooms, rooms.bindings(Api.REST).get(0), Map.of()),
                0);

        assertThat((List<?>) pages.all(PageRequest.first(null, 2)).join().body())
                .hasSize(5);
        assertThat(cursors).containsExactly(null, "b", "d");
    }

    @Test
    void doesNotGoRoundInCircles() {
        Pages pages = new Pages(
                call -> answer(List.of("same"), "c1"),
                Params.list(new Paging(Paging.Style.CURSOR, "cursor", "limit", 100, 1000)),
                0);
        assertThat(pages.all(PageRequest.first(null, null)).join().body()).isEqualTo(List.of("same", "same"));
    }

    /** The flag is wrong, too, so nothing but the cursors tells. */
    @Test
    void cursorsThatPointAtEachOtherAreAnError() {
        Map<Object, String> next = Map.of("0", "a", "a", "b", "b", "c", "c", "b");
        List<Object> asked = new ArrayList<>();
        Pages pages = new Pages(
                call -> {
                    Object cursor = call.values().getOrDefault("cursor", "0");
                    asked.add(cursor);
                    return CompletableFuture.completedFuture(new UpworkAnswer(
                            List.of(cursor),
                            Envelope.of(200)
                                    .from("r1", null)
                                    .with(new Envelope.PageInfo(null, next.get(cursor), true))));
                },
                Params.list(new Paging(Paging.Style.CURSOR, "cursor", "limit", 100, 1000)),
                0);

        assertThatThrownBy(() -> pages.all(PageRequest.first(null, null)).join())
                .hasCauseInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessageContaining("things/do: the pages lead in a circle")
                .hasMessageContaining("comes again");
        assertThat(asked).hasSizeBetween(4, 12);
        Iterator<?> items =
                (Iterator<?>) pages.stream(PageRequest.first(null, null)).join().body();
        assertThatThrownBy(() -> items.forEachRemaining(item -> {}))
                .isInstanceOf(UpworkInterruptedListException.class)
                .hasMessageContaining("the pages lead in a circle");
    }

    @Test
    void readsVeryManyPages() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            TestLister lister = new TestLister(20_000, true);
            Object items = new Pages(
                            call -> CompletableFuture.supplyAsync(
                                    () -> lister.apply(call).join(), executor),
                            LIST,
                            0)
                    .all(PageRequest.first(null, 1))
                    .get(300, TimeUnit.SECONDS)
                    .body();
            assertThat((List<?>) items).hasSize(20_000);
        } finally {
            executor.shutdownNow();
        }
    }

    private static CompletableFuture<UpworkAnswer> answer(List<?> items, String cursor) {
        return CompletableFuture.completedFuture(
                new UpworkAnswer(items, Envelope.of(200).with(new Envelope.PageInfo(null, cursor, null))));
    }
}
