// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkServerException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polls when the test says so. */
class UpworkConsumerTest {

    private static final String TEAMS = "upwork:teams/list?initialDelay=3600";

    private final TestServer server = new TestServer(request -> teams());
    private final TestUpwork upwork = new TestUpwork(server.base());
    private final List<Exchange> received = new CopyOnWriteArrayList<>();
    private final List<ConsumerProbe.Point> points = new CopyOnWriteArrayList<>();
    private List<String> teams = List.of("a", "b", "c");
    private String broken = "";
    private int routes;

    UpworkConsumerTest() throws IOException {
        upwork.component.getRetry().setMaxAttempts(1);
        upwork.context.getRegistry().bind("probe", (ConsumerProbe) (point, key) -> points.add(point));
        upwork.start();
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    private TestServer.Reply teams() {
        String items = teams.stream().map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        return new TestServer.Reply(200, "{\"teams\":[" + items + "]}", "Content-Type", "application/json");
    }

    /** The consumer of a running route, whose schedule is far away and begins at another moment than that of the others. */
    private UpworkConsumer consumer(String options) throws Exception {
        String route = "route" + routes++;
        RouteBuilder.addRoutes(upwork.context, builder -> builder.from(TEAMS + "00" + routes + options)
                .routeId(route)
                .errorHandler(builder.noErrorHandler())
                .process(this::receive));
        return (UpworkConsumer) upwork.context.getRoute(route).getConsumer();
    }

    private void receive(Exchange exchange) {
        received.add(exchange.copy());
        if (!broken.isEmpty() && exchange.getMessage().getBody().toString().contains(broken)) {
            throw new IllegalStateException("broken");
        }
    }

    private List<Object> identities() {
        List<Object> identities = received.stream()
                .map(each -> each.getMessage().getHeader(UpworkConstants.IDENTITY))
                .toList();
        received.clear();
        return identities;
    }

    @Test
    void handsOverWhatIsNewAndOnlyOnce() throws Exception {
        UpworkConsumer consumer = consumer("");

        assertThat(consumer.poll()).isEqualTo(3);
        assertThat(received).allSatisfy(exchange -> {
            assertThat(exchange.getMessage().getHeader(UpworkConstants.OPERATION))
                    .isEqualTo("teams/list");
            assertThat(exchange.getMessage().getHeader(UpworkConstants.EVENT)).isEqualTo("new");
            assertThat(exchange.getMessage().getHeader(UpworkConstants.ATTEMPT)).isEqualTo(1);
        });
        assertThat(identities()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(consumer.poll()).isZero();

        teams = Stream.concat(teams.stream(), Stream.of("d")).toList();
        assertThat(consumer.poll()).isEqualTo(1);
        assertThat(identities()).containsExactly("d");
        assertThat(consumer.getRememberedItems()).isEqualTo(4);
    }

    @Test
    void anItemThatFailsComesAgainUntilItIsGivenUpAndStopsNoOther() throws Exception {
        broken = "b";
        UpworkConsumer consumer = consumer("&maxDeliveryAttempts=2");

        consumer.poll();
        assertThat(identities()).contains("a", "b", "c");
        assertThat(consumer.getFailedItems()).isEqualTo(1);
        assertThat(consumer.getGivenUpItems()).isZero();

        consumer.poll();
        assertThat(received).singleElement().satisfies(again -> assertThat(
                        again.getMessage().getHeader(UpworkConstants.ATTEMPT))
                .isEqualTo(2));
        assertThat(identities()).containsExactly("b");
        assertThat(consumer.getFailedItems()).isZero();
        assertThat(consumer.getGivenUpItems()).isEqualTo(1);

        assertThat(consumer.poll()).isZero();
    }

    @Test
    void handsOverNoMoreThanAPollMay() throws Exception {
        UpworkConsumer consumer = consumer("&maxMessagesPerPoll=2");

        assertThat(consumer.poll()).isEqualTo(2);
        assertThat(consumer.poll()).isEqualTo(1);
        assertThat(identities()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void unsplitOneExchangeHasAllItemsAndFailsAsAWhole() throws Exception {
        broken = "b";
        UpworkConsumer consumer = consumer("&splitResult=false");

        assertThat(consumer.poll()).isEqualTo(3);
        assertThat(received).singleElement().satisfies(exchange -> {
            assertThat(exchange.getMessage().getBody(List.class)).hasSize(3);
            assertThat(exchange.getMessage().getHeader(UpworkConstants.IDENTITY, List.class))
                    .containsExactlyInAnyOrder("a", "b", "c");
        });
        assertThat(consumer.getFailedItems()).isEqualTo(3);

        broken = "";
        assertThat(consumer.poll()).isEqualTo(3);
        assertThat(consumer.getFailedItems()).isZero();
        assertThat(consumer.poll()).isZero();
    }

    @Test
    void aBatchIsCounted() throws Exception {
        consumer("").poll();

        assertThat(received)
                .extracting(exchange -> exchange.getProperty(Exchange.BATCH_INDEX))
                .containsExactly(0, 1, 2);
        assertThat(received)
                .extracting(exchange -> exchange.getProperty(Exchange.BATCH_SIZE))
                .containsOnly(3);
        assertThat(received)
                .extracting(exchange -> exchange.getProperty(Exchange.BATCH_COMPLETE))
                .containsExactly(false, false, true);
    }

    @Test
    void whatIsRememberedOutlivesTheConsumer() throws Exception {
        UpworkConsumer first = consumer("");
        first.poll();
        first.stop();
        teams = List.of("a", "b", "c", "d");
        received.clear();

        UpworkConsumer second = consumer("");
        second.poll();

        assertThat(identities()).containsExactly("d");
        assertThat(second.getPositionKey()).isEqualTo(first.getPositionKey()).startsWith("teams-list-");
    }

    @Test
    void twoCannotHaveOnePosition() throws Exception {
        UpworkConsumer first = consumer("");
        assertThatThrownBy(() -> consumer(""))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("another route consumes the same");

        first.stop();
        assertThat(consumer("").poll()).as("it is free again").isEqualTo(3);
    }

    @Test
    void aPollThatUpworkFailsFailsAsItsCause() throws Exception {
        UpworkConsumer consumer = consumer("");
        server.answer(request -> new TestServer.Reply(500, "{}"));

        assertThatThrownBy(consumer::poll).isInstanceOf(UpworkServerException.class);

        server.answer(request -> teams());
        assertThat(consumer.poll()).isEqualTo(3);
    }

    @Test
    void tellsWhereItIs() throws Exception {
        teams = List.of("a");

        consumer("").poll();

        assertThat(points)
                .containsExactly(
                        ConsumerProbe.Point.POLL_STARTED,
                        ConsumerProbe.Point.PAGE_READ,
                        ConsumerProbe.Point.BEFORE_ROUTE,
                        ConsumerProbe.Point.AFTER_ROUTE,
                        ConsumerProbe.Point.AFTER_REMEMBER,
                        ConsumerProbe.Point.BEFORE_MOVE,
                        ConsumerProbe.Point.AFTER_MOVE);
    }

    @Test
    void beforeItStartsThereIsNothingToTell() throws Exception {
        UpworkConsumer consumer = (UpworkConsumer) upwork.endpoint(TEAMS).createConsumer(exchange -> {});

        assertThat(consumer.getPositionKey()).isNull();
        assertThat(consumer.getFailedItems() + consumer.getGivenUpItems() + consumer.getRememberedItems())
                .isZero();
    }
}
