// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/** The two ways in which Upwork lets an application prove itself. */
public enum AuthKind {

    /** RFC 5849: every request is signed with HMAC-SHA1; the access token never expires. REST only. */
    OAUTH1,

    /** RFC 6750: every request carries a bearer token, which lives a day and is renewed with a rotating refresh token. */
    OAUTH2
}
