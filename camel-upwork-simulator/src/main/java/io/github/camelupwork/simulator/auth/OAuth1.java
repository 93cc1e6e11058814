// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.operation.ApiError;

/**
 * OAuth 1.0a as the reference documents it, messages included: the three-legged flow, and the check of signature, nonce
 * and timestamp on every request. Only HMAC-SHA1 is spoken.
 */
public final class OAuth1 {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String HMAC_SHA1 = "HMAC-SHA1";
    private static final String OUT_OF_BAND = "oob";
    private static final String UNKNOWN_PAIR =
            "The consumer_key and token combination does not exist or is not enabled";

    private final Application application;
    private final Clock clock;
    private final Secrets secrets;
    private final Nonces nonces = new Nonces(WINDOW);
    private final Map<String, RequestToken> requestTokens = new ConcurrentHashMap<>();
    private final Map<String, AccessToken> accessTokens = new ConcurrentHashMap<>();

    /**
     * A pair of a token and its secret. Its text form holds neither.
     *
     * @param token  the token
     * @param secret its secret
     */
    public record TokenPair(String token, String secret) {

        @Override
        public String toString() {
            return "TokenPair[***]";
        }
    }

    private record RequestToken(String secret, String callback, String user, String verifier) {}

    private record AccessToken(String secret, String user) {}

    /** An authority for one application. */
    public OAuth1(Application application, Clock clock, Secrets secrets) {
        this.application = application;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Makes a token pair valid for a person at once, without the flow. */
    public void grant(String user, TokenPair pair) {
        accessTokens.put(pair.token(), new AccessToken(pair.secret(), user));
    }

    /** Ends every access token of a person, as a change of permissions at Upwork does. */
    public void revoke(String user) {
        accessTokens.values().removeIf(token -> token.user().equals(user));
    }

    /** Returns true if a request is signed with OAuth 1.0a. */
    public boolean isSigned(IncomingRequest request) {
        return new OAuth1Request(request).isSigned();
    }

    /**
     * Checks a call.
     *
     * @return id of the person who calls
     * @throws ApiError 400, 401 or 403 with the documented message
     */
    public String caller(IncomingRequest incoming) {
        OAuth1Request request = new OAuth1Request(incoming);
        require(
                request.value("oauth_consumer_key") != null && request.value("oauth_token") != null,
                400,
                "Can't verify request, missing oauth_consumer_key or oauth_token");
        requireProtocol(request);
        AccessToken token = accessTokens.get(request.value("oauth_token"));
        require(token != null && isOurs(request), 403, UNKNOWN_PAIR);
        require(isSignedWith(request, token.secret()), 401, "Verification of signature failed");
        requireFresh(request);
        return token.user();
    }

    /**
     * First leg: a request token.
     *
     * @throws ApiError 401 if the signature is wrong, 400 and 403 with the documented messages
     */
    public TokenPair requestToken(IncomingRequest incoming) {
        OAuth1Request request = new OAuth1Request(incoming);
        require(
                request.value("oauth_consumer_key") != null,
                400,
                "Can't verify request, missing oauth_consumer_key or oauth_token");
        requireProtocol(request);
        require(isOurs(request) && isSignedWith(request, ""), 401, "Failed to validate oauth signature and token");
        requireFresh(request);
        TokenPair pair = new TokenPair(secrets.fresh(), secrets.fresh());
        requestTokens.put(pair.token(), new RequestToken(pair.secret(), request.value("oauth_callback"), null, null));
        return pair;
    }

    /**
     * Second leg: whether a request token waits for approval.
     *
     * @throws ApiError 403 if it does not exist
     */
    public void requireRequestToken(String token) {
        require(token != null && requestTokens.containsKey(token), 403, "OAuth token not found");
    }

    /**
     * The address to which the browser returns after the approval; null if the person copies the verifier.
     *
     * @throws ApiError 403 if the request token does not exist
     */
    public String callback(String token) {
        requireRequestToken(token);
        return callback(requestTokens.get(token)).orElse(null);
    }

    /**
     * Second leg: a person approves.
     *
     * @throws ApiError 403 if the request token does not exist
     */
    public Approval approve(String token, String user) {
        requireRequestToken(token);
        String verifier = secrets.fresh();
        RequestToken approved = requestTokens.computeIfPresent(
                token, (key, request) -> new RequestToken(request.secret(), request.callback(), user, verifier));
        return new Approval(
                verifier,
                callback(approved)
                        .map(callback ->
                                Approval.address(callback, Map.of("oauth_token", token, "oauth_verifier", verifier))));
    }

    /**
     * Third leg: the request token and its verifier become an access token; the request token dies.
     *
     * @throws ApiError 401 or 403 with the documented messages
     */
    public TokenPair accessToken(IncomingRequest incoming) {
        OAuth1Request request = new OAuth1Request(incoming);
        for (String name : new String[] {"oauth_token", "oauth_signature", "oauth_consumer_key"}) {
            require(request.value(name) != null, 403, "Forbidden: " + name + " not found");
        }
        requireProtocol(request);
        RequestToken token = requestTokens.get(request.value("oauth_token"));
        require(token != null && isOurs(request), 401, UNKNOWN_PAIR);
        require(isSignedWith(request, token.secret()) && isVerified(request, token), 401, "OAuth Verification Failed");
        requireFresh(request);
        return exchange(request.value("oauth_token"), token.user());
    }

    private TokenPair exchange(String requestToken, String user) {
        require(requestTokens.remove(requestToken) != null, 401, UNKNOWN_PAIR);
        TokenPair pair = new TokenPair(secrets.fresh(), secrets.fresh());
        grant(user, pair);
        return pair;
    }

    private void requireProtocol(OAuth1Request request) {
        String method = request.value("oauth_signature_method");
        require(
                method != null
                        && request.value("oauth_signature") != null
                        && request.value("oauth_nonce") != null
                        && request.value("oauth_timestamp") != null,
                400,
                "Can't verify request signature, missing parameter");
        require(method.equals(HMAC_SHA1), 400, "Unsupported signature method");
        String version = request.value("oauth_version");
        require(version == null || version.equals("1.0"), 400, "Expected OAuth version 1.0");
        String timestamp = request.value("oauth_timestamp");
        require(
                timestamp.matches("\\d{1,15}") && nonces.inWindow(Long.parseLong(timestamp), clock.instant()),
                400,
                "Timestamp is out of sequence");
    }

    /** Comes last, so that a request with a wrong signature uses up no nonce. */
    private void requireFresh(OAuth1Request request) {
        String owner = request.value("oauth_consumer_key") + ' ' + request.value("oauth_token");
        require(
                nonces.use(
                        owner,
                        Long.parseLong(request.value("oauth_timestamp")),
                        request.value("oauth_nonce"),
                        clock.instant()),
                403,
                "Duplicate timestamp/nonce combination, possible replay attack");
    }

    private boolean isOurs(OAuth1Request request) {
        return application.consumerKey().equals(request.value("oauth_consumer_key"));
    }

    private boolean isSignedWith(OAuth1Request request, String tokenSecret) {
        return request.expectedSignature(application.consumerSecret(), tokenSecret)
                .equals(request.value("oauth_signature"));
    }

    private static boolean isVerified(OAuth1Request request, RequestToken token) {
        return token.verifier() != null && token.verifier().equals(request.value("oauth_verifier"));
    }

    private static Optional<String> callback(RequestToken token) {
        return Optional.ofNullable(token.callback()).filter(callback -> !callback.equals(OUT_OF_BAND));
    }

    private static void require(boolean fulfilled, int status, String message) {
        if (!fulfilled) {
            throw new ApiError(status, status, message);
        }
    }
}
