// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

/** The reaction of a call when Upwork refuses fields of its document to the API key. */
public enum RefusedFieldPolicy {
    /** Asks again without the fields; a warning and a header name them. For reads only. */
    drop,
    /** Fails and says which they are. */
    fail
}
