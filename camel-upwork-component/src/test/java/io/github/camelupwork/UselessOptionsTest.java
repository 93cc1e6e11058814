// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that look like protection or economy are refused where they have no effect. */
class UselessOptionsTest {

    private final GraphQLHub hub = new GraphQLHub();

    @AfterEach
    void stop() {
        hub.close();
    }

    private void start(RouteBuilder routes) throws Exception {
        hub.context.addRoutes(routes);
    }

    private static RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        };
    }

    private static RouteBuilder from(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:out");
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users/info?paymentKey=INV-1 | option 'paymentKey' is 'INV-1', but the operation moves no money",
                "messages/createRoom?paymentKey=INV-1 | option 'paymentKey' is 'INV-1', but the operation moves no money",
                "messages/rooms?cacheFor=PT10M&fetch=stream | option 'cacheFor' is 'PT10M', but a stream is read once",
                "reports/finance?cacheFor=PT10M&fetch=stream | option 'cacheFor' is 'PT10M', but a stream is read once",
                "users/info?cacheFor=PT10M&output=raw | option 'cacheFor' is 'PT10M', but a stream is read once",
                "metadata/countries?cacheFor=PT10M&fetch=stream | option 'cacheFor' is 'PT10M', but a stream is read once",
                "contracts/end?cacheFor=PT10M | option 'cacheFor' is 'PT10M', but only what is read from Upwork is cached",
                "ledger/list?cacheFor=PT10M | option 'cacheFor' is 'PT10M', but only what is read from Upwork is cached"
            })
    void aProducerThatCannotUseItIsRefusedAtItsStart(String uri, String message) {
        assertThatThrownBy(() -> start(to("upwork:" + uri))).hasStackTraceContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "messages/rooms?cacheFor=PT10M | option 'cacheFor' is 'PT10M', but a consumer asks with every poll",
                "messages/rooms?paymentKey=INV-1 | option 'paymentKey' is 'INV-1', but the operation moves no money"
            })
    void aConsumerThatCannotUseItIsRefusedAtItsStart(String uri, String message) {
        assertThatThrownBy(() -> start(from("upwork:" + uri + "&initialDelay=3600000")))
                .hasStackTraceContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users/info?paymentKey=none",
                "graphql/execute?paymentKey=INV-1",
                "contracts/end?paymentKey=INV-1",
                "ledger/get?paymentKey=INV-1",
                "messages/rooms?cacheFor=PT10M",
                "messages/rooms?cacheFor=PT10M&fetch=all",
                "messages/rooms?cacheFor=PT0S&fetch=stream",
                "graphql/execute?cacheFor=PT10M"
            })
    void whereItHasAnEffectItIsTaken(String uri) {
        assertThatCode(() -> start(to("upwork:" + uri))).doesNotThrowAnyException();
    }

    /** They are for those endpoints that can use them. */
    @ParameterizedTest
    @ValueSource(strings = {"messages/rooms?fetch=stream", "contracts/end", "users/info"})
    void thoseOfTheComponentRefuseNoEndpoint(String uri) {
        hub.component.getConfiguration().setCacheFor("PT10M");
        hub.component.getConfiguration().setPaymentKey("INV-1");

        assertThatCode(() -> start(to("upwork:" + uri))).doesNotThrowAnyException();
        assertThatCode(() -> start(from("upwork:messages/rooms?initialDelay=3600000")))
                .doesNotThrowAnyException();
    }
}
