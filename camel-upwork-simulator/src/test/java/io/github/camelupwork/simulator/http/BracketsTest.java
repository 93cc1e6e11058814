// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class BracketsTest {

    private final Brackets brackets = new Brackets();

    @Test
    void namesWithBracketsAreNested() {
        brackets.put("milestones[0][deposit_amount]", "10");
        brackets.put("milestones[0][due_date]", "x");
        brackets.put("milestones[1][deposit_amount]", "20");
        brackets.put("plain", "1");

        assertThat(brackets.tree())
                .isEqualTo(Map.of(
                        "plain",
                        "1",
                        "milestones",
                        Map.of(
                                "0",
                                Map.of("deposit_amount", "10", "due_date", "x"),
                                "1",
                                Map.of("deposit_amount", "20"))));
    }

    @Test
    void emptyBracketsAreNumberedInOrder() {
        brackets.put("users[]", "a");
        brackets.put("users[]", "b");

        assertThat(brackets.tree()).isEqualTo(Map.of("users", Map.of("0", "a", "1", "b")));
    }

    @Test
    void theLaterOfTwoValuesWinsAndOddNamesStayAsTheyAre() {
        brackets.put("a", "1");
        brackets.put("a", "2");
        brackets.put("b[", "3");
        brackets.put("[c]", "4");

        assertThat(brackets.tree()).isEqualTo(Map.of("a", "2", "b[", "3", "[c]", "4"));
    }
}
