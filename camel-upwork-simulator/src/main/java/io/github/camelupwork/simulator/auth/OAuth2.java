// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.mood.Moods;

/**
 * OAuth 2.0: authorization code (with PKCE where the client uses it), refresh token and client credentials. A refresh
 * gives a new refresh token of 14 days and cuts the old one to 24 hours. Access tokens live 86,400 seconds unless set
 * otherwise. Safe for use by many threads.
 */
public final class OAuth2 {

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(86_400);
    private static final Duration REFRESH_LIFE = Duration.ofDays(14);
    private static final Duration GRACE = Duration.ofHours(24);
    private static final String EXPIRES_IN = "expires_in";

    private final Application application;
    private final String owner;
    private final Clock clock;
    private final Secrets secrets;
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Map<String, Access> accessTokens = new LinkedHashMap<>();
    private final Map<String, Access> refreshTokens = new LinkedHashMap<>();
    private final Moods moods;
    private Duration tokenLife = TOKEN_LIFE;
    private int refreshes;

    private record Code(String user, String redirectUri, String challenge, boolean hashed, Instant until) {}

    private record Access(String user, Instant until) {}

    /**
     * Creates an authority for one application.
     *
     * @param owner the person on whose behalf client credentials act
     */
    public OAuth2(Application application, String owner, Clock clock, Secrets secrets, Moods moods) {
        this.moods = moods;
        this.application = application;
        this.owner = owner;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Makes tokens valid for a person at once, without the flow. */
    public synchronized void grant(String user, String accessToken, String refreshToken) {
        accessTokens.put(accessToken, new Access(user, clock.instant().plus(tokenLife)));
        refreshTokens.put(refreshToken, new Access(user, clock.instant().plus(REFRESH_LIFE)));
    }

    /** Sets the lifetime of access tokens that are issued from now on. */
    public synchronized void tokenLife(Duration life) {
        tokenLife = life;
    }

    /** Ends the life of an access token; its refresh token stays good. */
    public synchronized void expire(String accessToken) {
        accessTokens.computeIfPresent(accessToken, (token, access) -> new Access(access.user(), clock.instant()));
    }

    /** Ends the life of every access token of a person; refresh tokens stay good. */
    public synchronized void expireAll(String user) {
        accessTokens.replaceAll(
                (token, access) -> access.user().equals(user) ? new Access(user, clock.instant()) : access);
    }

    /** Revokes every token of a person, refresh tokens too: a new sign-in is necessary. */
    public synchronized void revoke(String user) {
        accessTokens.values().removeIf(access -> access.user().equals(user));
        refreshTokens.values().removeIf(refresh -> refresh.user().equals(user));
    }

    /** Ends all refresh tokens, as a change of the key's scopes does. Access tokens stay good. */
    public synchronized void endRefreshTokens() {
        refreshTokens.clear();
    }

    /** Returns the number of times that a refresh token was exchanged for a new pair. */
    public synchronized int refreshes() {
        return refreshes;
    }

    /** The person that a bearer token speaks for; empty if it is unknown or its life is over. */
    public synchronized Optional<String> caller(String bearer) {
        return Optional.ofNullable(accessTokens.get(bearer))
                .filter(access -> access.until().isAfter(clock.instant()))
                .map(Access::user);
    }

    /**
     * The person approves; the parameters are those of the authorize address.
     *
     * @throws OAuth2Error if they are not good
     */
    public synchronized Approval approve(Map<String, String> parameters, String user) {
        requireAuthorizable(parameters);
        String code = secrets.fresh();
        String redirect = parameters.get("redirect_uri");
        codes.put(
                code,
                new Code(
                        user,
                        redirect,
                        parameters.get("code_challenge"),
                        "S256".equals(parameters.get("code_challenge_method")),
                        clock.instant().plus(CODE_LIFE)));
        Map<String, String> back = new LinkedHashMap<>(Map.of("code", code));
        Optional.ofNullable(parameters.get("state")).ifPresent(state -> back.put("state", state));
        return new Approval(code, Optional.ofNullable(redirect).map(address -> Approval.address(address, back)));
    }

    /**
     * Checks the parameters of the authorize address.
     *
     * @throws OAuth2Error if they are not good
     */
    public void requireAuthorizable(Map<String, String> parameters) {
        require(
                application.clientId().equals(parameters.get("client_id")),
                400,
                "invalid_request",
                "Unknown client_id");
        require(
                "code".equals(parameters.get("response_type")),
                400,
                "unsupported_response_type",
                "response_type must be code");
        require(
                !parameters.containsKey("scope"),
                400,
                "invalid_scope",
                "The requested scope is invalid, unknown, or malformed");
    }

    /**
     * The token endpoint.
     *
     * @param form the form sent
     * @return the answer of RFC 6749, section 5.1
     * @throws OAuth2Error if the grant is refused
     */
    public synchronized Map<String, Object> token(Map<String, String> form) {
        requireClient(form);
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> issue(redeem(form), true);
            case "refresh_token" -> issue(rotate(form.get("refresh_token")), true);
            case "client_credentials" -> {
                require(
                        !moods.has(Mood.NO_CLIENT_CREDENTIALS),
                        400,
                        "unauthorized_client",
                        "The key is not entitled to client credentials");
                yield issue(owner, false);
            }
            default ->
                throw new OAuth2Error(
                        400,
                        "unsupported_grant_type",
                        "grant_type must be authorization_code, " + "refresh_token or client_credentials");
        };
    }

    private void requireClient(Map<String, String> form) {
        require(
                application.clientId().equals(form.get("client_id"))
                        && application.clientSecret().equals(form.get("client_secret")),
                401,
                "invalid_client",
                "Invalid client credentials");
    }

    private String redeem(Map<String, String> form) {
        Code code = codes.remove(form.getOrDefault("code", ""));
        require(
                code != null && code.until().isAfter(clock.instant()),
                400,
                "invalid_grant",
                "The authorization code is unknown, used or too old");
        require(
                code.redirectUri() == null || code.redirectUri().equals(form.get("redirect_uri")),
                400,
                "invalid_grant",
                "redirect_uri differs from that of the authorize address");
        require(
                code.challenge() == null || code.challenge().equals(challenge(code, form.get("code_verifier"))),
                400,
                "invalid_grant",
                "code_verifier does not fit the code_challenge");
        return code.user();
    }

    private String rotate(String refreshToken) {
        Access refresh = refreshTokens.get(refreshToken);
        Instant now = clock.instant();
        require(
                refresh != null && refresh.until().isAfter(now),
                400,
                "invalid_grant",
                "Refresh token is expired or revoked or not registered");
        Instant grace = now.plus(GRACE);
        refreshTokens.put(
                refreshToken, new Access(refresh.user(), refresh.until().isBefore(grace) ? refresh.until() : grace));
        refreshes++;
        return refresh.user();
    }

    private Map<String, Object> issue(String user, boolean refreshable) {
        String access = secrets.fresh();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", access);
        answer.put("token_type", "bearer");
        answer.put(EXPIRES_IN, tokenLife.toSeconds());
        accessTokens.put(access, new Access(user, clock.instant().plus(tokenLife)));
        if (refreshable) {
            String refresh = secrets.fresh();
            refreshTokens.put(refresh, new Access(user, clock.instant().plus(REFRESH_LIFE)));
            answer.put("refresh_token", refresh);
        }
        if (moods.has(Mood.TOKEN_EXPIRY_AS_TEXT)) {
            answer.computeIfPresent(EXPIRES_IN, (name, seconds) -> seconds.toString());
        }
        if (moods.has(Mood.TOKEN_WITHOUT_EXPIRY)) {
            answer.remove(EXPIRES_IN);
        }
        return answer;
    }

    private static String challenge(Code code, String verifier) {
        if (verifier == null || !code.hashed()) {
            return verifier;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean fulfilled, int status, String error, String description) {
        if (!fulfilled) {
            throw new OAuth2Error(status, error, description);
        }
    }
}
