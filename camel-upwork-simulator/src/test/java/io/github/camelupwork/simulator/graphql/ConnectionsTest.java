// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.camelupwork.simulator.state.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {

    private static final List<Map<String, Object>> NODES = IntStream.range(0, 25)
            .mapToObj(i -> Map.<String, Object>of("id", i))
            .toList();

    private static List<?> ids(Map<String, Object> page) {
        return ((List<?>) page.get("edges"))
                .stream()
                        .map(edge -> ((Map<?, ?>) ((Map<?, ?>) edge).get("node")).get("id"))
                        .toList();
    }

    @Test
    void theCursorOfAPageLeadsToTheNext() {
        Map<String, Object> first = Connections.page(NODES, null, 100);
        Object cursor = ((Map<?, ?>) first.get("pageInfo")).get("endCursor");
        Map<String, Object> last = Connections.page(NODES, Map.of("after", cursor, "first", 20), 100);

        assertThat(ids(first)).isEqualTo(IntStream.range(0, 10).boxed().toList());
        assertThat(ids(last)).isEqualTo(IntStream.range(10, 25).boxed().toList());
        assertThat(first.get("totalCount")).isEqualTo(25);
        assertThat(first.get("pageInfo")).isEqualTo(Map.of("endCursor", "10", "hasNextPage", true));
        assertThat(last.get("pageInfo")).isEqualTo(Map.of("endCursor", "25", "hasNextPage", false));
    }

    @Test
    void aPageBehindTheEndIsEmpty() {
        assertThat(ids(Connections.page(NODES, Map.of("after", "30"), 100))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "'', 101", "x, 10", "-1, 10"})
    void refusesLargerPagesAndCursorsOfItsOwnMaking(String after, int first) {
        assertThatThrownBy(() -> Connections.page(NODES, Map.of("after", after, "first", first), 100))
                .isInstanceOf(Refused.class);
    }
}
