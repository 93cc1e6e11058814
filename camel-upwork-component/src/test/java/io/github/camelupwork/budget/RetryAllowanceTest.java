// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RetryAllowanceTest {

    private final RetryAllowance allowance = new RetryAllowance();

    @Test
    void ofNothingNothingIsRepeated() {
        RetryAllowance none = new RetryAllowance(0);
        none.succeeded(null);
        assertThat(none.take(RetryCause.FAILURE)).isFalse();
    }

    @Test
    void runsDryWhenMuchFails() {
        assertThat(IntStream.range(0, 100)
                        .filter(i -> allowance.take(RetryCause.FAILURE))
                        .count())
                .isEqualTo(35);
        assertThat(allowance.left()).isEqualTo(10);
        assertThat(allowance.take(RetryCause.THROTTLE)).isTrue();
    }

    @Test
    void aRepeatThatSucceedsIsPaidBack() {
        allowance.take(RetryCause.FAILURE);
        allowance.take(RetryCause.THROTTLE);
        allowance.succeeded(RetryCause.THROTTLE);
        assertThat(allowance.left()).isEqualTo(RetryAllowance.CAPACITY - 14);
    }

    @Test
    void firstTriesFillItSlowlyAndNeverOver() {
        allowance.take(RetryCause.THROTTLE);
        allowance.succeeded(null);
        assertThat(allowance.left()).isEqualTo(RetryAllowance.CAPACITY - 4);
        IntStream.range(0, 10).forEach(i -> allowance.succeeded(null));
        assertThat(allowance.left()).isEqualTo(RetryAllowance.CAPACITY);
    }
}
