// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Refused;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void offsetAndCount() {
        assertThat(page("1;2").of(List.of("a", "b", "c", "d"))).containsExactly("b", "c");
        assertThat(page("3;2").of(List.of("a", "b", "c", "d"))).containsExactly("d");
    }

    @Test
    void tenFromTheBeginningIfNothingIsSaid() {
        assertThat(Page.of(call(Map.of()), "page")).isEqualTo(new Page(0, 10));
    }

    @Test
    void aHundredAtMost() {
        assertThat(page("0;5000")).isEqualTo(new Page(0, 100));
    }

    @Test
    void nonsenseIsRefused() {
        for (String text : List.of("x", "1;2;3", "-1;5", "0;-5")) {
            assertThatThrownBy(() -> page(text)).as(text).isInstanceOf(Refused.class);
        }
    }

    private static Page page(String text) {
        return Page.of(call(Map.of("page", text)), "page");
    }

    private static OperationCall call(Map<String, Object> parameters) {
        return new OperationCall(null, parameters, "ada_owner", Instant.EPOCH);
    }
}
