// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelupwork.auth.TokenStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns, once a day, of tokens that end within three days and that nothing but a call or a person can renew. */
final class TokenWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TokenWatch.class);
    private static final Duration NOTICE = Duration.ofDays(3);

    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    TokenWatch(Clock clock) {
        this.clock = clock;
    }

    /** Looks at the tokens of an account. */
    void look(String account, TokenStatus token) {
        if (token.refreshableUntil() != null) {
            check(account, "refresh token", token.refreshableUntil(), "unless a call renews it before");
        } else if (token.expiresAt() != null) {
            check(account, "access token", token.expiresAt(), "and there is no refresh token");
        }
    }

    private void check(String account, String what, Instant end, String unless) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.compareTo(NOTICE) <= 0 && told.add(account + " " + end + " " + left.toDays())) {
            LOG.warn(
                    "Account {}: the {} {} at {}, {}; after that a person has to sign in again by auth/authorize",
                    account,
                    what,
                    left.isNegative() ? "has ended" : "ends in " + text(left),
                    end,
                    unless);
        }
    }

    private static String text(Duration left) {
        return left.toDays() > 1 ? left.toDays() + " days" : left.toHours() + " hours";
    }
}
