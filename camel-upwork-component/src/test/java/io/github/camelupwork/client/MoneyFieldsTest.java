// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount",
                "deposit_amount",
                "amount_paid",
                "hourly_rate",
                "budget",
                "charge_rate",
                "weekly_stipend"
            })
    void readsAmountsExactly(String name) {
        assertThat(MoneyFields.read(Map.of(name, "10.50"))).isEqualTo(Map.of(name, new BigDecimal("10.50")));
        assertThat(MoneyFields.read(Map.of(name, -7))).isEqualTo(Map.of(name, new BigDecimal("-7")));
    }

    @Test
    void leavesTheRestAlone() {
        for (Object value : List.of("", "n/a", "1,000", "1e5", true)) {
            assertThat(MoneyFields.read(Map.of("amount", value))).isEqualTo(Map.of("amount", value));
        }
        assertThat(MoneyFields.read(Map.of("rated", "1", "separate", "2")))
                .isEqualTo(Map.of("rated", "1", "separate", "2"));
    }

    @Test
    void goesAllTheWayDown() {
        assertThat(MoneyFields.read(Json.read("[{\"a\":{\"amount\":{\"amount\":\"1\"}},\"b\":[null]}]")))
                .hasToString("[{a={amount={amount=1}}, b=[null]}]")
                .extracting(
                        tree -> ((Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) ((List<?>) tree).get(0)).get("a")).get("amount"))
                                .get("amount"))
                .isEqualTo(BigDecimal.ONE);
    }
}
