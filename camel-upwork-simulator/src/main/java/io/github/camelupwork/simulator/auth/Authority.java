// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.time.Clock;
import java.util.List;

import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.operation.ApiError;

/** Authenticates callers: one application, its people, and both ways to sign in. */
public final class Authority {

    private static final String BEARER = "Bearer ";

    private final SimulatorAccounts accounts;
    private final OAuth1 oauth1;
    private final OAuth2 oauth2;

    /** Knows these people; their tokens follow from the seed. */
    public Authority(List<String> users, long seed, Clock clock, Moods moods) {
        Secrets secrets = new Secrets(seed);
        Application application = new Application(
                secrets.of("consumer key"),
                secrets.of("consumer secret"),
                secrets.of("client id"),
                secrets.of("client secret"));
        accounts = new SimulatorAccounts(
                application, users.stream().map(user -> account(user, secrets)).toList());
        oauth1 = new OAuth1(application, clock, secrets);
        oauth2 = new OAuth2(application, users.get(0), clock, secrets, moods);
        accounts.accounts().forEach(this::grant);
    }

    /** The ready-made keys and tokens. */
    public SimulatorAccounts accounts() {
        return accounts;
    }

    /** The OAuth 1.0a side. */
    public OAuth1 oauth1() {
        return oauth1;
    }

    /** The OAuth 2.0 side. */
    public OAuth2 oauth2() {
        return oauth2;
    }

    /**
     * Returns the id of the calling person.
     *
     * @param oauth1Allowed true if the API accepts OAuth 1.0a: the REST API of the reference does, the others do not
     * @throws ApiError with the documented message if the request is not signed or its signature is invalid
     */
    public String caller(IncomingRequest request, boolean oauth1Allowed) {
        String bearer = bearer(request);
        if (bearer != null) {
            return oauth2.caller(bearer).orElseThrow(() -> new ApiError(401, 401, "Unauthorized"));
        }
        if (oauth1Allowed && oauth1.isSigned(request)) {
            return oauth1.caller(request);
        }
        throw new ApiError(401, 401, "Unauthorized");
    }

    /** The bearer token of a request; null if it has none. */
    public static String bearer(IncomingRequest request) {
        String value = request.header("Authorization");
        return value != null && value.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? value.substring(BEARER.length()).trim()
                : null;
    }

    private void grant(Account account) {
        oauth1.grant(account.user(), new OAuth1.TokenPair(account.token(), account.tokenSecret()));
        oauth2.grant(account.user(), account.accessToken(), account.refreshToken());
    }

    private static Account account(String user, Secrets secrets) {
        return new Account(
                user,
                secrets.of("token " + user),
                secrets.of("token secret " + user),
                secrets.of("access token " + user),
                secrets.of("refresh token " + user));
    }
}
