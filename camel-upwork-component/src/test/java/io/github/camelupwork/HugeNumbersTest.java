// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of a few characters that stands for a gigabyte costs neither time nor memory, wherever it comes from. */
class HugeNumbersTest {

    /** Expanding one takes longer, and more memory than a test has. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String HUGE = "1e999999999";

    /** The failure, which is of the family; null if there is none. */
    private static Exception refusal(Exchange done) {
        if (done.getException() != null) {
            assertThat(done.getException()).isInstanceOf(UpworkException.class);
            assertThat(done.getException().getMessage()).hasSizeLessThan(2000);
        }
        return done.getException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "decimal", "json", "map", "tiny"})
    void theAmountOfAPayment(String form) throws Exception {
        try (TestServer server = TestServer.saying(200, "{}", "Content-Type", "application/json");
                TestUpwork upwork = new TestUpwork(server.base()).start()) {
            String uri = "upwork:payments/create?teamReference=1&engagementReference=2&comments=c&paymentKey="
                    + "INV-1&ledgerAccount=a";
            assertTimeoutPreemptively(PATIENCE, () -> {
                Exchange done = upwork.context.createProducerTemplate().send(uri, exchange -> {
                    switch (form) {
                        case "text" -> exchange.getMessage().setHeader("CamelUpwork.chargeAmount", HUGE);
                        case "decimal" ->
                            exchange.getMessage().setHeader("CamelUpwork.chargeAmount", new BigDecimal(HUGE));
                        case "json" -> exchange.getMessage().setBody("{\"chargeAmount\":" + HUGE + "}");
                        case "map" -> exchange.getMessage().setBody(Map.of("chargeAmount", new BigDecimal(HUGE)));
                        default ->
                            exchange.getMessage().setHeader("CamelUpwork.chargeAmount", new BigDecimal("1e-999999999"));
                    }
                });
                assertThat(refusal(done)).hasMessageContaining("chargeAmount");
            });
            assertThat(server.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "json", "nested"})
    void aVariableOfAnOwnDocument(String form) {
        try (GraphQLHub hub = new GraphQLHub()) {
            hub.upwork.answering("organization", arguments -> Map.of("id", "5"));
            Object variables =
                    switch (form) {
                        case "map" -> Map.of("n", new BigDecimal(HUGE));
                        case "json" -> "{\"n\":" + HUGE + "}";
                        default -> Map.of("n", List.of(Map.of("a", new BigDecimal(HUGE))));
                    };
            assertTimeoutPreemptively(
                    PATIENCE,
                    () -> refusal(hub.call(
                            "upwork:graphql/execute?query=RAW(query Q { organization { id } })",
                            Map.of("CamelUpwork.variables", variables))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT amount",
                "SELECT sum(amount)",
                "SELECT amount ORDER BY amount",
                "SELECT amount splitPeriod",
                "SELECT sum(amount) splitPeriod",
                "SELECT amount csv",
                "SELECT amount raw"
            })
    void theCellOfAReport(String select) throws Exception {
        String id = select.contains("sum(") ? "sum(amount)" : "amount";
        try (TestServer server = TestServer.saying(
                        200,
                        "{\"table\":{\"cols\":[{\"id\":\"" + id + "\",\"label\":\"" + id
                                + "\",\"type\":\"number\"}],\"rows\":[{\"c\":[{\"v\":\"1.10\"}]}," + "{\"c\":[{\"v\":\""
                                + HUGE + "\"}]},{\"c\":[{\"v\":" + HUGE + "}]}]}}",
                        "Content-Type",
                        "application/json");
                TestUpwork upwork = new TestUpwork(server.base()).start()) {
            String options = select.endsWith("splitPeriod")
                    ? "&splitPeriod=P10D"
                    : select.endsWith("csv") ? "&output=csv" : select.endsWith("raw") ? "&output=raw" : "";
            String[] parts = select.replaceAll(" (splitPeriod|csv|raw)$", "").split(" ORDER", 2);
            String tq = parts[0] + " WHERE date >= '2026-01-01' AND date <= '2026-01-25'"
                    + (parts.length > 1 ? " ORDER" + parts[1] : "");
            assertTimeoutPreemptively(
                    PATIENCE,
                    () -> refusal(upwork.context
                            .createFluentProducerTemplate()
                            .to("upwork:reports/finance?freelancerReference=1&tq=RAW(" + tq + ")" + options)
                            .send()));
            assertThat(server.requests).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&outputClass=java.lang.String", "&cacheFor=PT1M", "&fetch=all", "&output=record"})
    void theItemOfAList(String options) throws Exception {
        try (TestServer server = TestServer.saying(
                        200,
                        "{\"teams\":[{\"id\":\"a\",\"reference\":" + HUGE + ",\"n\":" + HUGE + ",\"t\":1e-999999999}]}",
                        "Content-Type",
                        "application/json");
                TestUpwork upwork = new TestUpwork(server.base()).start()) {
            assertTimeoutPreemptively(
                    PATIENCE,
                    () -> refusal(upwork.context
                            .createFluentProducerTemplate()
                            .to("upwork:teams/list?inBody=none" + options)
                            .send()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"teams/list?emit=changes", "teams/list?emit=removals"})
    void theItemOfAConsumer(String uri) throws Exception {
        try (TestServer server = TestServer.saying(
                        200,
                        "{\"teams\":[{\"id\":\"a\",\"reference\":" + HUGE + ",\"n\":" + HUGE + "}]}",
                        "Content-Type",
                        "application/json");
                TestUpwork upwork = new TestUpwork(server.base()).start()) {
            List<Object> items = new ArrayList<>();
            RouteBuilder.addRoutes(upwork.context, builder -> builder.from("upwork:" + uri + "&initialDelay=3600000")
                    .routeId("r")
                    .process(exchange -> items.add(exchange.getMessage().getBody())));
            UpworkConsumer consumer =
                    (UpworkConsumer) upwork.context.getRoute("r").getConsumer();
            assertTimeoutPreemptively(PATIENCE, () -> {
                try {
                    consumer.poll();
                } catch (Exception e) {
                    assertThat(e).isInstanceOf(UpworkException.class);
                }
            });
        }
    }
}
