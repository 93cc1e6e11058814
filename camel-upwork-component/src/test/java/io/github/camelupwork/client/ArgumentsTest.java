// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void letsALaterSourceBeatAnEarlierOne() {
        Arguments arguments =
                Arguments.of(Map.of("a", 1, "b", 1), Argument.Source.URI).with(Map.of("b", 2), Argument.Source.BODY);
        assertThat(arguments.get("a"))
                .hasValueSatisfying(given ->
                        assertThat(given).returns(1, Argument::value).returns(Argument.Source.URI, Argument::source));
        assertThat(arguments.get("b"))
                .hasValueSatisfying(given ->
                        assertThat(given).returns(2, Argument::value).returns(Argument.Source.BODY, Argument::source));
        assertThat(arguments.get("c")).isEmpty();
        assertThat(arguments.has("c")).isFalse();
    }

    @Test
    void leavesOutNulls() {
        Map<String, Object> values = new HashMap<>();
        values.put("a", null);
        assertThat(Arguments.of(Map.of("a", 1), Argument.Source.URI)
                        .with(values, Argument.Source.HEADER)
                        .get("a"))
                .hasValueSatisfying(given ->
                        assertThat(given).returns(1, Argument::value).returns(Argument.Source.URI, Argument::source));
    }

    @Test
    void doesNotChange() {
        Arguments arguments = Arguments.of(Map.of("a", 1), Argument.Source.URI);
        arguments.with(Map.of("b", 1), Argument.Source.URI);
        assertThat(arguments.options()).containsExactly("a");
        assertThatThrownBy(() -> arguments.options().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
