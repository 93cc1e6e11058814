// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Condition A = Condition.compare("task", Operator.EQUAL, "a");
    private static final Condition B = Condition.compare("task", Operator.EQUAL, "b");
    private static final Condition C = Condition.compare("memo", Operator.EQUAL, "c");

    @Test
    void joiningFlattensTheSameKindAndKeepsASinglePart() {
        assertThat(Condition.and(List.of(A, Condition.and(List.of(B, C)))))
                .isEqualTo(new Condition.And(List.of(A, B, C)));
        assertThat(Condition.or(List.of(Condition.or(List.of(A, B)), C))).isEqualTo(new Condition.Or(List.of(A, B, C)));
        assertThat(Condition.and(List.of(A))).isSameAs(A);
    }

    @Test
    void putsEveryOrInParentheses() {
        assertThat(Condition.and(List.of(C, Condition.or(List.of(A, B)))).text())
                .isEqualTo("memo = 'c' AND (task = 'a' OR task = 'b')");
        assertThat(Condition.or(List.of(A, Condition.and(List.of(B, C)))).text())
                .isEqualTo("(task = 'a' OR (task = 'b' AND memo = 'c'))");
    }

    @Test
    void refusesWhatWouldNotReadBackAsItself() {
        assertThatThrownBy(() -> new Condition.And(List.of(A))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.Or(List.of(A, new Condition.Or(List.of(B, C)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
