// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/**
 * What an application was given by Upwork to prove itself, and perhaps a first token. Immutable; {@code toString} shows the
 * public part only.
 */
public sealed interface Credentials permits OAuth1Credentials, OAuth2Credentials {

    /** Which protocol these credentials are for. */
    AuthKind kind();

    /** The public name of the application: {@code oauth_consumer_key} or {@code client_id}. Never null. */
    String clientId();

    /** Where a person is sent back to after agreeing, or null for the address registered with the key. */
    String redirectUri();
}
