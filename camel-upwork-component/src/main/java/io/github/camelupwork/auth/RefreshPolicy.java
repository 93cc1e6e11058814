// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * Every number of the renewal.
 *
 * @param margin       the time before its end at which a token is renewed; at most a fifth of the token's life is taken
 * @param firstBackoff wait after the first failure that may pass; doubles with each further one, less a random part
 * @param longestBackoff bound of that wait
 * @param patience     the time for which callers without a usable token wait for a token endpoint that fails
 * @param rejectionPause least time between two renewals because of a 401, for a server that refuses every token
 */
public record RefreshPolicy(
        Duration margin, Duration firstBackoff, Duration longestBackoff, Duration patience, Duration rejectionPause) {

    /** The longest that a token endpoint may ask to be left alone: it must not silence a hub for good. */
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** The first wait after a page of a firewall, doubling up to {@link #LONGEST_FIREWALL_PAUSE}. */
    static final Duration FIREWALL_PAUSE = Duration.ofMinutes(1);

    static final Duration LONGEST_FIREWALL_PAUSE = Duration.ofMinutes(10);

    /**
     * The pause before asking again after a refusal other than {@code invalid_grant}: it may have been fixed meanwhile.
     */
    static final Duration REFUSAL_PAUSE = Duration.ofMinutes(10);

    /** The life of a refresh token of Upwork's, which is replaced by every renewal. */
    private static final Duration REFRESH_TOKEN_LIFE = Duration.ofDays(14);

    /** The time for which a caller waits for a renewal under way while the old token is still valid. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private static final int LEAST_SHARE = 5;

    /**
     * Returns the defaults: 5 min ahead; 1 s up to 1 min between attempts; 30 s of patience; one renewal a minute
     * because of 401.
     */
    public static RefreshPolicy defaults() {
        return new RefreshPolicy(
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1));
    }

    /** The same with another margin. */
    public RefreshPolicy withMargin(Duration other) {
        return new RefreshPolicy(other, firstBackoff, longestBackoff, patience, rejectionPause);
    }

    /** Returns true if the tokens are valid and need no renewal yet. */
    boolean isFresh(StoredTokens tokens, Instant now) {
        return tokens.accessToken() != null
                && (tokens.expiresAt() == null
                        || now.isBefore(tokens.expiresAt().minus(marginOf(tokens))));
    }

    /** Returns true if the tokens are old, but usable while no new ones can be obtained. */
    static boolean isAlive(StoredTokens tokens, Instant now) {
        return tokens.accessToken() != null && (tokens.expiresAt() == null || now.isBefore(tokens.expiresAt()));
    }

    /** Returns the expiry of the refresh token; null if there is none, or it is not known when it was given. */
    static Instant refreshableUntil(StoredTokens tokens) {
        return tokens.refreshToken() == null || tokens.issuedAt() == null
                ? null
                : tokens.issuedAt().plus(REFRESH_TOKEN_LIFE);
    }

    private Duration marginOf(StoredTokens tokens) {
        if (tokens.issuedAt() == null) {
            return margin;
        }
        Duration share = Duration.between(tokens.issuedAt(), tokens.expiresAt()).dividedBy(LEAST_SHARE);
        return share.compareTo(margin) < 0 ? share : margin;
    }

    /** Returns the wait after the given number of firewall pages in a row. */
    static Duration firewallPause(int failures) {
        Duration pause = FIREWALL_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_FIREWALL_PAUSE) > 0 ? LONGEST_FIREWALL_PAUSE : pause;
    }

    /** Returns the wait after the given number of failures in a row. */
    Duration backoff(int failures, double random) {
        Duration full = firstBackoff.multipliedBy(1L << Math.min(failures - 1, 20));
        Duration bounded = full.compareTo(longestBackoff) > 0 ? longestBackoff : full;
        return Duration.ofMillis((long) (bounded.toMillis() * (1 - random / 2)));
    }
}
