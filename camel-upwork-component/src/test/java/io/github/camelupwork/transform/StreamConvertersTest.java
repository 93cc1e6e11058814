// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.TestServer;
import io.github.camelupwork.TestUpwork;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of the component, converted within a route. */
class StreamConvertersTest {

    private static final String LIST = "upwork:jobs?fetch=stream&pageSize=2";
    private static final String REPORT = "upwork:reports/finance?fetch=stream&freelancerReference=1234&tq="
            + "SELECT amount WHERE date >= '2026-01-01'";
    private static final String JOBS = "[{\"ref\":0},{\"ref\":1},{\"ref\":2}]";
    private static final String ROWS = "[{\"amount\":1.10},{\"amount\":2.20}]";

    private TestServer server;
    private TestUpwork upwork;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.saying(
                200,
                "{\"table\":{\"cols\":[{\"id\":\"amount\",\"type\":\"number\"}],"
                        + "\"rows\":[{\"c\":[{\"v\":\"1.10\"}]},{\"c\":[{\"v\":\"2.20\"}]}]}}");
        upwork = new TestUpwork(server.base());
        upwork.component.getDefaults().setCompanyReference("34567");
        upwork.component.getDefaults().setTeamReference("45678");
        upwork.start();
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    private void jobs() {
        server.answer(request -> new TestServer.Reply(
                200,
                "{\"jobs\":{\"lister\":{\"total_items\":\"3\"},\"job\":"
                        + (request.uri().contains("2%3B2") ? "[{\"ref\":2}]" : "[{\"ref\":0},{\"ref\":1}]") + "}}"));
    }

    private Object converted(String uri, Class<?> type) throws Exception {
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + type.getSimpleName()).to(uri).process(e -> e.getMessage()
                        .setBody(whole(e, type)));
            }
        });
        return upwork.context.createProducerTemplate().requestBody("direct:" + type.getSimpleName(), (Object) null);
    }

    private static Object whole(Exchange exchange, Class<?> type) throws Exception {
        Object body = exchange.getMessage().getMandatoryBody(type);
        return body instanceof InputStream stream ? stream.readAllBytes() : body;
    }

    @ParameterizedTest
    @ValueSource(classes = {byte[].class, InputStream.class, JsonNode.class})
    void aListIsAnArrayOfJson(Class<?> type) throws Exception {
        jobs();
        assertThat(text(converted(LIST, type))).isEqualTo(JOBS);
        assertThat(server.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(classes = {byte[].class, InputStream.class, JsonNode.class})
    void aReportIsAnArrayOfJson(Class<?> type) throws Exception {
        assertThat(text(converted(REPORT, type))).isEqualTo(ROWS);
    }

    /** A bean that a stream is made of. */
    public record Numbered(int ref) {}

    @ParameterizedTest
    @ValueSource(classes = {byte[].class, InputStream.class, JsonNode.class})
    void itemsOfAClassAreAnArrayOfJson(Class<?> type) throws Exception {
        jobs();
        assertThat(text(converted(LIST + "&outputClass=" + Numbered.class.getName(), type)))
                .isEqualTo(JOBS);
    }

    @Test
    void itemsOfAClassAreAList() throws Exception {
        jobs();
        assertThat(converted(LIST + "&outputClass=" + Numbered.class.getName(), List.class))
                .isEqualTo(List.of(new Numbered(0), new Numbered(1), new Numbered(2)));
    }

    @Test
    void inBatchesEachElementIsAList() throws Exception {
        jobs();
        assertThat(converted(LIST + "&batchSize=2", List.class)).hasToString("[[{ref=0}, {ref=1}], [{ref=2}]]");
    }

    @Test
    void inBatchesEachItemIsOfTheClass() throws Exception {
        jobs();
        assertThat(converted(LIST + "&batchSize=2&outputClass=" + Numbered.class.getName(), List.class))
                .isEqualTo(List.of(List.of(new Numbered(0), new Numbered(1)), List.of(new Numbered(2))));
    }

    @Test
    void noMoreThanMaxItemsAreConverted() throws Exception {
        assertThat(text(converted(REPORT + "&maxItems=1", byte[].class))).isEqualTo("[{\"amount\":1.10}]");
        jobs();
        assertThat(text(converted(LIST + "&maxItems=1", JsonNode.class))).isEqualTo("[{\"ref\":0}]");
    }

    private static String text(Object converted) {
        return converted instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : converted.toString();
    }

    @Test
    void aListIsAList() throws Exception {
        jobs();
        assertThat(converted(LIST, List.class))
                .isEqualTo(List.of(Map.of("ref", 0), Map.of("ref", 1), Map.of("ref", 2)));
    }

    @Test
    void aReportIsAList() throws Exception {
        assertThat(converted(REPORT, List.class))
                .isEqualTo(List.of(Map.of("amount", new BigDecimal("1.10")), Map.of("amount", new BigDecimal("2.20"))));
    }

    /** Loggers and tracers convert what passes to text; a look that took the items away would leave the route without. */
    @Test
    void asTextItSaysThatItIsAStreamAndReadsNothing() throws Exception {
        assertThat(text(converted(REPORT, String.class))).startsWith("[a stream of items, 0 taken so far;");
    }
}
