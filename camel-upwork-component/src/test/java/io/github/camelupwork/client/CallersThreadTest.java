// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.SigningRequest;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.FakeTimer;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.Test;

/** On which thread a request is sent: that of the caller only if nothing has to be waited for but the response. */
class CallersThreadTest {

    private static final UpworkCall READ = Params.call(Params.answering(Answer.Kind.OBJECT, null), Map.of());
    private static final UpworkCall WRITE = Params.having(Effect.WRITE, READ);

    private final FakeTimer timer = new FakeTimer();
    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final List<Thread> senders = new ArrayList<>();
    private CompletableFuture<?> ready = CompletableFuture.completedFuture(null);
    private int signatures;
    private int hops;
    private final UpworkClient client = UpworkClient.of(
                    HttpAccess.of(HttpClients.custom()
                            .disableAutomaticRetries()
                            .addExecInterceptorFirst("network", (request, scope, chain) -> {
                                senders.add(Thread.currentThread());
                                return response(statuses.isEmpty() ? 200 : statuses.remove());
                            })
                            .build()),
                    signer(),
                    URI.create("http://127.0.0.1:1"),
                    new ServerClock(Clock.fixed(FakeTimer.START, ZoneOffset.UTC)),
                    Clock.fixed(FakeTimer.START, ZoneOffset.UTC),
                    new FreeBudget(),
                    new RetryPolicy(
                            3,
                            Duration.ofMinutes(1),
                            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1)),
                            new RetryAllowance()),
                    timer,
                    this::onAnotherThread)
            .as(new CallOrigin("things", false).withCallersThread());

    private RequestSigner signer() {
        return new RequestSigner() {
            @Override
            public CompletableFuture<?> ready() {
                return ready;
            }

            @Override
            public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
                signatures++;
                return CompletableFuture.completedFuture(Map.of("Authorization", "Bearer x"));
            }

            @Override
            public boolean unauthorized(Map<String, String> headers) {
                return false;
            }
        };
    }

    private void onAnotherThread(Runnable task) {
        hops++;
        Thread thread = new Thread(task);
        thread.start();
        join(thread);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClassicHttpResponse response(int status) {
        ClassicHttpResponse response = Replies.response(status);
        response.setEntity(new StringEntity("{\"a\":1}", ContentType.APPLICATION_JSON));
        return response;
    }

    private void read() {
        assertThat(client.call(READ)).succeedsWithin(Duration.ZERO);
    }

    @Test
    void aReadOverAConnectionThatHasJustBeenUsedIsSentOnTheThreadOfTheCaller() {
        read();
        assertThat(senders).doesNotContain(Thread.currentThread());
        read();
        read();

        assertThat(senders).hasSize(3).endsWith(Thread.currentThread(), Thread.currentThread());
        assertThat(hops).isOne();
        assertThat(signatures).as("one signature for each attempt").isEqualTo(3);
    }

    /** Opening a connection looks the host up, which nothing aborts when the deadline passes. */
    @Test
    void aReadThatMayHaveToConnectIsNot() {
        read();
        timer.advance(Duration.ofSeconds(2));
        read();

        assertThat(senders).doesNotContain(Thread.currentThread());
    }

    /** It gets a connection of its own. */
    @Test
    void aWriteIsNot() {
        read();
        assertThat(client.call(WRITE)).succeedsWithin(Duration.ZERO);

        assertThat(senders).doesNotContain(Thread.currentThread());
    }

    @Test
    void aReadThatHadToWaitForATokenIsNot() {
        read();
        CompletableFuture<Object> token = new CompletableFuture<>();
        ready = token;
        CompletableFuture<UpworkAnswer> answer = client.call(READ);
        Thread renewal = new Thread(() -> token.complete("token"));
        renewal.start();
        join(renewal);

        assertThat(answer).succeedsWithin(Duration.ZERO);
        assertThat(hops).isEqualTo(2);
        assertThat(senders).doesNotContain(Thread.currentThread(), renewal);
    }

    @Test
    void anotherAttemptIsNot() {
        read();
        statuses.add(503);
        CompletableFuture<UpworkAnswer> answer = client.call(READ);
        assertThat(senders).endsWith(Thread.currentThread());
        timer.advance(Duration.ofMillis(2));

        assertThat(answer).succeedsWithin(Duration.ZERO);
        assertThat(senders.get(2)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void aReadOfACallerThatDoesOtherThingsMeanwhileIsNot() {
        read();
        UpworkClient free = client.as(new CallOrigin("things", false));
        assertThat(free.call(READ)).succeedsWithin(Duration.ZERO);

        assertThat(senders).doesNotContain(Thread.currentThread());
    }
}
