// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;

class UpworkHttpTest {

    private static UpworkHttp http(HttpClient given, String proxyPassword) {
        return new UpworkHttp(new UpworkHttp.Settings(
                new DefaultCamelContext(),
                given,
                1000,
                1000,
                4,
                null,
                false,
                new UpworkHttp.Proxy(null, null, "me", proxyPassword)));
    }

    @Test
    void aClientThatIsGivenIsTaken() {
        HttpClient own = HttpClients.createMinimal();
        UpworkHttp http = http(own, null);
        http.start();
        assertThat(http.client()).hasToString(own.toString());
        http.stop();
    }

    @Test
    void theCredentialsOfTheProxyAreSecrets() {
        assertThat(http(null, null).secrets()).isEmpty();
        assertThat(http(null, "word").secrets())
                .containsExactly("word", Base64.getEncoder().encodeToString("me:word".getBytes()));
    }
}
