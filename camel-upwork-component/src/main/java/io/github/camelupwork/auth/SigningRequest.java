// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.net.URI;
import java.util.List;

import org.apache.hc.core5.http.NameValuePair;

/**
 * The parts of a request that a signature covers.
 *
 * @param method HTTP method as it is sent, in capitals
 * @param uri    absolute address with its query, encoded as it is sent
 * @param form   parameters of an {@code application/x-www-form-urlencoded} body, not encoded, in any order; empty for any other
 *               body, which OAuth 1.0a does not sign
 */
public record SigningRequest(String method, URI uri, List<NameValuePair> form) {

    /** Keeps a copy of the form. */
    public SigningRequest {
        form = List.copyOf(form);
    }

    /** A request without a form: no body, or one that is not signed. */
    public static SigningRequest of(String method, URI uri) {
        return new SigningRequest(method, uri, List.of());
    }
}
