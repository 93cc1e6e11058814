// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One renewal, from lock to disk. Within the account's lock it reads the store again, for another process may have
 * renewed meanwhile; a new pair is stored before it can be used.
 *
 * <p>Between receiving and storing there is an unavoidable gap. A process that is killed in it leaves the old refresh
 * token in the store, which Upwork lets live for a day after its rotation: the next renewal within that day succeeds
 * with it. If only the store fails, the pair is kept here and stored by the next attempt instead of asking for yet
 * another one.
 */
final class TokenRenewal {

    private final String account;
    private final OAuth2Credentials credentials;
    private final TokenEndpoint endpoint;
    private final TokenStore store;
    private final RefreshPolicy policy;
    private final Clock clock;
    private final TokenEvents events;
    private final String reauthorize;
    private final StoredTokens seed;

    private Unsaved unsaved;
    private Dead dead;

    /** A pair that the store did not take, and the version it was to replace. */
    private record Unsaved(StoredTokens tokens, long replaces) {}

    /** A refresh token that the server refused, with the time and the error. */
    private record Dead(String refreshToken, Instant since, AuthorizationException why) {}

    TokenRenewal(
            Account account,
            TokenEndpoint endpoint,
            TokenStore store,
            RefreshPolicy policy,
            Clock clock,
            TokenEvents events,
            String reauthorize) {
        this.account = account.id();
        this.credentials = (OAuth2Credentials) account.credentials();
        this.endpoint = endpoint;
        this.store = store;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
        this.reauthorize = reauthorize;
        this.seed = StoredTokens.of(credentials);
    }

    /**
     * Fresh tokens: what is stored or configured if that will do, else new ones.
     *
     * @param rejected value of an access token that the server refuses, or null
     * @throws AuthorizationException if there is no way to a token
     * @throws TokenStoreException    if the store fails
     */
    synchronized StoredTokens renew(String rejected) {
        StoredTokens current = store.read(account).orElse(seed);
        if (unsaved == null && isUsable(current, rejected)) {
            return current;
        }
        checkAlive(current);
        StoredTokens stored = store.update(account, now -> next(now, rejected));
        dead = null;
        announce();
        return stored;
    }

    /** Returns the stored tokens, if they are usable; asks no server. */
    Optional<StoredTokens> stored(String rejected) {
        return store.read(account).filter(tokens -> isUsable(tokens, rejected));
    }

    private void announce() {
        if (unsaved != null) {
            unsaved = null;
            events.passed(account, TokenEvents.Point.STORED);
        }
    }

    private StoredTokens next(Optional<StoredTokens> stored, String rejected) {
        StoredTokens current = stored.orElse(seed);
        if (unsaved != null && unsaved.replaces() == current.version()) {
            return unsaved.tokens();
        }
        unsaved = null;
        if (stored.isPresent() && isUsable(current, rejected)) {
            return current;
        }
        checkAlive(current);
        events.passed(account, TokenEvents.Point.REQUESTING);
        StoredTokens received = request(current);
        unsaved = new Unsaved(received, current.version());
        events.passed(account, TokenEvents.Point.RECEIVED);
        return received;
    }

    private boolean isUsable(StoredTokens tokens, String rejected) {
        return policy.isFresh(tokens, clock.instant()) && !Objects.equals(tokens.accessToken(), rejected);
    }

    /**
     * A dead refresh token is not asked about twice; only another one in the store changes that. Another refusal is
     * asked about again after a while: its cause may have been fixed at Upwork.
     */
    private void checkAlive(StoredTokens current) {
        if (dead != null && Objects.equals(dead.refreshToken(), current.refreshToken()) && isLasting(dead)) {
            throw dead.why();
        }
    }

    private boolean isLasting(Dead refusal) {
        return refusal.why().isInvalidGrant()
                || clock.instant().isBefore(refusal.since().plus(RefreshPolicy.REFUSAL_PAUSE));
    }

    private StoredTokens request(StoredTokens current) {
        Instant asked = clock.instant();
        try {
            if (credentials.grant() == OAuth2Credentials.Grant.CLIENT_CREDENTIALS) {
                return endpoint.clientCredentials().toStore(asked, null);
            }
            return refresh(current, asked);
        } catch (AuthorizationException e) {
            if (!e.isTransient()) {
                dead = new Dead(current.refreshToken(), clock.instant(), e);
            }
            throw e;
        }
    }

    /**
     * Refreshes with the stored refresh token; if that one is dead and another is configured, with the configured one.
     */
    private StoredTokens refresh(StoredTokens current, Instant asked) {
        if (current.refreshToken() == null) {
            throw current.accessToken() == null
                    ? AuthorizationException.noToken(account, reauthorize)
                    : AuthorizationException.noRefresh(account, reauthorize);
        }
        try {
            return refresh(current.refreshToken(), asked).ownedBy(current.owner());
        } catch (AuthorizationException e) {
            if (!e.isInvalidGrant()
                    || seed.refreshToken() == null
                    || seed.refreshToken().equals(current.refreshToken())) {
                throw e;
            }
            return refresh(seed.refreshToken(), asked);
        }
    }

    private StoredTokens refresh(String refreshToken, Instant asked) {
        return endpoint.refresh(refreshToken).toStore(asked, refreshToken);
    }
}
