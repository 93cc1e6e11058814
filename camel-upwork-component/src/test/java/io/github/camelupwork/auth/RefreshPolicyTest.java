// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshPolicyTest {

    private static final Instant NOW = ManualClock.START;

    private final RefreshPolicy policy = RefreshPolicy.defaults();

    @ParameterizedTest
    @CsvSource({"86400, 301, true", "86400, 300, false", "60, 13, true", "60, 12, false"})
    void renewsFiveMinutesAheadOrAFifthOfAShortLife(long life, long left, boolean fresh) {
        Instant end = NOW.plusSeconds(left);

        StoredTokens tokens = new StoredTokens("t", null, null, end.minusSeconds(life), end, null, 1);

        assertThat(policy.isFresh(tokens, NOW)).isEqualTo(fresh);
    }

    @Test
    void trustsATokenWhoseEndIsNotKnown() {
        assertThat(policy.isFresh(new StoredTokens("t", null, null, null, null, null, 1), NOW))
                .isTrue();
        assertThat(policy.isFresh(new StoredTokens(null, null, "r", null, null, null, 1), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1000", "1, 0.5, 750", "2, 0, 2000", "3, 0, 4000", "7, 0, 60000", "1000, 0, 60000"})
    void waitsLongerEachTimeUpToABound(int failures, double random, long millis) {
        assertThat(policy.backoff(failures, random)).isEqualTo(Duration.ofMillis(millis));
    }
}
