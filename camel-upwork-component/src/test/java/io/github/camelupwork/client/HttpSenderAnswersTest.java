// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.auth.Redactor;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpSenderAnswersTest {

    private static final UpworkCall CALL = Params.call(Params.answering(Answer.Kind.OBJECT, null), Map.of());

    private final ServerClock clock =
            new ServerClock(Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC));
    private final PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
    private final HttpSender sender = new HttpSender(
            HttpAccess.of(HttpClients.custom().setConnectionManager(connections).build()), clock, System::nanoTime);

    @AfterEach
    void stop() {
        connections.close();
    }

    private HttpReply send(URI base) {
        UpworkRequest request = new UpworkRequest("GET", base.resolve("/things.json"), List.of(), null);
        return sender.send(
                CALL, request, Map.of("Authorization", "Bearer t"), new Sending(SendObserver.NONE), Redactor.NONE);
    }

    private int leased() {
        return connections.getTotalStats().getLeased();
    }

    @Test
    void aSuccessIsHandedOnOpen() throws IOException {
        try (TestServer server = TestServer.saying(201, "{\"a\":1}");
                HttpReply reply = send(server.base())) {
            assertThat(reply.status()).isEqualTo(201);
            assertThat(leased()).isEqualTo(1);
            assertThat(server.requests)
                    .singleElement()
                    .extracting(TestServer.Request::authorization)
                    .isEqualTo("Bearer t");
        }
        assertThat(leased()).isZero();
    }

    @Test
    void aFailureIsToldAndItsConnectionGivenBack() throws IOException {
        try (TestServer server = TestServer.saying(403, "{\"error\":{\"message\":\"not yours\"}}")) {
            assertThatThrownBy(() -> send(server.base()))
                    .isInstanceOf(UpworkForbiddenException.class)
                    .hasMessageContaining("not yours");
        }
        assertThat(leased()).isZero();
    }

    @Test
    void learnsTheServersTimeFromAFailureTooButNotFromACache() throws IOException {
        String head = "HTTP/1.1 500 Oops\r\nDate: Fri, 01 May 2026 11:00:00 GMT\r\n";
        try (RudeServer cached = new RudeServer(head + "Age: 9\r\nContent-Length: 2\r\n\r\n{}");
                RudeServer fresh = new RudeServer(head + "Content-Length: 2\r\n\r\n{}")) {
            assertThatThrownBy(() -> send(cached.base())).isInstanceOf(UpworkServerException.class);
            assertThat(clock.offset()).isZero();
            assertThatThrownBy(() -> send(fresh.base())).isInstanceOf(UpworkServerException.class);
            assertThat(clock.offset()).isEqualTo(Duration.ofHours(1));
        }
    }
}
