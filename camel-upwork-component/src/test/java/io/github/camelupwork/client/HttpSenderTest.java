// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.auth.Redactor;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpSenderTest {

    private static final UpworkCall CALL = Params.call(Params.answering(Answer.Kind.OBJECT, null), Map.of());

    private static HttpReply send(HttpClient http, URI place) {
        return send(http, new UpworkRequest("GET", place, List.of(), null), Map.of());
    }

    private static HttpReply send(HttpClient http, UpworkRequest request, Map<String, String> headers) {
        return new HttpSender(HttpAccess.of(http), new ServerClock(Clock.systemUTC()), System::nanoTime)
                .send(CALL, request, headers, new Sending(SendObserver.NONE), Redactor.NONE);
    }

    private static HttpReply send(URI place) {
        return send(HttpClients.custom().disableAutomaticRetries().build(), place);
    }

    private static HttpClient failing(IOException failure) {
        return HttpClients.custom()
                .disableAutomaticRetries()
                .addExecInterceptorFirst("cut", (request, scope, chain) -> {
                    throw failure;
                })
                .build();
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws Exception {
        URI place;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            place = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
        assertThatThrownBy(() -> send(place))
                .isInstanceOf(UpworkConnectionException.class)
                .hasMessageStartingWith("things/do: no connection, nothing was sent: ")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void doesNotKnowWhatBecameOfARequestThatWasSent() throws Exception {
        try (RudeServer server = new RudeServer("")) {
            assertThatThrownBy(() -> send(server.base()))
                    .isInstanceOf(UpworkNoAnswerException.class)
                    .hasMessageStartingWith(
                            "things/do: the request was sent but no answer came, so its outcome is" + " unknown: ");
            assertThat(server.requests).hasValue(1);
        }
    }

    private static Stream<IOException> beforeSending() {
        return Stream.of(
                new ConnectTimeoutException("slow"),
                new ConnectionRequestTimeoutException("busy"),
                new SSLHandshakeException("untrusted"),
                new SSLPeerUnverifiedException("other host"),
                new UnknownHostException("nowhere"),
                new NoRouteToHostException("no route"));
    }

    @ParameterizedTest
    @MethodSource("beforeSending")
    void knowsWhatHappensBeforeSending(IOException failure) {
        assertThatThrownBy(() -> send(failing(failure), URI.create("http://127.0.0.1:1/")))
                .isInstanceOf(UpworkConnectionException.class)
                .hasCause(failure);
    }

    private static Stream<IOException> afterSending() {
        return Stream.of(new NoHttpResponseException("gone"), new SocketTimeoutException("slow"), new IOException());
    }

    @ParameterizedTest
    @MethodSource("afterSending")
    void takesTheRestForAfterSending(IOException failure) {
        assertThatThrownBy(() -> send(failing(failure), URI.create("http://127.0.0.1:1/")))
                .isInstanceOf(UpworkNoAnswerException.class)
                .hasCause(failure);
    }

    @Test
    void sendsTheHeadersItIsGivenAndAsksForJson() throws Exception {
        try (TestServer server = TestServer.saying(200, "{}")) {
            UpworkRequest request = new UpworkRequest("POST", server.base().resolve("/a/b%20c;d"), List.of(), null);
            try (HttpReply reply = send(HttpClients.createDefault(), request, Map.of("Authorization", "OAuth x"))) {
                assertThat(reply.status()).isEqualTo(200);
            }
            assertThat(server.requests).singleElement().satisfies(seen -> {
                assertThat(seen.authorization()).isEqualTo("OAuth x");
                assertThat(seen.uri()).isEqualTo("/a/b%20c;d");
                assertThat(seen.contentLength()).isEqualTo("0");
            });
        }
    }
}
