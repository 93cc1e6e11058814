// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Params;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkInterruptedListException;
import org.junit.jupiter.api.Test;

/** Upwork's searches find more than they show: after 5,000 results there is nothing, or an error. */
class SearchEndTest {

    private static final int END = 5000;
    private static final UpworkCall SEARCH = Params.list(new Paging(Paging.Style.CURSOR, "cursor", "limit", 50, 50));

    private static CompletableFuture<UpworkAnswer> page(UpworkCall call, boolean error) {
        Object cursor = call.values().get("cursor");
        int from = cursor == null ? 0 : Integer.parseInt(cursor.toString());
        if (from >= END && error) {
            return CompletableFuture.failedFuture(new UpworkArgumentException("jobs/search", null, "VJCA-6", null));
        }
        int to = Math.min(END, from + 50);
        return CompletableFuture.completedFuture(new UpworkAnswer(
                IntStream.range(from, to).boxed().toList(),
                Envelope.of(200).with(new Envelope.PageInfo(12_000L, String.valueOf(Math.min(END, from + 50)), true))));
    }

    @Test
    void theListEndsThereAndTheTotalTellsThatThereIsMore() {
        UpworkAnswer all = new Pages(call -> page(call, false), SEARCH, 0)
                .all(PageRequest.first(null, null))
                .join();

        assertThat((List<?>) all.body()).hasSize(END).doesNotHaveDuplicates();
        assertThat(all.envelope().total()).isEqualTo(12_000);
    }

    @Test
    void anErrorThereIsNoEndOfTheList() {
        Pages pages = new Pages(call -> page(call, true), SEARCH, 0);

        assertThatThrownBy(() -> pages.all(PageRequest.first(null, null)).join())
                .hasMessageContaining("VJCA-6");
        Iterator<?> items =
                (Iterator<?>) pages.stream(PageRequest.first(null, null)).join().body();
        for (int i = 0; i < END; i++) {
            assertThat(items.next()).isEqualTo(i);
        }
        assertThatThrownBy(items::next)
                .isInstanceOf(UpworkInterruptedListException.class)
                .hasMessageContaining("5000");
    }

    @Test
    void whoWantsNoMoreIsToldOfNoError() {
        assertThat((List<?>) new Pages(call -> page(call, true), SEARCH, END)
                        .all(PageRequest.first(null, null))
                        .join()
                        .body())
                .hasSize(END);
    }
}
