// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.budget.RetryCause;
import io.github.camelupwork.catalog.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    /** Every outcome, and whether what reads, writes or moves money may be sent again after it. */
    @ParameterizedTest
    @CsvSource({
        "NOTHING_SENT,   true,  true,  true",
        "LIMITED,        true,  true,  true",
        "TOKEN_RENEWED,  true,  true,  true",
        "GATEWAY_FAILED, true,  false, false",
        "NO_ANSWER,      true,  false, false",
        "SERVER_FAILED,  false, false, false",
        "UNREADABLE,     false, false, false",
        "REFUSED,        false, false, false",
    })
    void whatMayHaveHadAnEffectIsNeverSentAgain(Outcome outcome, boolean read, boolean write, boolean money) {
        assertThat(RetryPolicy.mayRetry(Effect.READ, outcome)).isEqualTo(read);
        assertThat(RetryPolicy.mayRetry(Effect.WRITE, outcome)).isEqualTo(write);
        assertThat(RetryPolicy.mayRetry(Effect.MONEY, outcome)).isEqualTo(money);
    }

    @Test
    void waitsOnlyWhereNothingElseMakesItWait() {
        RetryPolicy policy =
                new RetryPolicy(4, Duration.ofMinutes(5), Backoff.defaults(new Random(1)), new RetryAllowance());

        assertThat(policy.delay(2, Outcome.LIMITED)).isZero();
        assertThat(policy.delay(2, Outcome.TOKEN_RENEWED)).isZero();
        assertThat(IntStream.range(0, 50).mapToObj(i -> policy.delay(3, Outcome.NO_ANSWER)))
                .anySatisfy(delay -> assertThat(delay).isPositive());
    }

    @Test
    void aLimitIsNotTheFaultOfTheServer() {
        assertThat(RetryPolicy.cause(Outcome.LIMITED)).isEqualTo(RetryCause.THROTTLE);
        assertThat(RetryPolicy.cause(Outcome.NO_ANSWER)).isEqualTo(RetryCause.FAILURE);
    }
}
