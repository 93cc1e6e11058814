// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.oauth.OAuth10aService;
import io.github.camelupwork.http.HttpAccess;

/** The three-legged flow of RFC 5849 section 2: request token, verifier, access token. */
public final class OAuth1Flow implements AuthorizationFlow {

    private final String account;
    private final OAuth1Credentials credentials;
    private final AuthEndpoints endpoints;
    private final TokenHttpClient host;
    private final TokenStore store;
    private final ServerClock clock;
    private final AccountOwner owner;

    /**
     * Creates a flow for one account.
     *
     * @param account with {@link OAuth1Credentials}
     * @param http    used for every request
     * @param owner   the check of the person the account may belong to
     */
    public OAuth1Flow(
            Account account,
            AuthEndpoints endpoints,
            HttpAccess http,
            TokenStore store,
            ServerClock clock,
            AccountOwner owner) {
        this.account = account.id();
        this.credentials = (OAuth1Credentials) account.credentials();
        this.endpoints = endpoints;
        this.host = TokenHttpClient.oauth1(http, clock);
        this.store = store;
        this.clock = clock;
        this.owner = owner;
    }

    @Override
    public AuthorizationRequest authorize(String redirectUri) {
        String callback = redirectUri == null ? credentials.redirectUri() : redirectUri;
        OAuth1Token token = requestToken(callback);
        store.putPending(new PendingAuthorization(token.token(), token.secret(), callback, clock.instant()));
        return new AuthorizationRequest(authorizationUrl(token), token.token());
    }

    @Override
    public StoredTokens exchange(String requestToken, String verifier, String expectedUser) {
        Secrets.require("oauth_token of auth/authorize", requestToken);
        PendingAuthorization pending = store.findPending(requestToken)
                .filter(known -> !known.isStale(clock.instant()))
                .orElseThrow(this::unknown);
        OAuth1Token token = accessToken(new OAuth1Token(pending.id(), pending.secret()), verifier);
        StoredTokens fresh = StoredTokens.of(token, clock.instant());
        StoredTokens stored = store.update(account, old -> owner.admit(old, fresh, expectedUser));
        store.removePending(requestToken);
        return stored;
    }

    /**
     * Requests temporary credentials.
     *
     * @param callback the address to which the person is sent back; null shows them the verifier instead ({@code oob})
     * @throws AuthorizationException if the server refuses
     */
    public OAuth1Token requestToken(String callback) {
        OAuth1RequestToken token = exchange(
                "Asking for a request token at " + endpoints.requestToken(),
                "Check consumerKey and consumerSecret against the API key's page at Upwork, and that the key is enabled",
                () -> service(callback).getRequestToken());
        return new OAuth1Token(token.getToken(), token.getTokenSecret());
    }

    /** The page on which a person agrees to the request token. */
    public URI authorizationUrl(OAuth1Token requestToken) {
        return URI.create(service(null).getAuthorizationUrl(scribe(requestToken)));
    }

    /**
     * Requests lasting token credentials.
     *
     * @param verifier {@code oauth_verifier} that came back with the person
     * @throws AuthorizationException if the server refuses
     */
    public OAuth1Token accessToken(OAuth1Token requestToken, String verifier) {
        Secrets.require("oauth_verifier", verifier);
        OAuth1AccessToken token = exchange(
                "Asking for an access token at " + endpoints.accessToken(),
                "Start again with auth/authorize: a request token and its verifier are good once and for a short time",
                () -> service(null).getAccessToken(scribe(requestToken), verifier),
                requestToken.secret(),
                verifier);
        return new OAuth1Token(token.getToken(), token.getTokenSecret());
    }

    /** If the first answer has set the clock right, the refusal was the clock's fault and a second try is worth it. */
    private <T> T exchange(String action, String advice, TokenExchange.Request<T> request, String... secrets) {
        TokenExchange exchange =
                new TokenExchange(action, tokenError -> tokenError.passing() ? null : advice, secrets(secrets));
        Duration before = clock.offset();
        try {
            return exchange.run(request);
        } catch (AuthorizationException e) {
            if (e.isTransient() || before.equals(clock.offset())) {
                throw e;
            }
            return exchange.run(request);
        }
    }

    private String[] secrets(String... more) {
        String[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = credentials.consumerSecret();
        return all;
    }

    private OAuth10aService service(String callback) {
        ServiceBuilder builder = new ServiceBuilder(credentials.consumerKey()).apiSecret(credentials.consumerSecret());
        if (callback != null) {
            builder.callback(callback);
        }
        return builder.httpClient(host).build(new OAuth1Api(endpoints, new NonceAndTimestamp(clock)));
    }

    private static OAuth1RequestToken scribe(OAuth1Token token) {
        return new OAuth1RequestToken(token.token(), token.secret());
    }

    private AuthorizationException unknown() {
        return new AuthorizationException(
                "The request token that came back to account " + account + " is not known",
                TokenError.NONE,
                "Start again with auth/authorize, and use its address within a day",
                null);
    }
}
