// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void countsOnlyTheRequestsOfItsTrigger() {
        Rule<String> rule =
                new Rule<>("storm", Trigger.on("offers/list").skipping(1).times(2));
        List<Boolean> applied = IntStream.range(0, 5)
                .mapToObj(i -> rule.applies("offers/list", "r"))
                .toList();

        assertThat(rule.applies("jobs/list", "r")).isFalse();
        assertThat(applied).containsExactly(false, true, true, false, false);
        assertThat(rule.happened()).isEqualTo(2);
        assertThat(rule.what()).isEqualTo("storm");
    }
}
