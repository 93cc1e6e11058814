// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Adds the proxy's credentials to the redaction list of a signer.
 *
 * @param signer signs the requests
 * @param more   further secrets to redact
 */
public record RedactingSigner(RequestSigner signer, Collection<String> more) implements RequestSigner {

    @Override
    public CompletableFuture<?> ready() {
        return signer.ready();
    }

    @Override
    public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
        return signer.sign(request);
    }

    @Override
    public boolean unauthorized(Map<String, String> headers) {
        return signer.unauthorized(headers);
    }

    @Override
    public TokenStatus status() {
        return signer.status();
    }

    @Override
    public Redactor redactor() {
        return signer.redactor().and(more);
    }
}
