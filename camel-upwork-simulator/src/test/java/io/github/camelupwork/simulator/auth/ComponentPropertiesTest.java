// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import io.github.camelupwork.auth.AuthKind;
import org.junit.jupiter.api.Test;

class ComponentPropertiesTest {

    private static final URI ADDRESS = URI.create("http://127.0.0.1:1");
    private static final Application APPLICATION = new Application("key", "keySecret", "id", "idSecret");
    private static final Account ACCOUNT = new Account("ada", "token", "tokenSecret", "bearer", "refresh");

    @Test
    void namesTheKeysOfOAuth2() {
        assertThat(ComponentProperties.of(ADDRESS, APPLICATION, ACCOUNT, AuthKind.OAUTH2)
                        .toString())
                .isEqualTo("{camel.component.upwork.base-url=http://127.0.0.1:1, camel.component.upwork.client-id=id, "
                        + "camel.component.upwork.client-secret=idSecret, camel.component.upwork.access-token=bearer, "
                        + "camel.component.upwork.refresh-token=refresh}");
    }

    @Test
    void namesTheKeysOfOAuth1() {
        assertThat(ComponentProperties.of(ADDRESS, APPLICATION, ACCOUNT, AuthKind.OAUTH1)
                        .toString())
                .isEqualTo(
                        "{camel.component.upwork.base-url=http://127.0.0.1:1, camel.component.upwork.consumer-key=key, "
                                + "camel.component.upwork.consumer-secret=keySecret, camel.component.upwork.access-token=token, "
                                + "camel.component.upwork.access-token-secret=tokenSecret}");
    }
}
