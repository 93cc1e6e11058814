// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for an item with a time-out of his own gets the item, or his time-out, whatever the delay between polls is. */
class PollEnrichTest {

    /** The delay between polls is an hour: whoever waited for the next one would wait beyond the end of this test. */
    private static final String OFFERS = "upwork:offers?companyId=1&teamReference=2&delay=3600000&initialDelay=10";

    private static final Duration LESS_THAN_A_POLL = Duration.ofMinutes(10);

    private final List<Integer> offers = new CopyOnWriteArrayList<>();
    private TestServer server;
    private TestUpwork upwork;
    private ConsumerTemplate consumer;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(request -> new TestServer.Reply(
                200,
                "{\"offers\":{\"lister\":{\"total_items\":\"" + offers.size() + "\"},\"offer\":["
                        + offers.stream().map(id -> "{\"rid\":\"" + id + "\"}").collect(Collectors.joining(","))
                        + "]}}"));
        upwork = new TestUpwork(server.base()).start();
        consumer = upwork.context.createConsumerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        consumer.close();
        upwork.close();
        server.close();
    }

    private static Object id(Exchange exchange) {
        return exchange == null
                ? null
                : exchange.getMessage().getBody(Map.class).get("rid");
    }

    @Test
    void aTimeOutIsKept() {
        long began = System.nanoTime();
        assertThat(consumer.receive(OFFERS, 300)).isNull();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LESS_THAN_A_POLL);
        assertThat(consumer.receiveNoWait(OFFERS)).isNull();
    }

    @Test
    void everyReceptionPollsAndNeedNotWaitForTheNextDelay() {
        offers.add(1);
        assertThat(id(consumer.receive(OFFERS, 300_000))).isEqualTo("1");
        assertThat(consumer.receive(OFFERS, 300)).isNull();
        offers.add(2);
        long began = System.nanoTime();
        assertThat(id(consumer.receive(OFFERS, 300_000))).isEqualTo("2");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LESS_THAN_A_POLL);
    }

    @Test
    void pollEnrichKeepsItToo() throws Exception {
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask").pollEnrich(OFFERS + "&positionName=ask", 300);
                from("direct:wait").pollEnrich(OFFERS + "&positionName=wait", 300_000);
            }
        });
        var producer = upwork.context.createProducerTemplate();
        long began = System.nanoTime();
        assertThat(producer.request("direct:ask", exchange -> {}).getMessage().getBody())
                .isNull();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LESS_THAN_A_POLL);
        offers.add(1);
        Exchange done = producer.request("direct:wait", exchange -> {});
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody()).isEqualTo(Map.of("rid", "1"));
    }

    /** A call would go on for longer than this test: whoever waits does not wait for it. */
    @Test
    void aServerThatNeverAnswersHoldsUpNoTimeOut() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        server.answer(request -> {
            try {
                end.await(30, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new TestServer.Reply(503, "");
        });
        upwork.component.getRetry().setCallTimeout(Duration.ofMinutes(30).toMillis());
        long began = System.nanoTime();

        assertThat(consumer.receive(OFFERS, 300)).isNull();
        assertThat(consumer.receiveNoWait(OFFERS)).isNull();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LESS_THAN_A_POLL);
        end.countDown();
    }

    @Test
    void aBudgetThatIsUsedUpHoldsUpNoTimeOut() throws Exception {
        try (TestUpwork slow = new TestUpwork(server.base())) {
            slow.component.getBudget().setRequestLimits("1/1d");
            slow.component.getRetry().setCallTimeout(Duration.ofMinutes(30).toMillis());
            slow.start();
            ConsumerTemplate waiting = slow.context.createConsumerTemplate();
            long began = System.nanoTime();

            for (int i = 0; i < 3; i++) {
                assertThat(waiting.receive(OFFERS, 300)).isNull();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LESS_THAN_A_POLL);
            waiting.close();
        }
    }
}
