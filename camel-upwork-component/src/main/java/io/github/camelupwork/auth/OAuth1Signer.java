// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import com.github.scribejava.core.services.TimestampService;
import com.github.scribejava.core.utils.OAuthEncoder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;

/** Signs requests by RFC 5849 with HMAC-SHA1 in the {@code Authorization} header. */
public final class OAuth1Signer implements RequestSigner {

    /** Beyond this a refusal may well be the clock's fault; a server that is stricter is unknown. */
    private static final Duration TOLERATED_SKEW = Duration.ofSeconds(30);

    private static final Pattern TIMESTAMP = Pattern.compile("oauth_timestamp=\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("oauth_token=\"([^\"]*)\"");

    private final OAuth10aService service;
    private final OAuth1Tokens tokens;
    private final Clock clock;
    private final String tenant;
    private final String consumerSecret;
    private final Redactor.Latest redactors = new Redactor.Latest();

    /**
     * A signer for one account.
     *
     * @param account with {@link OAuth1Credentials}
     * @param tokens  asked at each signature
     * @param clock   the server's time, a {@link ServerClock} as a rule
     */
    public OAuth1Signer(Account account, OAuth1Tokens tokens, Clock clock) {
        this(account, tokens, clock, new NonceAndTimestamp(clock));
    }

    OAuth1Signer(Account account, OAuth1Tokens tokens, Clock clock, TimestampService nonceAndTimestamp) {
        OAuth1Credentials credentials = (OAuth1Credentials) account.credentials();
        this.service = new ServiceBuilder(credentials.consumerKey())
                .apiSecret(credentials.consumerSecret())
                .build(new OAuth1Api(AuthEndpoints.upwork(), nonceAndTimestamp));
        this.tokens = tokens;
        this.clock = clock;
        this.tenant = account.tenant();
        this.consumerSecret = credentials.consumerSecret();
    }

    @Override
    public Redactor redactor() {
        List<String> secrets = new ArrayList<>(tokens.secrets());
        secrets.add(consumerSecret);
        return redactors.of(secrets);
    }

    @Override
    public TokenStatus status() {
        return tokens.status();
    }

    @Override
    public CompletableFuture<OAuth1Token> ready() {
        try {
            return CompletableFuture.completedFuture(tokens.current());
        } catch (AuthorizationException | TokenStoreException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
        return ready().thenApply(token -> headers(request, token));
    }

    private Map<String, String> headers(SigningRequest request, OAuth1Token credentials) {
        OAuthRequest signed =
                new OAuthRequest(Verb.valueOf(request.method()), request.uri().toString());
        for (NameValuePair parameter : request.form()) {
            signed.addBodyParameter(parameter.getName(), parameter.getValue() == null ? "" : parameter.getValue());
        }
        service.signRequest(new OAuth1AccessToken(credentials.token(), credentials.secret()), signed);
        Map<String, String> headers = new HashMap<>(signed.getHeaders());
        if (tenant != null) {
            headers.put(Account.TENANT_HEADER, tenant);
        }
        return Map.copyOf(headers);
    }

    /**
     * Two things can be fixed: a wrong clock, seen by a timestamp far from what the server's time is now known to be,
     * and a token that has been replaced in the store.
     */
    @Override
    public boolean unauthorized(Map<String, String> headers) {
        String authorization = headers.getOrDefault(HttpHeaders.AUTHORIZATION, "");
        Matcher timestamp = TIMESTAMP.matcher(authorization);
        Matcher token = TOKEN.matcher(authorization);
        boolean replaced = token.find() && tokens.invalidate(OAuthEncoder.decode(token.group(1)));
        return replaced
                || timestamp.find() && skew(Long.parseLong(timestamp.group(1))).compareTo(TOLERATED_SKEW) > 0;
    }

    private Duration skew(long sentAt) {
        return Duration.between(Instant.ofEpochSecond(sentAt), clock.instant()).abs();
    }
}
