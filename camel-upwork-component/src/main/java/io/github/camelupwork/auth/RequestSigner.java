// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Signs requests for one account. One signer per {@link Account}; safe for concurrent use. */
public interface RequestSigner {

    /**
     * Waits until there is a token to sign with, so that no permit is taken meanwhile.
     *
     * @return completes when {@link #sign} would not wait; fails as {@link #sign} does
     */
    default CompletableFuture<?> ready() {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * The headers to set on the request, by name. Every sending, also of the same request, needs headers of its own: a nonce is
     * good for once, and a token may have been renewed.
     *
     * @return completes when a token is at hand; fails with {@link AuthorizationException} or {@link TokenStoreException}
     */
    CompletableFuture<Map<String, String>> sign(SigningRequest request);

    /**
     * Reports that the server answered 401 to a request that carried these headers, after the server's date was
     * observed.
     *
     * @param headers the headers that {@link #sign} returned for that request
     * @return true if signing again may help, so that one retry is worthwhile
     */
    boolean unauthorized(Map<String, String> headers);

    /** Returns the redaction of the secrets that it signs with, as of now; asks neither a store nor a server. */
    default Redactor redactor() {
        return Redactor.NONE;
    }

    /** Returns the status of the token it signs with; asks neither a store nor a server. */
    default TokenStatus status() {
        return TokenStatus.VALID;
    }
}
