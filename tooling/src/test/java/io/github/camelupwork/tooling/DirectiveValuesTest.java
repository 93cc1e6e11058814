// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

class DirectiveValuesTest {

    private static DirectiveValues of(String directives) {
        return DirectiveValues.of(field(directives), "say");
    }

    private static Field field(String directives) {
        return new Parser()
                .parseDocument("{ order " + directives + " }")
                .getDefinitionsOfType(OperationDefinition.class)
                .get(0)
                .getSelectionSet()
                .getSelectionsOfType(Field.class)
                .get(0);
    }

    @Test
    void readsLiteralsOfEveryKind() {
        DirectiveValues said = of("@say(text: \"a b\", name: LIST, flag: true, number: 7, amount: 1.50)");

        assertThat(said.isThere()).isTrue();
        assertThat(said.text("text")).isEqualTo("a b");
        assertThat(said.text("name")).isEqualTo("LIST");
        assertThat(said.flag("flag")).isTrue();
        assertThat(said.number("number")).isEqualTo(7);
        assertThat(said.decimal("amount")).isEqualTo(new BigDecimal("1.50"));
    }

    @Test
    void whatIsNotSaidIsAbsentOrTheOther() {
        for (DirectiveValues said : List.of(of(""), of("@other(text: \"x\")"), of("@say"))) {
            assertThat(said.text("text")).isNull();
            assertThat(said.text("text", "otherwise")).isEqualTo("otherwise");
            assertThat(said.flag("text")).isFalse();
            assertThat(said.flag("flag", true)).isTrue();
            assertThat(said.number("number")).isNull();
            assertThat(said.decimal("amount")).isNull();
            assertThat(said.texts("list")).isEmpty();
            assertThat(said.pairs("list")).isEmpty();
        }
        assertThat(of("").isThere()).isFalse();
        assertThat(of("@say").isThere()).isTrue();
        assertThat(of("@say(flag: false)").flag("flag", true)).isFalse();
    }

    @Test
    void whatIsSaidToBeNullIsNullAndNotTheOther() {
        assertThat(of("@say(text: null)").text("text", "otherwise")).isNull();
    }

    @Test
    void oneValueStandsForAList() {
        assertThat(of("@say(list: [\"a\", B, 3])").texts("list")).containsExactly("a", "B", "3");
        assertThat(of("@say(list: \"a\")").texts("list")).containsExactly("a");
    }

    @Test
    void pairsKeepTheirOrder() {
        assertThat(of("@say(list: [\"open=REQUESTED\", \"FILLED\", \"x=\"])").pairs("list"))
                .containsExactly(Map.entry("open", "REQUESTED"), Map.entry("FILLED", "FILLED"), Map.entry("x", ""));
    }

    @Test
    void aDirectiveMayBeThereSeveralTimes() {
        assertThat(DirectiveValues.all(field("@say(text: \"a\") @other @say(text: \"b\")"), "say"))
                .extracting(said -> said.text("text"))
                .containsExactly("a", "b");
    }
}
