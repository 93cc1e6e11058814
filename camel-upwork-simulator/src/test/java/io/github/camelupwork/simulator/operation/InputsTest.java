// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Refused;
import org.junit.jupiter.api.Test;

class InputsTest {

    @Test
    void listsComeJoinedOrAsLists() {
        assertThat(Inputs.list(call("a; b;"), "x")).containsExactly("a", "b");
        assertThat(Inputs.list(call(List.of("a", "b")), "x")).containsExactly("a", "b");
        assertThat(Inputs.list(call("a"), "y")).isEmpty();
    }

    @Test
    void elementsComeAsListOrByTheirIndex() {
        Map<String, Object> element = Map.of("k", "v");
        assertThat(Inputs.elements(Map.of("x", List.of(element)), "x")).isEqualTo(List.of(element));
        assertThat(Inputs.elements(Map.of("x", Map.of("10", Map.of("k", "last"), "2", element)), "x")
                        .get(0))
                .isEqualTo(element);
    }

    @Test
    void daysAndMoments() {
        assertThat(Inputs.day("06-15-2011")).isEqualTo(LocalDate.of(2011, 6, 15));
        assertThat(Inputs.compactDay("20110615")).isEqualTo(LocalDate.of(2011, 6, 15));
        assertThat(Inputs.moment("2009-01-20 11:59:59")).isEqualTo(Instant.parse("2009-01-20T11:59:59Z"));
        assertThat(Inputs.day(null)).isNull();
    }

    @Test
    void whatCannotBeReadIsABadRequest() {
        assertThatThrownBy(() -> Inputs.day("2011-06-15"))
                .isInstanceOf(Refused.class)
                .hasMessage("Bad Request");
        assertThatThrownBy(() -> Inputs.money("ten"))
                .isInstanceOf(Refused.class)
                .hasMessage("Bad Request");
        assertThatThrownBy(() -> Inputs.required(call(" "), "x")).hasMessage("Required field is missing");
    }

    private static OperationCall call(Object value) {
        return new OperationCall(null, Map.of("x", value), "ada_owner", Instant.EPOCH);
    }
}
