// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Rule;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static Parameter parameter(String name, Parameter... members) {
        return new Parameter(
                name,
                name,
                Location.QUERY,
                members.length == 0 ? ParameterType.STRING : ParameterType.OBJECT,
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

    private static List<Rule> read(Map<String, Object> rule) {
        Extension operation =
                Extension.in(Map.of("x-upwork", Map.of("rules", List.of(rule))), Set.of("rules"), "orders/list");
        return Rules.read(operation, List.of(parameter("a"), parameter("b"), parameter("o", parameter("m"))));
    }

    @Test
    void areAsTheyStand() {
        Rule rule = new Rule.AtLeastOne(List.of("a", "o.m"));

        assertThat(read(Map.of("atLeastOne", List.of("a", "o.m")))).containsExactly(rule);
        assertThat(read(Map.of("disputed", Map.of("atLeastOne", List.of("a", "o.m")))))
                .containsExactly(new Rule.Disputed(rule));
        assertThat(Rules.parameters(rule)).containsExactly("a", "o");
        assertThat(Rules.parameters(new Rule.Disputed(rule))).containsExactly("a", "o");
    }

    @Test
    void areReadInEveryForm() {
        assertThat(read(Map.of("notTogether", List.of("a", "b"))))
                .containsExactly(new Rule.NotTogether(List.of("a", "b")));
        assertThat(read(Map.of("mayBeEmpty", List.of("a")))).containsExactly(new Rule.MayBeEmpty(List.of("a")));
        assertThat(read(Map.of("given", "a", "require", List.of("b"))))
                .containsExactly(new Rule.Given("a", List.of("b")));
        assertThat(read(Map.of("complete", "o", "sets", List.of(List.of("m"), List.of("n")))))
                .containsExactly(new Rule.Complete("o", List.of(List.of("m"), List.of("n"))));
    }

    @Test
    void aConditionIsTakenApart() {
        assertThat(read(Map.of("when", Map.of("a", "1"), "require", List.of("b"))))
                .containsExactly(new Rule.When("a", "1", List.of("b")));
        assertThat(Rules.parameters(new Rule.When("a", "1", List.of("b")))).containsExactlyInAnyOrder("a", "b");
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
