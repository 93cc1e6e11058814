// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.catalog.Effect;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    private static Extension of(Map<String, Object> values) {
        return Extension.in(
                Map.of("x-upwork", values), Set.of("name", "size", "on", "all", "map", "list"), "jobs.yaml: get");
    }

    @Test
    void whatIsNotThereIsAbsent() {
        Extension none = Extension.in(null, Set.of(), "here");

        assertThat(none.has("name")).isFalse();
        assertThat(none.text("name")).isNull();
        assertThat(none.number("size")).isNull();
        assertThat(none.flag("on")).isFalse();
        assertThat(none.texts("all")).isEmpty();
        assertThat(none.textMap("map")).isEmpty();
        assertThat(none.child("map", Set.of()).values()).isEmpty();
    }

    @Test
    void aKeyThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> of(Map.of("nmae", "x")))
                .isInstanceOf(DescriptionException.class)
                .hasMessage("jobs.yaml: get: unknown key 'nmae' in x-upwork, known: [all, list, map, name, on, size]");
        assertThatThrownBy(() -> of(Map.of("map", Map.of("x", 1))).child("map", Set.of("y")))
                .hasMessageContaining("jobs.yaml: get: map: unknown key 'x'");
    }

    @Test
    void whatIsMissingOrOfAnotherShapeIsNamed() {
        assertThatThrownBy(() -> of(Map.of()).required("name")).hasMessage("jobs.yaml: get: x-upwork lacks name");
        assertThatThrownBy(() -> of(Map.of("size", "7")).number("size"))
                .hasMessageContaining("size is no whole number: 7");
        assertThatThrownBy(() -> of(Map.of("all", "a")).texts("all")).hasMessageContaining("all is no list: a");
        assertThatThrownBy(() -> of(Map.of("map", "a")).textMap("map")).hasMessageContaining("map is no map: a");
    }

    @Test
    void aConstantIsOneOfThoseThatAreKnown() {
        assertThat(of(Map.of("name", "money")).constant("name", EnumSet.of(Effect.READ, Effect.MONEY)))
                .isEqualTo(Effect.MONEY);
        assertThatThrownBy(() -> of(Map.of("name", "Money")).constant("name", EnumSet.of(Effect.READ, Effect.MONEY)))
                .hasMessageContaining("unknown name 'Money', allowed: [money, read]");
    }

    @Test
    void readsMapsOfAList() {
        assertThat(of(Map.of("list", List.of(Map.of("a", 1), Map.of("a", 2)))).children("list", Set.of("a")))
                .extracting(child -> child.number("a"))
                .containsExactly(1, 2);
    }
}
