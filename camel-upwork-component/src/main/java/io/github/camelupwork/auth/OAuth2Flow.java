// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import com.github.scribejava.core.pkce.PKCE;
import com.github.scribejava.core.pkce.PKCEService;

/** The authorization code flow of RFC 6749 section 4.1, with PKCE (RFC 7636) if it is wanted. */
public final class OAuth2Flow implements AuthorizationFlow {

    private static final int STATE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final String account;
    private final OAuth2Credentials credentials;
    private final OAuth2Client client;
    private final TokenStore store;
    private final Clock clock;
    private final boolean pkce;
    private final AccountOwner owner;

    /**
     * Creates a flow for one account.
     *
     * @param account with {@link OAuth2Credentials}
     * @param pkce    true if a code challenge is sent; Upwork does not say that it checks one
     * @param owner   the check of the person the account may belong to
     */
    public OAuth2Flow(
            Account account, OAuth2Client client, TokenStore store, Clock clock, boolean pkce, AccountOwner owner) {
        this.account = account.id();
        this.credentials = (OAuth2Credentials) account.credentials();
        this.client = client;
        this.store = store;
        this.clock = clock;
        this.pkce = pkce;
        this.owner = owner;
    }

    @Override
    public AuthorizationRequest authorize(String redirectUri) {
        String redirect = redirectUri == null ? credentials.redirectUri() : redirectUri;
        PKCE challenge = pkce ? PKCEService.defaultInstance().generatePKCE() : null;
        String state = state();
        store.putPending(new PendingAuthorization(
                state, challenge == null ? null : challenge.getCodeVerifier(), redirect, clock.instant()));
        return new AuthorizationRequest(client.authorizationUrl(redirect, state, challenge), state);
    }

    private String state() {
        byte[] state = new byte[STATE_BYTES];
        random.nextBytes(state);
        return HexFormat.of().formatHex(state);
    }

    @Override
    public StoredTokens exchange(String state, String code, String expectedUser) {
        Secrets.require("state of auth/authorize", state);
        PendingAuthorization pending = pending(state);
        TokenResponse response = client.authorizationCode(code, pending.redirectUri(), pending.secret());
        StoredTokens fresh = response.toStore(clock.instant(), null);
        StoredTokens stored = store.update(account, old -> owner.admit(old, fresh, expectedUser));
        store.removePending(pending.id());
        return stored;
    }

    /**
     * Returns the pending authorization of a state. An unknown state was not issued here: it may be an attempt to
     * inject a foreign code.
     */
    private PendingAuthorization pending(String state) {
        return store.findPending(state)
                .filter(known -> !known.isStale(clock.instant()))
                .orElseThrow(this::unknown);
    }

    private AuthorizationException unknown() {
        return new AuthorizationException(
                "The state that came back to account " + account + " was not given out here",
                TokenError.NONE,
                "Start again with auth/authorize, and use its address within a day",
                null);
    }
}
