// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void happenForTheirOperationAlone() {
        faults.inject(Fault.reset(), Trigger.on("milestones/approve"));
        assertThat(faults.next("milestones/create", "milestones/create")).isEmpty();
        assertThat(faults.next("milestones/approve", "x")).contains(Fault.reset());
        assertThat(faults.next("x", "milestones/approve")).contains(Fault.reset());
    }

    @Test
    void happenSoOftenAfterSoMany() {
        faults.inject(Fault.status(503), Trigger.always().skipping(1).times(2));
        assertThat(happened(5)).containsExactly(false, true, true, false, false);
        assertThat(faults.planned()).singleElement().satisfies(planned -> assertThat(planned.happened())
                .isEqualTo(2));
    }

    @Test
    void happenByChanceAsTheSeedSays() {
        faults.inject(Fault.status(503), Trigger.always().withProbability(0.3, 7));
        List<Boolean> first = happened(1000);
        faults.clear();
        faults.inject(Fault.status(503), Trigger.always().withProbability(0.3, 7));
        assertThat(happened(1000)).isEqualTo(first);
        assertThat(first.stream().filter(each -> each).count()).isBetween(240L, 360L);
    }

    @Test
    void theFirstRuleThatAppliesWins() {
        faults.inject(Fault.html(), Trigger.once("a/b"));
        faults.inject(Fault.empty(), Trigger.always());
        assertThat(faults.next("a/b", "a/b")).contains(Fault.html());
        assertThat(faults.next("a/b", "a/b")).contains(Fault.empty());
    }

    @Test
    void endWhenTold() {
        faults.inject(Fault.html(), Trigger.always());
        faults.clear();
        assertThat(happened(1)).containsExactly(false);
    }

    @Test
    void chancesLieBetweenNoneAndCertainty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trigger.always().withProbability(1.5, 0))
                .withMessageContaining("1.5");
    }

    private List<Boolean> happened(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> faults.next("a/b", "a/b").isPresent())
                .toList();
    }
}
