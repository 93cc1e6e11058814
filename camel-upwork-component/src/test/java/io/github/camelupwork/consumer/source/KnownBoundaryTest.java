// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class KnownBoundaryTest {

    private final KnownBoundary end = new KnownBoundary();

    @Test
    void isAPageThatReachesBehindTheNewestKnown() {
        assertThat(isReached(9, 8, 7)).isTrue();
    }

    @Test
    void isNoPageOfItemsOfOneTime() {
        assertThat(isReached(9, 9)).isFalse();
        assertThat(isReached(9)).isFalse();
        assertThat(isReached(9, 8)).isTrue();
    }

    @Test
    void isNoPageInTheOrderThatWasNotAskedFor() {
        assertThat(isReached(1, 2, 3)).isFalse();
        assertThat(isReached(4, 5, 6)).isFalse();
    }

    @Test
    void isAnyPageWhereItemsDoNotSayTheirTime() {
        assertThat(end.isReached(List.of(Map.of("id", 1)))).isTrue();
    }

    private boolean isReached(long... seconds) {
        List<Map<String, String>> page = LongStream.of(seconds)
                .mapToObj(each -> Map.of("created", "" + (1_700_000_000 + each)))
                .toList();
        page.forEach(end::known);
        return end.isReached(page);
    }
}
