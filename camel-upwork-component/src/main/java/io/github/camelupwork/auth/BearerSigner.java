// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.hc.core5.http.HttpHeaders;

/** Adds the bearer token of RFC 6750 and the organization that is acted for. */
public final class BearerSigner implements RequestSigner {

    private static final String BEARER = "Bearer ";

    private final String tenant;
    private final String clientSecret;
    private final AccessTokens tokens;
    private final Redactor.Latest redactors = new Redactor.Latest();

    /** A signer for one account; accounts of the same person with different tenants share their tokens. */
    public BearerSigner(Account account, AccessTokens tokens) {
        this.tenant = account.tenant();
        this.clientSecret = ((OAuth2Credentials) account.credentials()).clientSecret();
        this.tokens = tokens;
    }

    @Override
    public CompletableFuture<?> ready() {
        return tokens.current();
    }

    @Override
    public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
        return tokens.current().thenApply(this::headers);
    }

    private Map<String, String> headers(AccessToken token) {
        String authorization = BEARER + token.value();
        return tenant == null
                ? Map.of(HttpHeaders.AUTHORIZATION, authorization)
                : Map.of(HttpHeaders.AUTHORIZATION, authorization, Account.TENANT_HEADER, tenant);
    }

    @Override
    public Redactor redactor() {
        List<String> secrets = new ArrayList<>(tokens.secrets());
        secrets.add(clientSecret);
        return redactors.of(secrets);
    }

    @Override
    public TokenStatus status() {
        return tokens.status();
    }

    @Override
    public boolean unauthorized(Map<String, String> headers) {
        String authorization = headers.getOrDefault(HttpHeaders.AUTHORIZATION, "");
        return authorization.startsWith(BEARER) && tokens.invalidate(authorization.substring(BEARER.length()));
    }
}
