// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Params;
import io.github.camelupwork.client.UpworkCall;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    private final UpworkCall byOffset = Params.list(new Paging(Paging.Style.OFFSET, "page", null, 10, 100));
    private final UpworkCall byCursor = Params.list(new Paging(Paging.Style.CURSOR, "cursor", "limit", 100, 1000));
    private final UpworkCall unpaged = Params.list(null);

    @Test
    void leavesTheFirstPageToUpwork() {
        PageRequest first = PageRequest.first(null, null);
        assertThat(first.of(byOffset)).isSameAs(byOffset);
        assertThat(first.of(byCursor)).isEqualTo(byCursor);
        assertThat(first.of(unpaged)).isSameAs(unpaged);
    }

    @Test
    void namesAPageByOffsetAndSize() {
        assertThat(PageRequest.first(20, null).of(byOffset).values()).isEqualTo(Map.of("page", "20;10"));
        assertThat(PageRequest.first(null, 50).of(byOffset).values()).isEqualTo(Map.of("page", "0;50"));
        assertThat(PageRequest.first(20, 50).next(50, null).of(byOffset).values())
                .isEqualTo(Map.of("page", "70;50"));
    }

    @Test
    void namesAPageByCursorAndLimit() {
        assertThat(PageRequest.first(null, 50).of(byCursor).values()).isEqualTo(Map.of("limit", 50L));
        assertThat(PageRequest.first(null, 50).next(50, "c2").of(byCursor).values())
                .isEqualTo(Map.of("cursor", "c2", "limit", 50L));
    }

    @Test
    void refusesASizeThatIsNotAllowed() {
        assertThatThrownBy(() -> PageRequest.first(null, 101).of(byOffset))
                .hasMessage(
                        "things/do: option 'pageSize' is '101'; allowed is 1 to 100: Upwork caps its pages; fetch=all reads them all");
        assertThatThrownBy(() -> PageRequest.first(null, 0).of(byOffset))
                .hasMessage(
                        "things/do: option 'pageSize' is '0'; allowed is 1 to 100: Upwork caps its pages; fetch=all reads them all");
        assertThatThrownBy(() -> PageRequest.first(null, 0)
                        .of(Params.list(new Paging(Paging.Style.OFFSET, "page", null, 10, null))))
                .hasMessage("things/do: option 'pageSize' is '0'; allowed is 1 or more");
        assertThatThrownBy(() -> PageRequest.first(-1, null).of(byOffset))
                .hasMessage("things/do: option 'offset' is '-1'; allowed is 0 or more");
        assertThat(PageRequest.first(null, 100).of(byOffset).values()).isEqualTo(Map.of("page", "0;100"));
    }

    @Test
    void refusesAnOffsetWhereOnlyACursorLeadsOn() {
        assertThatThrownBy(() -> PageRequest.first(20, null).of(byCursor))
                .hasMessage("things/do: option 'offset' is '20'; the pages of"
                        + " this list are named by a cursor that the page before hands out, so it can only be read"
                        + " from its beginning");
        assertThat(PageRequest.first(0, null).of(byCursor)).isEqualTo(byCursor);
    }

    @Test
    void refusesPagesWhereThereAreNone() {
        assertThatThrownBy(() -> PageRequest.first(5, null).of(unpaged))
                .hasMessage(
                        "things/do: the operation answers all it has at once; it takes neither offset nor pageSize");
        assertThatThrownBy(() -> PageRequest.first(null, 5).of(unpaged))
                .hasMessageContaining("neither offset nor pageSize");
    }
}
