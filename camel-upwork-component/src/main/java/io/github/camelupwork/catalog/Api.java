// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways Upwork can be spoken to; {@code api=} of an endpoint names one of them. {@link #LOCAL} needs no naming. */
public enum Api {
    /** The REST API of the reference, signed with OAuth 1.0a or, as the vendor's 2018 client did, a bearer token. */
    REST,
    /** The third REST version of the OpenAPI descriptions, OAuth 2.0 only. */
    V3,
    /** The present GraphQL API, OAuth 2.0 only. */
    GRAPHQL,
    /** No API of Upwork: the connector evaluates the call itself, from its own records. */
    LOCAL;

    /** The value of {@code api=}: {@code rest}, {@code v3} or {@code graphql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The API of that {@link #id()}, in any case; empty if there is none. */
    public static Optional<Api> of(String id) {
        return Arrays.stream(values())
                .filter(api -> api.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
