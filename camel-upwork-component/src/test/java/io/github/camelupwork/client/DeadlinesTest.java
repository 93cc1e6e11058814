// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.FakeTimer;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final FakeTimer timer = new FakeTimer();
    private final Deadlines deadlines = new Deadlines(timer, Duration.ofSeconds(60));
    private final List<String> expired = new ArrayList<>();

    private BudgetTimer.Task start(String call) {
        return deadlines.start(() -> expired.add(call));
    }

    @Test
    void oneTaskOfTheTimerIsEnoughForAllCalls() {
        for (int i = 0; i < 1000; i++) {
            start("call").cancel();
        }
        start("lasting");

        assertThat(timer.scheduled()).isOne();
    }

    @Test
    void eachEndsAtItsOwnTime() {
        start("first");
        timer.advance(Duration.ofSeconds(20));
        start("second");
        timer.advance(Duration.ofSeconds(39));
        assertThat(expired).isEmpty();
        timer.advance(Duration.ofSeconds(1));
        assertThat(expired).containsExactly("first");
        timer.advance(Duration.ofSeconds(20));
        assertThat(expired).containsExactly("first", "second");
        assertThat(timer.scheduled()).isZero();
    }

    @Test
    void aCallThatHasEndedDoesNotExpireNorDoesItDelayTheNext() {
        BudgetTimer.Task first = start("first");
        timer.advance(Duration.ofSeconds(10));
        start("second");
        first.cancel();
        timer.advance(Duration.ofSeconds(60));

        assertThat(expired).containsExactly("second");
    }

    @Test
    void aCallThatEndsInTheMiddleOfTheOthersDoesNotExpire() {
        start("first");
        BudgetTimer.Task second = start("second");
        start("third");
        second.cancel();
        timer.advance(Duration.ofSeconds(60));

        assertThat(expired).containsExactly("first", "third");
    }

    @Test
    void aCallThatStartsWhenAllHaveEndedExpiresInTime() {
        start("first").cancel();
        timer.advance(Duration.ofSeconds(61));
        start("second");
        timer.advance(Duration.ofSeconds(59));
        assertThat(expired).isEmpty();
        timer.advance(Duration.ofSeconds(1));

        assertThat(expired).containsExactly("second");
    }
}
