// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

/**
 * The keys of the registered application. Its text form holds no secret.
 *
 * @param consumerKey    OAuth 1.0a consumer key
 * @param consumerSecret its secret
 * @param clientId       OAuth 2.0 client id
 * @param clientSecret   its secret
 */
public record Application(String consumerKey, String consumerSecret, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "Application[" + consumerKey + "]";
    }
}
