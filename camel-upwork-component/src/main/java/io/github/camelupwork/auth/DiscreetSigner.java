// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A signer that knows of more secrets than its own: those of the proxy that requests pass.
 *
 * @param signer what signs
 * @param more   what must not be told besides
 */
public record DiscreetSigner(RequestSigner signer, Collection<String> more) implements RequestSigner {

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
    public Scrubber scrubber() {
        return signer.scrubber().and(more);
    }
}
