// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/**
 * The credentials that Upwork issued to an application, and optionally a first token. Immutable; {@code toString} shows
 * the public part only.
 */
public sealed interface Credentials permits OAuth1Credentials, OAuth2Credentials {

    /** Returns the protocol of these credentials. */
    AuthKind kind();

    /** The public name of the application: {@code oauth_consumer_key} or {@code client_id}. Never null. */
    String clientId();

    /**
     * Returns the address to which a person returns after agreeing, or null for the address registered with the key.
     */
    String redirectUri();
}
