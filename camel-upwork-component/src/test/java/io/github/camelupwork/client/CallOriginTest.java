// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.budget.Priority;
import io.github.camelupwork.catalog.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallOriginTest {

    @ParameterizedTest
    @CsvSource({
        "MONEY, false, MONEY",
        "MONEY, true, MONEY",
        "WRITE, false, WRITE",
        "WRITE, true, WRITE",
        "READ, false, READ",
        "READ, true, CONSUMER"
    })
    void moneyFirstThenWritesThenReadsConsumersLast(Effect effect, boolean polling, Priority priority) {
        assertThat(new CallOrigin("x", polling).priority(effect)).isEqualTo(priority);
    }

    @Test
    void prioritiesAreInTheOrderInWhichTheyAreServed() {
        assertThat(Priority.values()).containsExactly(Priority.MONEY, Priority.WRITE, Priority.READ, Priority.CONSUMER);
    }
}
