// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.net.URIBuilder;

/**
 * The text that a person copied from the browser: the bare code, or the address they were redirected to.
 *
 * @param id   {@code oauth_token} or {@code state}
 * @param code {@code oauth_verifier} or {@code code}
 */
record PastedCode(String id, String code) {

    /**
     * @param requested id of the request, for a bare code
     * @throws IllegalArgumentException if it is an address without a code, or one of another request
     */
    static PastedCode of(String pasted, String requested) {
        if (!pasted.contains("://")) {
            return new PastedCode(requested, pasted);
        }
        Map<String, String> query = new URIBuilder(URI.create(pasted))
                .getQueryParams().stream()
                        .filter(pair -> pair.getValue() != null)
                        .collect(Collectors.toMap(
                                NameValuePair::getName, NameValuePair::getValue, (first, second) -> first));
        String code = query.getOrDefault("code", query.get("oauth_verifier"));
        if (code == null) {
            throw new IllegalArgumentException("The address holds neither a code nor an oauth_verifier");
        }
        if (!requested.equals(query.getOrDefault("state", query.get("oauth_token")))) {
            throw new IllegalArgumentException(
                    "The address does not belong to this sign-in: its state or oauth_token is missing or another one");
        }
        return new PastedCode(requested, code);
    }

    @Override
    public String toString() {
        return "PastedCode[hidden]";
    }
}
