// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that break the frame of HTTP itself: each ends in a clear failure, in bounded time and memory, and leads nowhere else. */
class HostileFramesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CHUNKED = RawServer.head(200) + "Transfer-Encoding: chunked\r\n\r\n";

    /** What comes in place of a response. */
    enum Frame {
        ENDLESS_TRAILERS(line -> {
            line.say(CHUNKED + "2\r\n{}\r\n0\r\n");
            line.sayForever("X-T: b\r\n".repeat(100), 0);
        }),
        ENDLESS_CHUNK_EXTENSION(line -> {
            line.say(CHUNKED + "2;a=");
            line.sayForever("b".repeat(1000), 0);
        }),
        ENDLESS_CHUNKS_OF_ONE_BYTE(line -> {
            line.say(CHUNKED);
            line.sayForever("1\r\n \r\n".repeat(200), 0);
        }),
        ENDLESS_EARLY_HINTS(line -> line.sayForever("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 0)),
        ENDLESS_STATUS_LINE(line -> {
            line.say("HTTP/1.1 200 ");
            line.sayForever("K".repeat(1000), 0);
        }),
        NO_STATUS_LINE(line -> line.sayForever("garbage ".repeat(100), 0)),
        LENGTH_BEYOND_SENSE(line -> line.say(RawServer.head(200) + "Content-Length: 99999999999999999999\r\n\r\n{}")),
        NEGATIVE_LENGTH(line -> line.say(RawServer.head(200) + "Content-Length: -1\r\n\r\n{}")),
        TWO_LENGTHS(line -> line.say(RawServer.head(200) + "Content-Length: 2\r\nContent-Length: 90\r\n\r\n{}")),
        CHUNK_BEYOND_SENSE(line -> line.say(CHUNKED + "ffffffffffffffff\r\n{}")),
        NEGATIVE_CHUNK(line -> line.say(CHUNKED + "-2\r\n{}\r\n0\r\n\r\n")),
        CUT_CHUNK(line -> line.say(CHUNKED + "20\r\n{}")),
        STATUS_BEYOND_SENSE(line -> line.say("HTTP/1.1 99999 OK\r\nContent-Length: 2\r\n\r\n{}")),
        SWITCHING_PROTOCOLS(line -> line.say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n")),
        NOTHING(line -> {});

        private final RawServer.Behavior after;

        Frame(RawServer.Behavior after) {
            this.after = after;
        }
    }

    private static TestUpwork upwork(RawServer server, long callTimeout) {
        TestUpwork upwork = new TestUpwork(server.base());
        upwork.component.getRetry().setMaxAttempts(1);
        upwork.component.getRetry().setCallTimeout(callTimeout);
        upwork.component.getPayments().setSettleAfter(3_600_000);
        return upwork.start();
    }

    @ParameterizedTest
    @EnumSource(Frame.class)
    void endsInAFailureOfTheFamily(Frame frame) throws Exception {
        try (RawServer server = new RawServer(line -> {
                    line.request();
                    frame.after.on(line);
                });
                TestUpwork upwork = upwork(server, 1500)) {
            for (String options : List.of("", "&output=raw")) {
                assertTimeoutPreemptively(PATIENCE, () -> {
                    Exchange done = upwork.context
                            .createFluentProducerTemplate()
                            .to("upwork:teams/list?cacheFor=PT0S" + options)
                            .send();
                    if (options.isEmpty()) {
                        assertThat(done.getException()).isInstanceOf(UpworkException.class);
                        assertThat(done.getException().getMessage()).hasSizeLessThan(3000);
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Frame.class,
            names = {"TWO_LENGTHS", "NEGATIVE_CHUNK", "CUT_CHUNK", "SWITCHING_PROTOCOLS", "NOTHING"})
    void aPaymentThatIsAnsweredSoIsUnknownAndSentOnce(Frame frame) throws Exception {
        payment(frame);
    }

    /** Those without end go on for as long as a call may take. */
    @ParameterizedTest
    @EnumSource(Frame.class)
    @Tag("slow")
    void aPaymentThatIsAnsweredByAnyOfThemIsUnknownAndSentOnce(Frame frame) throws Exception {
        payment(frame);
    }

    /** Nobody knows what became of it, and nobody sends it again. */
    private static void payment(Frame frame) throws Exception {
        try (RawServer server = new RawServer(line -> {
                    line.request();
                    frame.after.on(line);
                });
                TestUpwork upwork = upwork(server, 10_000)) {
            assertTimeoutPreemptively(PATIENCE, () -> {
                Exchange done = upwork.context
                        .createFluentProducerTemplate()
                        .to(
                                "upwork:contracts/end?contractReference=1&reason=API_REAS_WORK_NOT_NEEDED&wouldHireAgain=yes&paymentKey=K")
                        .send();
                assertThat(done.getException()).isInstanceOf(UpworkException.class);
                Object state = upwork.context
                        .createFluentProducerTemplate()
                        .to("upwork:ledger/get?paymentKey=K")
                        .request(java.util.Map.class)
                        .get("state");
                assertThat(state).hasToString("UNKNOWN");
            });
            assertThat(server.requests)
                    .filteredOn(request -> request.startsWith("DELETE"))
                    .hasSize(1);
        }
    }

    /** A redirect would take the keys to whom it names. */
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) throws Exception {
        try (RawServer stranger = new RawServer(line -> {
                    line.request();
                    line.answer(200, "{\"teams\":[]}");
                });
                RawServer server = new RawServer(line -> {
                    line.request();
                    line.say("HTTP/1.1 " + status + " Moved\r\nLocation: " + stranger.base()
                            + "/x\r\nContent-Length: 0\r\n\r\n");
                });
                TestUpwork upwork = upwork(server, 30_000)) {
            Exchange done = upwork.context
                    .createFluentProducerTemplate()
                    .to("upwork:teams/list?cacheFor=PT0S")
                    .send();

            assertThat(done.getException()).isInstanceOf(UpworkException.class);
            assertThat(stranger.requests).isEmpty();
        }
    }

    /** The form holds the client's secret and the refresh token. */
    @ParameterizedTest
    @ValueSource(ints = {302, 307, 308})
    void aRedirectOfTheTokenHostIsNotFollowed(int status) throws Exception {
        try (RawServer stranger = new RawServer(line -> {
                    line.request();
                    line.answer(200, "{\"access_token\":\"at1\",\"refresh_token\":\"rt1\",\"expires_in\":86400}");
                });
                RawServer server = new RawServer(line -> {
                    line.request();
                    line.say("HTTP/1.1 " + status + " Moved\r\nLocation: " + stranger.base()
                            + "/x\r\nContent-Length: 0\r\n\r\n");
                });
                DefaultCamelContext context = new DefaultCamelContext()) {
            UpworkComponent component = new UpworkComponent();
            component.getConnection().setBaseUrl(server.base().toString());
            component.getTokens().setTokenStore(new MemoryTokenStore(Clock.systemUTC()));
            component.getRetry().setMaxAttempts(1);
            component.getRetry().setCallTimeout(1500);
            component.getConfiguration().setClientId("key");
            component.getConfiguration().setClientSecret("client-secret");
            component.getConfiguration().setRefreshToken("rt0");
            context.addComponent("upwork", component);
            context.start();

            Exchange done = context.createFluentProducerTemplate()
                    .to("upwork:metadata/countries?cacheFor=PT0S")
                    .send();

            assertThat(done.getException()).isInstanceOf(UpworkException.class);
            assertThat(stranger.requests).isEmpty();
        }
    }

    @Test
    void aConsumerGoesOnAfterEachOfThem() throws Exception {
        int[] number = new int[1];
        try (RawServer server = new RawServer(line -> {
                    line.request();
                    int now = number[0]++;
                    if (now < 3) {
                        Frame.values()[now * 2 + 6].after.on(line);
                    } else {
                        line.answer(200, "{\"teams\":[{\"reference\":\"1\",\"id\":\"a\"}]}");
                    }
                });
                TestUpwork upwork = upwork(server, 30_000)) {
            List<Object> items = new java.util.concurrent.CopyOnWriteArrayList<>();
            RouteBuilder.addRoutes(upwork.context, builder -> builder.from(
                            "upwork:teams/list?from=beginning&delay=50&initialDelay=0&backoffMultiplier=0")
                    .process(exchange -> items.add(exchange.getMessage().getBody())));

            org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> !items.isEmpty());
            assertThat(items).hasSize(1);
        }
    }
}
