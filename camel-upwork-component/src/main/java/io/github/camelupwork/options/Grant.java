// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

/** The grant by which OAuth 2.0 tokens are obtained. Spelled as it is written in a URI. */
public enum Grant {
    /** On behalf of a person who agreed once. */
    authorizationCode,
    /** By the client's own credentials. */
    clientCredentials
}
