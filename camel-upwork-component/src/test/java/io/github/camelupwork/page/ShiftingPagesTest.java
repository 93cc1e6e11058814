// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Params;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShiftingPagesTest {

    private static final Operation OFFERS =
            Catalog.load().operation("offers/list").orElseThrow();
    private static final Binding BINDING = OFFERS.bindings().get(0);

    private final List<Object> list = IntStream.range(0, 45)
            .mapToObj(i -> (Object) ("item" + i))
            .collect(Collectors.toCollection(ArrayList::new));
    private final List<Object> read = new ArrayList<>();
    private int requests;
    /** What the list says of its length; null for the truth. */
    private Long total;
    /** Number of the request that is answered by an empty page. */
    private int empty;

    private IntConsumer between = page -> {};

    @Test
    void aListThatHoldsStillIsReadOnceWithTheOverlap() {
        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.WHOLE);

        assertThat(read).isEqualTo(list);
        assertThat(requests).isEqualTo(6);
    }

    @Test
    void aListThatFitsOnAPageCostsOneRequest() {
        list.subList(10, 45).clear();

        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void itemsTakenFromBeforeAreNoticedAndNothingIsMissed() {
        between = page -> {
            if (page == 2) {
                list.subList(0, 8).clear();
            }
        };

        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(read).containsAll(list).doesNotHaveDuplicates();
    }

    @Test
    void aListThatShrinksBeforeThePageIsReadToItsEnd() {
        between = page -> {
            if (page == 3) {
                list.subList(0, 40).clear();
            }
        };

        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(read).containsAll(list);
    }

    @Test
    void aListThatNeverHoldsStillIsGivenUp() {
        between = page -> list.replaceAll(item -> UUID.randomUUID());

        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.UNSTEADY);
        assertThat(requests).isLessThan(200);
    }

    @Test
    void aTotalThatSaysMoreThanThereIsCostsARequestAndNoMore() {
        total = 100L;

        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(read).isEqualTo(list);
        assertThat(requests).isEqualTo(7);
    }

    @Test
    void aTotalThatSaysLessThanThereIsHidesNothing() {
        total = 7L;

        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(read).isEqualTo(list);
    }

    @Test
    void anEmptyPageInTheMiddleIsAskedForAgain() {
        empty = 3;

        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(read).isEqualTo(list);
    }

    @Test
    void anEmptyListWhoseTotalSaysMoreIsAskedForAgain() {
        empty = 1;

        assertThat(read(10, 2)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(read).isEqualTo(list);
    }

    @Test
    void pagesThatBeginAnywhereCanOverlapAndOthersCannot() {
        for (Paging.Style style : Paging.Style.values()) {
            assertThat(new ShiftingPages(this::answer, Params.list(new Paging(style, "page", "limit", 10, null)), 10, 2)
                            .isOverlapping())
                    .isEqualTo(style == Paging.Style.OFFSET || style == Paging.Style.SKIP);
        }
    }

    @Test
    void pagesOfOneItemOrWithoutAnOverlapAreReadToTheEnd() {
        assertThat(read(1, 2)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(read).isEqualTo(list);
        reset();

        assertThat(read(10, 0)).isEqualTo(ShiftingPages.End.WHOLE);
        assertThat(read).isEqualTo(list);
        assertThat(requests).isEqualTo(5);
    }

    @Test
    void theVisitorMayStop() {
        ShiftingPages pages = new ShiftingPages(this::answer, call(), 10, 2);

        assertThat(pages.read(Object::toString, (items, envelope) -> false)).isEqualTo(ShiftingPages.End.STOPPED);
        assertThat(requests).isEqualTo(1);
    }

    @Property(tries = 500)
    void whatStaysInTheListIsRead(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int size, @ForAll @IntRange(max = 5) int overlap) {
        Random random = new Random(seed);
        reset();
        List<Object> stayed = new ArrayList<>(list);
        between = page -> {
            for (int i = random.nextInt(4); i > 0 && page < 12 && !list.isEmpty(); i--) {
                if (random.nextBoolean()) {
                    stayed.remove(list.remove(random.nextInt(list.size())));
                } else {
                    list.add(random.nextBoolean() ? 0 : list.size(), "added" + page + "-" + i);
                }
            }
        };
        ShiftingPages.End end = read(size, Math.max(1, overlap));

        assertThat(read).doesNotHaveDuplicates();
        if (end == ShiftingPages.End.WHOLE) {
            assertThat(read).containsAll(stayed);
        }
    }

    /** All tries of a property share one instance. */
    private void reset() {
        read.clear();
        requests = 0;
        list.clear();
        IntStream.range(0, 45).mapToObj(i -> "item" + i).forEach(list::add);
    }

    private ShiftingPages.End read(int size, int overlap) {
        return new ShiftingPages(this::answer, call(), size, overlap).read(Object::toString, (items, envelope) -> {
            read.addAll(items);
            return true;
        });
    }

    private static UpworkCall call() {
        return new UpworkCall(OFFERS, BINDING, Map.of());
    }

    private CompletableFuture<UpworkAnswer> answer(UpworkCall call) {
        between.accept(++requests);
        Object page = call.values().get(BINDING.paging().parameter());
        String[] parts = (page == null ? "0;10" : page.toString()).split(";");
        List<Object> items = requests == empty
                ? List.of()
                : list.stream()
                        .skip(Long.parseLong(parts[0]))
                        .limit(Long.parseLong(parts[1]))
                        .toList();
        return CompletableFuture.completedFuture(new UpworkAnswer(
                items,
                Envelope.of(200).with(new Envelope.PageInfo(total == null ? (long) list.size() : total, null, null))));
    }
}
