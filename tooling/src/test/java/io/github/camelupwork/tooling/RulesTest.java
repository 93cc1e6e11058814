// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RulesTest {

    private static Parameter parameter(String name, Parameter... members) {
        return new Parameter(
                name,
                name,
                "QUERY",
                members.length == 0 ? "STRING" : "OBJECT",
                false,
                "What it is.",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                List.of(members),
                List.of(),
                null,
                null,
                false);
    }

    private static List<Map<String, Object>> read(Map<String, Object> rule) {
        Extension operation =
                Extension.in(Map.of("x-upwork", Map.of("rules", List.of(rule))), Set.of("rules"), "orders/list");
        return Rules.read(operation, List.of(parameter("a"), parameter("b"), parameter("o", parameter("m"))));
    }

    @Test
    void areAsTheyStand() {
        Map<String, Object> rule = Map.of("atLeastOne", List.of("a", "o.m"));

        assertThat(read(rule)).containsExactly(rule);
        assertThat(Rules.parameters(rule)).containsExactly("a", "o");
    }

    @Test
    void aConditionIsTakenApart() {
        assertThat(read(Map.of("when", Map.of("a", "1"), "require", List.of("b"))))
                .containsExactly(Map.of("parameter", "a", "value", "1", "require", List.of("b")));
        assertThat(Rules.parameters(Map.of("parameter", "a", "value", "1", "require", List.of("b"))))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void refuseWhatTheBindingDoesNotHave() {
        assertThatThrownBy(() -> read(Map.of("notTogether", List.of("a", "c"))))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("'c'")
                .hasMessageContaining("[a, b, o]");
        assertThatThrownBy(() -> read(Map.of("atLeastOne", List.of("o.x")))).hasMessageContaining("'o.x'");
        assertThatThrownBy(() -> read(Map.of("atLeastOne", List.of("a.m")))).hasMessageContaining("'a.m'");
        assertThatThrownBy(() -> read(Map.of("given", "c", "require", List.of("a"))))
                .hasMessageContaining("'c'");
    }

    @Test
    void refuseAFormThatNobodyKnows() {
        assertThatThrownBy(() -> read(Map.of("given", "a"))).hasMessageContaining("unknown form of rule");
        assertThatThrownBy(() -> read(Map.of("when", Map.of("a", "1", "b", "2"), "require", List.of("b"))))
                .hasMessageContaining("a rule has one condition");
    }
}
