// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Authentication of requests: credentials, OAuth 1.0a signatures, OAuth 2.0 tokens and their storage.
 *
 * <p>{@link io.github.camelupwork.auth.RequestSigner} is what the call needs; {@link
 * io.github.camelupwork.auth.AuthorizationFlow} gets the first token; {@link io.github.camelupwork.auth.TokenRefresher}
 * keeps it alive in a {@link io.github.camelupwork.auth.TokenStore}. Names are those of RFC 5849 and RFC 6749. Nothing
 * here prints a secret.
 *
 * <p>Part of the API: {@link JdbcTokenStore}, {@link PendingAuthorization}, {@link PendingAuthorizations},
 * {@link StoredTokens}, {@link TokenStatus}, {@link TokenStore}.
 */
package io.github.camelupwork.auth;
