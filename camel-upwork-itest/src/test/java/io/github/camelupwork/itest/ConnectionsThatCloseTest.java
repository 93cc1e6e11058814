// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.catalog.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server promises to keep a connection and closes it: half of the payments over connections of a pool became unknown. What
 * must not be sent twice goes over a connection of its own.
 */
class ConnectionsThatCloseTest {

    private static final int PAYMENTS = 20;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger orders = new AtomicInteger();
    private volatile boolean resets;

    ConnectionsThatCloseTest() throws IOException {
        threads.execute(this::accept);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void noPaymentIsUnknownWhereEveryAnsweredConnectionIsClosed(Api api) throws Exception {
        payAll(api);
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void noPaymentIsUnknownWhereEveryAnsweredConnectionIsReset(Api api) throws Exception {
        resets = true;
        payAll(api);
    }

    private void payAll(Api api) throws Exception {
        try (PlainHub hub = new PlainHub("http://localhost:" + server.getLocalPort(), PlainHub.impatient())) {
            for (int i = 0; i < PAYMENTS; i++) {
                // a read leaves a connection in the pool, which the server closes behind our back
                hub.send(api, "users/info", null, Map.of());
                assertThat(hub.bonus(api, "INV-" + i, "1." + (10 + i)).getException())
                        .isNull();
            }
            assertThat(hub.count(api))
                    .containsEntry("CONFIRMED", (long) PAYMENTS)
                    .containsEntry("UNKNOWN", 0L);
        }
        assertThat(orders).hasValue(PAYMENTS);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            }
        } catch (IOException closed) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    /** One request, one answer with the promise of more, and the end. */
    private void answer(Socket socket) {
        try (socket) {
            if (resets) {
                socket.setSoLinger(true, 0);
            }
            String request = request(socket.getInputStream());
            if (request.isEmpty()) {
                return;
            }
            boolean order =
                    request.contains("mutation") || request.startsWith("POST") && request.contains("adjustments");
            if (order) {
                orders.incrementAndGet();
            }
            String body = request.contains("/graphql")
                    ? order ? "{\"data\":{\"sendCustomPayment\":{\"reference\":\"7\"}}}" : "{\"data\":{}}"
                    : order ? "{\"reference\":\"7\"}" : "{}";
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: keep-alive\r\nKeep-Alive:"
                                    + " timeout=60\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            if (resets) {
                // a reset overtakes what the other side has not read yet
                socket.setSoTimeout(50);
                socket.getInputStream().read();
            }
        } catch (IOException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            text.append((char) next);
        }
        Matcher length = LENGTH.matcher(text);
        if (length.find()) {
            text.append(new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
