// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLHandshakeException;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireMockFrontTest {

    private final AtomicReference<IncomingRequest> seen = new AtomicReference<>();
    private final WireMockFront front = new WireMockFront(0, 0, request -> {
        seen.set(request);
        return Reply.of(201, "text/plain;charset=utf-8", "grüß").with("X-Own", "1");
    });

    @BeforeEach
    void start() {
        front.start();
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void handsRequestsOnAsTheyCame() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(front.baseUrl() + "/a%2Fb/~c,d?x=%20y&x=2"))
                .header("X-Two", "1")
                .header("X-Two", "2")
                .method("DELETE", HttpRequest.BodyPublishers.ofString("ü"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("grüß");
        assertThat(answer.headers().firstValue("X-Own")).contains("1");
        assertThat(seen.get().method()).isEqualTo("DELETE");
        assertThat(seen.get().path()).isEqualTo("/a%2Fb/~c,d");
        assertThat(seen.get().query()).isEqualTo("x=%20y&x=2");
        assertThat(seen.get().header("x-TWO")).isEqualTo("1, 2");
        assertThat(seen.get().header("Host")).isEqualTo(front.baseUrl().getAuthority());
        assertThat(seen.get().text()).isEqualTo("ü");
        assertThat(seen.get().client()).isEqualTo("127.0.0.1");
    }

    @Test
    void namesThePortsThatAreTaken() {
        String http = front.baseUrl().getAuthority();
        String https = front.httpsUrl().getAuthority();
        WireMockFront both =
                new WireMockFront(front.baseUrl().getPort(), front.httpsUrl().getPort(), null);
        WireMockFront one = new WireMockFront(0, front.httpsUrl().getPort(), null);

        assertThatIllegalStateException()
                .isThrownBy(both::start)
                .withMessageContaining(http)
                .withMessageContaining(https)
                .withMessageContaining("taken by another program");
        assertThatIllegalStateException()
                .isThrownBy(one::start)
                .withMessage("Cannot listen on " + https
                        + ": taken by another program. Give another port, or 0 for a free one.");
    }

    @Test
    void speaksTlsWithItsOwnCertificateOnly() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(front.httpsUrl()).build();
        HttpClient trusting =
                HttpClient.newBuilder().sslContext(LoopbackTls.clientContext()).build();
        assertThat(trusting.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
        assertThat(seen.get().scheme()).isEqualTo("https");
        Assertions.assertThatThrownBy(
                        () -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void hasNoHttpsAddressWithoutHttps() throws IOException {
        try (WireMockFront plain = new WireMockFront(0, -1, request -> Reply.empty(200))) {
            assertThatIllegalStateException().isThrownBy(plain::httpsUrl);
        }
    }
}
