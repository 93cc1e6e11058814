// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

/** The APIs that an endpoint may name. Lower case, for that is how it is written in a URI. */
public enum ApiOption {
    /** The REST API of version 1 and 2. */
    rest,
    /** The REST API of version 3. */
    v3,
    /** The GraphQL API. */
    graphql
}
