// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

/**
 * Ready-made tokens of one person. Its text form holds no secret.
 *
 * @param user              id of the person, e.g. {@code ada_owner}
 * @param token             OAuth 1.0a access token
 * @param tokenSecret       secret of that token
 * @param accessToken       OAuth 2.0 access token
 * @param refreshToken      OAuth 2.0 refresh token; dies when it is used
 */
public record Account(String user, String token, String tokenSecret, String accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "Account[" + user + "]";
    }
}
