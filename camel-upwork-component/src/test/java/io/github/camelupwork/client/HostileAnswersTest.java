// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import io.github.camelupwork.RawServer;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.SigningRequest;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Servers that answer too slowly, too much or never, and the bounds that hold against them. */
@org.junit.jupiter.api.Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileAnswersTest {

    private static final UpworkCall READ = Params.call(Params.answering(Answer.Kind.OBJECT, "thing"), Map.of());
    private static final UpworkCall MONEY = Params.having(Effect.MONEY, READ);
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private final PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private CompletableFuture<Object> token = CompletableFuture.completedFuture("token");

    private final RequestSigner signer = new RequestSigner() {
        @Override
        public CompletableFuture<?> ready() {
            return token.copy();
        }

        @Override
        public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
            return CompletableFuture.completedFuture(Map.of("Authorization", "Bearer x"));
        }

        @Override
        public boolean unauthorized(Map<String, String> headers) {
            return false;
        }
    };

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
        executor.shutdownNow();
        connections.close();
    }

    private UpworkClient client(RawServer server, Duration callTimeout, long maxAnswerSize) {
        RequestConfig config = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(300))
                .setResponseTimeout(Timeout.ofMinutes(1))
                .build();
        return UpworkClient.of(
                new HttpAccess(
                        HttpClients.custom()
                                .disableAutomaticRetries()
                                .disableRedirectHandling()
                                .setConnectionManager(connections)
                                .setDefaultRequestConfig(config)
                                .build(),
                        "test",
                        maxAnswerSize,
                        null),
                signer,
                server.base(),
                new ServerClock(Clock.systemUTC()),
                Clock.systemUTC(),
                new FreeBudget(),
                new RetryPolicy(
                        1,
                        callTimeout,
                        new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1)),
                        new RetryAllowance()),
                BudgetTimer.of(scheduler, executor, Clock.systemUTC()),
                executor);
    }

    private UpworkClient client(RawServer server, Duration callTimeout) {
        return client(server, callTimeout, 1_000_000);
    }

    private static Throwable failure(CompletableFuture<?> call) {
        try {
            return new AssertionError("answered: " + call.get(40, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (Exception e) {
            return new AssertionError("neither answered nor failed", e);
        }
    }

    private void assertNothingLeased() throws InterruptedException {
        executor.shutdown();
        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS))
                .as("nobody reads on")
                .isTrue();
        await().atMost(GENEROUS).until(() -> connections.getTotalStats().getLeased() == 0);
    }

    private void assertGivenUp(RawServer.Behavior behavior, UpworkCall call) throws Exception {
        try (RawServer server = new RawServer(behavior)) {
            assertThat(failure(client(server, Duration.ofMillis(700)).call(call)))
                    .isInstanceOf(UpworkNoAnswerException.class)
                    .hasMessageContaining("callTimeout");
            assertNothingLeased();
        }
    }

    @Test
    void aBodyOfOneByteNowAndThen() throws Exception {
        assertGivenUp(
                line -> {
                    line.request();
                    line.say(RawServer.head(200) + "Content-Length: 100000\r\n\r\n");
                    line.sayForever(" ", 50);
                },
                READ);
    }

    @Test
    void aPaymentThatIsAnsweredOneByteNowAndThenIsUnknown() throws Exception {
        assertGivenUp(
                line -> {
                    line.request();
                    line.say(RawServer.head(200) + CHUNKED);
                    line.sayForever("1\r\n{\r\n", 50);
                },
                MONEY);
    }

    @Test
    void continueWithoutEnd() throws Exception {
        assertGivenUp(
                line -> {
                    line.request();
                    line.sayForever("HTTP/1.1 100 Continue\r\n\r\n", 20);
                },
                MONEY);
    }

    @Test
    void aHeadOfOneByteNowAndThen() throws Exception {
        assertGivenUp(
                line -> {
                    line.request();
                    line.say("HTTP/1.1 200 OK\r\nX-A: ");
                    line.sayForever("a", 50);
                },
                MONEY);
    }

    @Test
    void silence() throws Exception {
        assertGivenUp(
                line -> {
                    line.request();
                    line.hang();
                },
                MONEY);
    }

    @Test
    void anErrorBodyWithoutEndIsReadAsFarAsItIsShown() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.say(RawServer.head(400) + CHUNKED);
            line.sayForever("400\r\n" + "x".repeat(1024) + "\r\n", 0);
        })) {
            assertThat(failure(client(server, GENEROUS).call(READ))).isInstanceOf(UpworkBadRequestException.class);
            assertNothingLeased();
        }
    }

    @Test
    void anErrorBodyThatTricklesIsNotWaitedFor() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.say(RawServer.head(503) + CHUNKED);
            line.sayForever("1\r\nx\r\n", 50);
        })) {
            assertThat(failure(client(server, Duration.ofMillis(700)).call(READ)))
                    .isInstanceOf(UpworkException.class);
            assertNothingLeased();
        }
    }

    @Test
    void anAnswerLongerThanMaxAnswerSize() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.say(RawServer.head(200) + CHUNKED);
            line.sayForever("400\r\n" + " ".repeat(1024) + "\r\n", 0);
        })) {
            assertThat(failure(client(server, GENEROUS).call(READ)))
                    .isInstanceOf(UpworkUnreadableAnswerException.class)
                    .hasMessageContaining("maxAnswerSize=1000000");
            assertNothingLeased();
        }
    }

    private static byte[] zipped(long blanks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] block = " ".repeat(1024).getBytes();
            for (long i = 0; i < blanks; i += block.length) {
                out.write(block);
            }
            out.write("{\"thing\":{\"a\":1}}".getBytes());
        }
        return bytes.toByteArray();
    }

    private RawServer saying(byte[] body, String... headers) throws IOException {
        return new RawServer(line -> {
            line.request();
            line.say(RawServer.head(200, headers) + "Content-Length: " + body.length + "\r\n\r\n");
            line.say(body);
            line.hang();
        });
    }

    @Test
    void aSmallAnswerThatExpandsToALargeOne() throws Exception {
        try (RawServer server = saying(zipped(50_000_000), "Content-Encoding", "gzip")) {
            assertThat(failure(client(server, GENEROUS, 1_000_000_000).call(READ)))
                    .isInstanceOf(UpworkUnreadableAnswerException.class)
                    .hasMessageContaining("expands");
        }
        try (RawServer server = saying(zipped(900_000), "Content-Encoding", "gzip")) {
            assertThat(client(server, GENEROUS).call(READ).get().body()).isEqualTo(Map.of("a", 1));
            assertThat(server.requests.get(0))
                    .contains("Accept-Encoding: gzip\r\n")
                    .contains("User-Agent: test\r\n");
            assertNothingLeased();
        }
    }

    @Test
    void aContentEncodingThatIsRepeatedOrUnknown() throws Exception {
        for (String encoding : List.of("gzip, gzip, gzip", "br")) {
            try (RawServer server = saying(zipped(1), "Content-Encoding", encoding)) {
                assertThat(failure(client(server, GENEROUS).call(READ)))
                        .as(encoding)
                        .isInstanceOf(UpworkUnreadableAnswerException.class)
                        .hasMessageContaining("Content-Encoding");
            }
        }
    }

    @Test
    void whatIsNoGzipBreaksOff() throws Exception {
        try (RawServer server = saying("{}".getBytes(), "Content-Encoding", "gzip")) {
            assertThat(failure(client(server, GENEROUS).call(READ))).isInstanceOf(UpworkNoAnswerException.class);
        }
    }

    @Test
    void closingAStreamDoesNotReadTheRest() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.say(RawServer.head(200) + CHUNKED);
            line.sayForever("400\r\n" + " ".repeat(1024) + "\r\n", 0);
        })) {
            InputStream body = (InputStream) client(server, Duration.ofSeconds(2))
                    .raw(READ, SendObserver.NONE)
                    .get()
                    .body();
            assertThat(body.readNBytes(5_000_000)).hasSize(5_000_000);
            body.close();
            assertNothingLeased();
        }
    }

    @Test
    void aStreamOfOneByteNowAndThenEndsInTheReadersFace() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.say(RawServer.head(200) + CHUNKED);
            line.sayForever("1\r\n \r\n", 50);
        })) {
            InputStream body = (InputStream) client(server, Duration.ofMillis(700))
                    .raw(READ, SendObserver.NONE)
                    .get()
                    .body();
            assertThatThrownBy(body::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("callTimeout");
            ((Closeable) body).close();
            assertNothingLeased();
        }
    }

    /** Closes a connection that has answered once, without having said so. */
    private static void answersOnce(RawServer.Connection line) throws IOException {
        line.request();
        line.answer(200, "{\"thing\":{\"a\":1}}");
    }

    @Test
    void paymentsWhereTheServerClosesConnectionsThatHaveAnswered() throws Exception {
        try (RawServer server = new RawServer(HostileAnswersTest::answersOnce)) {
            UpworkClient client = client(server, GENEROUS);
            for (int i = 0; i < 20; i++) {
                assertThat(client.call(MONEY).get(30, TimeUnit.SECONDS).body()).isEqualTo(Map.of("a", 1));
            }
            assertThat(server.requests).hasSize(20).allSatisfy(request -> assertThat(request)
                    .contains("Connection: close\r\n"));
        }
    }

    @Test
    void aPaymentTakesNoConnectionThatAReadHasUsed() throws Exception {
        AtomicInteger most = new AtomicInteger();
        try (RawServer server = new RawServer(line -> {
            for (int i = 1; ; i++) {
                line.request();
                most.accumulateAndGet(i, Math::max);
                line.answer(200, "{\"thing\":{\"a\":1}}");
            }
        })) {
            UpworkClient client = client(server, GENEROUS);
            for (int i = 0; i < 5; i++) {
                client.call(READ).get(30, TimeUnit.SECONDS);
                client.call(MONEY).get(30, TimeUnit.SECONDS);
            }
            assertThat(server.connections)
                    .as("one for all reads, one for each payment")
                    .hasValue(6);
            assertThat(most).hasValue(5);
        }
    }

    private static final class Books implements SendObserver {
        private final AtomicInteger sent = new AtomicInteger();

        @Override
        public void beforeSend() {
            sent.incrementAndGet();
        }

        @Override
        public void beforeRetry(String reason) {
            throw new AssertionError(reason);
        }
    }

    @Test
    void nothingIsRecordedAsSentWhileAConnectionIsWaitedFor() throws Exception {
        connections.setMaxTotal(1);
        Books books = new Books();
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.hang();
        })) {
            CompletableFuture<UpworkAnswer> hanging =
                    client(server, Duration.ofSeconds(20)).call(READ);
            await().atMost(GENEROUS).until(() -> !server.requests.isEmpty());
            assertThat(failure(client(server, GENEROUS).call(MONEY, books)))
                    .isInstanceOf(UpworkConnectionException.class)
                    .hasMessageContaining("nothing was sent");
            assertThat(books.sent).hasValue(0);
            hanging.cancel(true);
            assertNothingLeased();
        }
    }

    @Test
    void aCallThatIsCancelledLetsItsConnectionGo() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.hang();
        })) {
            CompletableFuture<UpworkAnswer> call = client(server, GENEROUS).call(READ);
            await().atMost(GENEROUS).until(() -> !server.requests.isEmpty());
            call.cancel(true);
            assertNothingLeased();
        }
    }

    @Test
    void aTokenThatNeverComes() throws Exception {
        token = new CompletableFuture<>();
        Books books = new Books();
        try (RawServer server = new RawServer(RawServer.Connection::hang)) {
            assertThat(failure(client(server, Duration.ofMillis(300)).call(MONEY, books)))
                    .isInstanceOf(UpworkConnectionException.class)
                    .hasMessageContaining("nothing was sent: no access token was had within PT0.3S");
            token.complete("late");
            assertThat(server.connections).hasValue(0);
            assertThat(books.sent).hasValue(0);
        }
    }

    @Test
    void aPauseLongerThanTheCallMayTakeIsToldAtOnce() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.answer(429, "{}", "Retry-After", "86400");
        })) {
            assertThat(failure(client(server, GENEROUS).call(READ)))
                    .isInstanceOfSatisfying(UpworkTooManyRequestsException.class, e -> assertThat(e.getRetryAfter())
                            .contains(Duration.ofDays(1)));
        }
    }
}
