// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

class AuthEndpointsTest {

    @Test
    void areThoseOfUpwork() {
        assertThat(AuthEndpoints.upwork())
                .isEqualTo(new AuthEndpoints(
                        URI.create("https://www.upwork.com/api/auth/v1/oauth/token/request"),
                        URI.create("https://www.upwork.com/services/api/auth"),
                        URI.create("https://www.upwork.com/api/auth/v1/oauth/token/access"),
                        URI.create("https://www.upwork.com/ab/account-security/oauth2/authorize"),
                        URI.create("https://www.upwork.com/api/v3/oauth2/token")));
    }

    @Test
    void lieBelowAnyBase() {
        AuthEndpoints local = AuthEndpoints.of("http://localhost:8080/");

        assertThat(local.oauth2Token()).hasToString("http://localhost:8080/api/v3/oauth2/token");
        assertThat(local.withOauth2Token(URI.create("http://other/t")).oauth2Token())
                .hasToString("http://other/t");
        assertThat(local.withOauth2Token(URI.create("http://other/t")).authorize())
                .isEqualTo(local.authorize());
    }
}
