// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class OwnDocumentReconcilerTest {

    private final Desk desk = new Desk();

    @Test
    void leavesItToAPersonAndSaysHow() {
        Verdict verdict =
                desk.verdict(desk.unknown("graphql/execute", Map.of("query", "mutation { approveMilestone { id } }")));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Undecided.class, doubt -> assertThat(doubt.reason())
                .contains("by hand with ledger/settle"));
        assertThat(desk.read).isEmpty();
    }
}
