// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Params;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final UpworkCall LIST = Params.list(new Paging(Paging.Style.OFFSET, "page", null, 2, null));

    private static Page page(PageRequest request, List<?> items, Long total) {
        return new Page(
                request, new UpworkAnswer(items, Envelope.of(200).with(new Envelope.PageInfo(total, null, null))));
    }

    @Test
    void movesOnByWhatItHolds() {
        assertThat(page(PageRequest.first(null, 5), List.of(1, 2), 9L).next(LIST))
                .contains(new PageRequest(2, 5));
    }

    @Test
    void goesOnBehindAPageThatErrorsMadeShort() {
        Envelope envelope = page(PageRequest.first(null, null), List.of(), null)
                .answer()
                .envelope()
                .with(List.of(new GraphQLError("a user was removed", List.of(), null, Map.of())));
        Page partial = new Page(PageRequest.first(null, 5), new UpworkAnswer(List.of(1, 2), envelope));

        assertThat(partial.next(LIST)).contains(new PageRequest(5, 5));
    }

    /** As Upwork was seen to end lists; only what says of itself that it goes on is broken. */
    @Test
    void aCursorThatStaysTheSameIsTheEndUnlessThereIsToBeMore() {
        UpworkCall byCursor = Params.list(new Paging(Paging.Style.CURSOR, "cursor", "limit", 2, null));
        PageRequest second = PageRequest.first(null, null).next(2, "c");

        assertThat(page(second, "c", null, null).next(byCursor)).isEmpty();
        assertThat(page(second, "c", null, false).next(byCursor)).isEmpty();
        assertThat(page(second, "c", 4L, true).next(byCursor))
                .as("all were read")
                .isEmpty();
        for (Long total : new Long[] {null, 9L}) {
            assertThatThrownBy(() -> page(second, "c", total, true).next(byCursor))
                    .isInstanceOf(UpworkUnreadableAnswerException.class)
                    .hasMessage(
                            "things/do: the pages lead in a circle: behind 4 items cursor 'c' comes again and is to name"
                                    + " the next page (HTTP 200, request r7)");
        }
    }

    private static Page page(PageRequest request, String cursor, Long total, Boolean hasNext) {
        return new Page(
                request,
                new UpworkAnswer(
                        List.of(1, 2),
                        Envelope.of(200).from("r7", null).with(new Envelope.PageInfo(total, cursor, hasNext))));
    }

    @Test
    void aHoleInTheMiddleIsPassedOverOnce() {
        PageRequest behind =
                page(PageRequest.first(4, null), List.of(), 9L).next(LIST).orElseThrow();

        assertThat(behind).isEqualTo(new PageRequest(6, null, null, true, CursorTrail.START, 0));
        assertThat(page(behind, List.of(), 9L).next(LIST))
                .as("two in a row are the end")
                .isEmpty();
        assertThat(page(behind, List.of(1, 2), 9L).next(LIST)).contains(new PageRequest(8, null));
    }

    @Test
    void aTotalThatIsLessThanWhatCameEndsNothing() {
        assertThat(page(PageRequest.first(4, null), List.of(1, 2), 3L).next(LIST))
                .contains(new PageRequest(6, null));
        assertThat(page(PageRequest.first(4, null), List.of(1), 3L).next(LIST))
                .as("not full")
                .isEmpty();
    }

    @Test
    void isTheLastWhereTheTotalIsReachedOrNothingCame() {
        assertThat(page(PageRequest.first(7, 5), List.of(1, 2), 9L).next(LIST)).isEmpty();
        assertThat(page(PageRequest.first(null, null), List.of(), 0L).next(LIST))
                .isEmpty();
        assertThat(page(PageRequest.first(8, null), List.of(), 9L).next(LIST)).isEmpty();
        assertThat(page(PageRequest.first(null, null), List.of(1), null).next(LIST))
                .isEmpty();
        assertThat(page(PageRequest.first(null, null), List.of(1, 2), null).next(LIST))
                .isPresent();
        assertThat(page(PageRequest.first(null, null), List.of(1, 2), null).next(Params.list(null)))
                .isEmpty();
    }
}
