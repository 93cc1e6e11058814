// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OrderingTest {

    private final List<Map<String, Object>> items =
            List.of(Map.of("a", "10", "b", "x"), Map.of("a", "9", "b", "x"), Map.of("a", "9", "b", "y"));

    @Test
    void numbersCompareAsNumbers() {
        assertThat(sorted("a")).extracting(item -> item.get("a")).containsExactly("9", "9", "10");
    }

    @Test
    void everyFieldHasItsDirection() {
        assertThat(sorted("a;b;AD")).containsExactly(items.get(2), items.get(1), items.get(0));
        assertThat(sorted("a;D").get(0)).isEqualTo(items.get(0));
    }

    private List<Map<String, Object>> sorted(String order) {
        return Ordering.of(new OperationCall(null, Map.of("order_by", order), "ada_owner", Instant.EPOCH), "b")
                .sort(items);
    }
}
