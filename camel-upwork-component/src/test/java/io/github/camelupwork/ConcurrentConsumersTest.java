// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items in several threads at once, and what is in flight meanwhile. Polls when the test says so. */
class ConcurrentConsumersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ITEMS = 60;

    private final TestServer server = new TestServer(request -> teams());
    private final TestUpwork upwork = new TestUpwork(server.base());
    private final Writes store = new Writes();

    ConcurrentConsumersTest() throws IOException {
        upwork.context.getRegistry().bind("store", store);
        upwork.start();
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    /** Items of three owners in turn. */
    private static TestServer.Reply teams() {
        String items = IntStream.range(0, ITEMS)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"owner\":{\"id\":\"" + "abc".charAt(i % 3) + "\"}}")
                .collect(Collectors.joining(","));
        return new TestServer.Reply(200, "{\"teams\":[" + items + "]}", "Content-Type", "application/json");
    }

    private UpworkConsumer consumer(String options, Processor route) throws Exception {
        RouteBuilder.addRoutes(upwork.context, builder -> builder.from(
                        "upwork:teams/list?initialDelay=3600000&positionStore=#store" + options)
                .routeId("route")
                .errorHandler(builder.noErrorHandler())
                .process(route));
        return (UpworkConsumer) upwork.context.getRoute("route").getConsumer();
    }

    private static String owner(Exchange exchange) {
        return ((Map<?, ?>) exchange.getMessage().getBody(Map.class).get("owner"))
                .get("id")
                .toString();
    }

    private static int number(Exchange exchange) {
        return Integer.parseInt(exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class));
    }

    /** Three meet at a barrier that none passes alone. */
    @Test
    void thoseOfOneKeyKeepTheirOrderAndThoseOfOthersAreDeliveredAtOnce() throws Exception {
        Map<String, List<Integer>> delivered = new ConcurrentHashMap<>();
        Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
        CyclicBarrier together = new CyclicBarrier(3);
        UpworkConsumer consumer = consumer("&concurrentConsumers=3&sequenceKey=owner.id", exchange -> {
            String owner = owner(exchange);
            assertThat(busy.computeIfAbsent(owner, key -> new AtomicInteger()).incrementAndGet())
                    .isEqualTo(1);
            together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            delivered
                    .computeIfAbsent(owner, key -> new CopyOnWriteArrayList<>())
                    .add(number(exchange));
            busy.get(owner).decrementAndGet();
        });

        assertThat(consumer.poll()).isEqualTo(ITEMS);
        assertThat(delivered).containsOnlyKeys("a", "b", "c");
        assertThat(delivered.values())
                .allSatisfy(numbers -> assertThat(numbers).hasSize(ITEMS / 3).isSorted());
        assertThat(consumer.getFailedItems()).isZero();
        assertThat(consumer.poll()).isZero();
    }

    @Test
    void withoutAKeyAllAreDeliveredAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        UpworkConsumer consumer =
                consumer("&concurrentConsumers=4", exchange -> together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));

        assertThat(consumer.poll()).isEqualTo(ITEMS);
        assertThat(consumer.poll()).isZero();
    }

    /** The first is still under way when all others are done. */
    @Test
    void aRestartBringsWhatWasNotCompletedAndNothingElse() throws Exception {
        CountDownLatch othersDone = new CountDownLatch(ITEMS - 1);
        CountDownLatch goOn = new CountDownLatch(1);
        UpworkConsumer consumer = consumer("&concurrentConsumers=2", exchange -> {
            if (number(exchange) == 0) {
                assertThat(goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } else {
                othersDone.countDown();
            }
        });
        ForkJoinTask<Integer> poll = ForkJoinPool.commonPool().submit(consumer::poll);
        assertThat(othersDone.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Awaitility.await().atMost(PATIENCE).until(() -> store.done(consumer).size() == ITEMS - 1);

        assertThat(store.done(consumer)).doesNotContain("0");
        goOn.countDown();
        assertThat(poll.get()).isEqualTo(ITEMS);
        assertThat(store.done(consumer)).hasSize(ITEMS);
    }

    @Test
    void noMoreIsInFlightThanMayBe() throws Exception {
        List<Integer> open = new ArrayList<>();
        AtomicInteger handed = new AtomicInteger();
        UpworkConsumer consumer =
                consumer("&maxInFlight=7", exchange -> open.add(handed.incrementAndGet() - store.stored()));

        assertThat(consumer.poll()).isEqualTo(ITEMS);
        assertThat(open).hasSize(ITEMS).allMatch(count -> count <= 7);
        assertThat(store.stored()).isEqualTo(ITEMS);
    }

    @Test
    void withOneInFlightEachIsStoredBeforeTheNextIsHandedOver() throws Exception {
        List<Integer> stored = new ArrayList<>();
        UpworkConsumer consumer = consumer("&maxInFlight=1", exchange -> stored.add(store.stored()));

        consumer.poll();
        assertThat(stored).isEqualTo(IntStream.range(0, ITEMS).boxed().toList());
        assertThat(store.writes()).isEqualTo(ITEMS);
    }

    /** The first write does not end before the route has the last item: so there are two more at most. */
    @Test
    void aSlowStoreHoldsNoItemAndTakesManyWithOneWrite() throws Exception {
        CountDownLatch last = new CountDownLatch(ITEMS);
        store.meanwhile = last;
        UpworkConsumer consumer = consumer("", exchange -> last.countDown());

        assertThat(consumer.poll()).isEqualTo(ITEMS);
        assertThat(store.writes()).isBetween(1, 3);
        assertThat(store.stored()).isEqualTo(ITEMS);
    }

    /** Counts; its writes last until the latch is open. */
    private static final class Writes extends MemoryPositionStore {

        private CountDownLatch meanwhile = new CountDownLatch(0);
        private final List<Integer> sizes = new CopyOnWriteArrayList<>();

        @Override
        public String add(String key, List<Entry> added, String revision) {
            await();
            String next = super.add(key, added, revision);
            sizes.add(added.size());
            return next;
        }

        private void await() {
            try {
                assertThat(meanwhile.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        int writes() {
            return sizes.size();
        }

        int stored() {
            return sizes.stream().mapToInt(Integer::intValue).sum();
        }

        List<String> done(UpworkConsumer consumer) {
            return load(consumer.getPositionKey()).entries().stream()
                    .filter(entry -> entry.state() == Entry.State.DONE)
                    .map(Entry::identity)
                    .toList();
        }
    }
}
