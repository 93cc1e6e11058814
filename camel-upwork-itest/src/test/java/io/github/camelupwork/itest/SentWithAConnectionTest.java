// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.camelupwork.catalog.Api;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A payment is recorded as sent when its connection stands: what waits for one was never sent, and waits for nobody. */
class SentWithAConnectionTest {

    private static final int CONNECTIONS = 2;
    private static final int PAYMENTS = 10;

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void noMoreAreSentThanHaveAConnection(Api api) throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(PAYMENTS);
        try (PlainUpwork upwork = new PlainUpwork();
                PlainHub hub = new PlainHub(upwork, component -> {
                    component.getConnection().setMaxConnections(CONNECTIONS);
                    component.getRetry().setCallTimeout(4_000);
                    component.getPayments().setPaymentSnapshot(false);
                });
                AutoCloseable release = answers::countDown) {
            upwork.beforeAnswer = () -> hold(answers);
            List<Future<Exchange>> paid = IntStream.range(0, PAYMENTS)
                    .mapToObj(i -> threads.submit(() -> hub.bonus(api, "INV-" + i, "5")))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> upwork.arrived.size() == CONNECTIONS);
            assertThat(hub.count(api).get("SENT")).isLessThanOrEqualTo(CONNECTIONS);

            for (Future<Exchange> one : paid) {
                assertThat(one.get().getException()).isNotNull();
            }
            Map<String, Long> counts = hub.count(api);
            assertThat(counts).containsEntry("SENT", 0L).containsEntry("CONFIRMED", 0L);
            // a call may end between its record and the arrival of its bytes, on each connection once
            assertThat(counts.get("UNKNOWN")).isBetween((long) CONNECTIONS, (long) upwork.arrived.size() + CONNECTIONS);
            assertThat(counts.get("INTENDED")).isEqualTo(PAYMENTS - counts.get("UNKNOWN"));
            assertThat(release).isNotNull();
        } finally {
            threads.shutdownNow();
        }
    }

    /** The server takes the connection and never says a word of TLS. */
    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void aHandshakeThatNeverEndsSendsNothing(Api api) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                PlainHub hub = new PlainHub("https://localhost:" + silent.getLocalPort(), component -> {
                    component.getRetry().setCallTimeout(1_500);
                    component.getRetry().setMaxAttempts(1);
                    component.getPayments().setPaymentSnapshot(false);
                })) {
            assertThat(hub.bonus(api, "INV-1", "5").getException()).isNotNull();

            assertThat(hub.count(api)).containsEntry("INTENDED", 1L).containsEntry("UNKNOWN", 0L);
        }
    }

    private static void hold(CountDownLatch answers) {
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
