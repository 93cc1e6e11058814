// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;

import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.budget.RetryCause;
import io.github.camelupwork.catalog.Effect;

/**
 * The retry policy of calls.
 *
 * @param maxAttempts the maximum attempts per call
 * @param deadline    the maximum time of a call in all, including waits and retries
 * @param backoff     the wait before a retry
 * @param allowance   the retries that all calls may still make together
 */
public record RetryPolicy(int maxAttempts, Duration deadline, Backoff backoff, RetryAllowance allowance) {

    /**
     * The decision: what certainly had no effect may be sent again; what may have had one, only if it just reads; what was
     * refused, never.
     */
    static boolean mayRetry(Effect effect, Outcome outcome) {
        return switch (outcome) {
            case NOTHING_SENT, LIMITED, TOKEN_RENEWED -> true;
            case GATEWAY_FAILED, NO_ANSWER -> effect == Effect.READ;
            case SERVER_FAILED, UNPROVED, UNREADABLE, REFUSED -> false;
        };
    }

    /** Returns the wait before that retry; zero after a rate limit or a token renewal, which have their own waits. */
    Duration delay(int attempt, Outcome outcome) {
        return outcome == Outcome.LIMITED || outcome == Outcome.TOKEN_RENEWED ? Duration.ZERO : backoff.delay(attempt);
    }

    /** Returns the cause of a retry, which determines its cost. */
    static RetryCause cause(Outcome outcome) {
        return outcome == Outcome.LIMITED ? RetryCause.THROTTLE : RetryCause.FAILURE;
    }
}
