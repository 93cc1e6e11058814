// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;

import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.budget.RetryCause;
import io.github.camelupwork.catalog.Effect;

/**
 * When a call is sent again.
 *
 * @param maxAttempts how often a call is sent at most
 * @param deadline    how long a call may take in all, waiting and repeats included
 * @param backoff     how long to wait before a repeat
 * @param allowance   how many repeats all calls may still make together
 */
public record RepeatPolicy(int maxAttempts, Duration deadline, Backoff backoff, RetryAllowance allowance) {

    /**
     * The decision: what certainly had no effect may be sent again; what may have had one, only if it just reads; what was
     * refused, never.
     */
    static boolean mayRepeat(Effect effect, Fate fate) {
        return switch (fate) {
            case NOTHING_SENT, LIMITED, TOKEN_RENEWED -> true;
            case GATEWAY_FAILED, NO_ANSWER -> effect == Effect.READ;
            case SERVER_FAILED, UNPROVED, UNREADABLE, REFUSED -> false;
        };
    }

    /** How long to wait before that repeat; what a limit or a new token makes wait for is over by itself. */
    Duration delay(int attempt, Fate fate) {
        return fate == Fate.LIMITED || fate == Fate.TOKEN_RENEWED ? Duration.ZERO : backoff.delay(attempt);
    }

    /** What a repeat costs the allowance. */
    static RetryCause cause(Fate fate) {
        return fate == Fate.LIMITED ? RetryCause.THROTTLE : RetryCause.FAILURE;
    }
}
