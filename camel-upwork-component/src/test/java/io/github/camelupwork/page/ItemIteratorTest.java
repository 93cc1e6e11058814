// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Params;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkInterruptedListException;
import io.github.camelupwork.exception.UpworkServerException;
import org.junit.jupiter.api.Test;

class ItemIteratorTest {

    private static final UpworkCall LIST = Params.list(new Paging(Paging.Style.OFFSET, "page", null, 10, null));

    private static ItemIterator items(TestLister lister, int maxItems) {
        return (ItemIterator) new Pages(lister, LIST, maxItems)
                .stream(PageRequest.first(null, null)).join().body();
    }

    @Test
    void asksForThePageBehindTheOneThatIsWorkedOn() {
        TestLister lister = new TestLister(25, true);
        ItemIterator items = items(lister, 0);
        for (long i = 0; i < 10; i++) {
            assertThat(items.next()).isEqualTo(i);
            assertThat(lister.asked).hasSize(2);
        }
        assertThat(items).toIterable().hasSize(15);
        assertThat(lister.asked).hasSize(3);
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void stopsAtMaxItemsAndWhenItIsClosed() throws Exception {
        TestLister lister = new TestLister(100, true);
        assertThat(items(lister, 10)).toIterable().hasSize(10);
        assertThat(lister.asked).hasSize(1);
        ItemIterator closed = items(lister, 0);
        closed.next();
        closed.close();
        assertThatThrownBy(closed::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed after item 1");
    }

    @Test
    void aPageThatIsNotWantedAnyMoreLeavesTheQueue() throws Exception {
        TestLister lister = new TestLister(25, true);
        CompletableFuture<UpworkAnswer> queued = new CompletableFuture<>();
        ItemIterator items =
                (ItemIterator) new Pages(call -> lister.asked.isEmpty() ? lister.apply(call) : queued, LIST, 0)
                        .stream(PageRequest.first(null, null)).join().body();
        items.close();

        assertThat(queued).isCancelled();
    }

    @Test
    void tellsWhatWentWrongAsItIs() {
        UpworkServerException failure =
                new UpworkServerException(new Failure("things/do", 500, null, "down", null, null), null);
        assertThat(new Pages(call -> CompletableFuture.failedFuture(failure), LIST, 0)
                        .stream(PageRequest.first(null, null)))
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableOfType(ExecutionException.class)
                .withCause(failure);
    }

    @Test
    void aFailureInTheMiddleIsToldBehindTheLastItemWithTheirNumber() {
        UpworkServerException failure =
                new UpworkServerException(new Failure("things/do", 500, null, "down", null, null), null);
        TestLister lister = new TestLister(25, true);
        ItemIterator items = (ItemIterator) new Pages(
                        call -> lister.asked.isEmpty() ? lister.apply(call) : CompletableFuture.failedFuture(failure),
                        LIST,
                        0)
                .stream(PageRequest.first(null, null)).join().body();
        for (long i = 0; i < 10; i++) {
            assertThat(items.hasNext()).isTrue();
            assertThat(items.next()).isEqualTo(i);
        }

        assertThat(items.hasNext()).isTrue();
        assertThatThrownBy(items::next).isInstanceOfSatisfying(UpworkInterruptedListException.class, e -> {
            assertThat(e.getItemsRead()).isEqualTo(10);
            assertThat(e.getUpworkStatus()).isEqualTo(500);
            assertThat(e.getCause()).isSameAs(failure);
        });
    }
}
