// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.json.Json;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample requests of the API reference, sent as it prints them: what arrives is what it prints. */
class SampleRequestsTest {

    private static TestServer server;
    private static TestUpwork upwork;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.saying(200, "{}", "Content-Type", "application/json");
        upwork = new TestUpwork(server.base());
        upwork.component.getRetry().setMaxAttempts(1);
        upwork.start();
    }

    @AfterAll
    static void stop() {
        upwork.close();
        server.close();
    }

    /** One line of the samples. */
    record Sample(
            boolean whole,
            String reference,
            String method,
            String path,
            List<String> values,
            Map<String, String> parameters) {

        static Sample of(String line) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            Map<String, String> parameters = new LinkedHashMap<>();
            Arrays.stream(cells[4].split(" && "))
                    .filter(pair -> !pair.isEmpty())
                    .forEach(pair -> parameters.put(
                            pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
            boolean whole = !cells[0].startsWith("~");
            return new Sample(
                    whole,
                    whole ? cells[0] : cells[0].substring(1),
                    cells[1],
                    cells[2],
                    cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" / ")),
                    parameters);
        }

        /** The path with the values in it. */
        String filled() {
            String filled = path;
            for (String value : values) {
                filled = filled.replaceFirst("\\{[a-z_0-9]+}", java.util.regex.Matcher.quoteReplacement(value));
            }
            return filled;
        }

        @Override
        public String toString() {
            return reference;
        }
    }

    static Stream<Sample> samples() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/reference-samples.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Sample::of);
    }

    /** An operation and one of its bindings. */
    private record Way(Operation operation, Binding binding) {}

    private static Way way(Sample sample) {
        return Catalog.load().operations().stream()
                .flatMap(operation -> operation.bindings(Api.REST).stream()
                        .filter(binding -> binding.reference().equals(sample.reference())
                                && binding.fixed().entrySet().stream().allMatch(fixed -> fixed.getValue()
                                        .equals(sample.parameters().get(fixed.getKey()))))
                        .map(binding -> new Way(operation, binding)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void arriveAsPrinted(Sample sample) {
        Way way = way(sample);
        Map<String, Object> headers = new HashMap<>(way.binding().when().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        when -> UpworkConstants.OPTION_PREFIX + when.getKey(), Map.Entry::getValue)));
        List<Parameter> path = way.binding().parameters().stream()
                .filter(parameter -> parameter.in() == Location.PATH)
                .toList();
        for (int i = 0; i < sample.values().size(); i++) {
            headers.put(
                    UpworkConstants.OPTION_PREFIX + path.get(i).option(),
                    sample.values().get(i));
        }
        sample.parameters().forEach((name, value) -> way.binding()
                .parameter(name)
                .filter(parameter -> !way.binding().fixed().containsKey(name))
                .ifPresentOrElse(
                        parameter -> headers.put(UpworkConstants.OPTION_PREFIX + parameter.option(), value),
                        () -> assertThat(way.binding().fixed())
                                .as("parameter %s", name)
                                .containsKey(name)));
        server.requests.clear();

        Exchange done = upwork.context
                .createFluentProducerTemplate()
                .to("upwork:" + way.operation().name() + "?inBody=none&paymentKey=none"
                        + (sample.whole() ? "" : "&validate=off"))
                .withHeaders(headers)
                .send();

        assertThat(server.requests).as("failure: %s", done.getException()).isNotEmpty();
        TestServer.Request arrived = server.requests.get(server.requests.size() - 1);
        assertThat(arrived.method()).isEqualTo(sample.method());
        URI uri = URI.create(arrived.uri());
        assertThat(uri.getPath()).isEqualTo(sample.filled());
        Map<String, String> sent = form(uri.getRawQuery());
        if (arrived.contentType() != null && arrived.contentType().contains("json")) {
            ((Map<?, ?>) Json.read(arrived.body()))
                    .forEach((name, value) -> sent.put(name.toString(), value.toString()));
        } else {
            sent.putAll(form(arrived.body()));
        }
        sample.parameters()
                .forEach((name, value) -> assertThat(sent).as(name).hasEntrySatisfying(name, arrivedValue -> assertThat(
                                arrivedValue)
                        .isEqualToIgnoringWhitespace(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jobs/create | buyerTeamReference=1&title=t&jobType=hourly&description=d&visibility=public&category2=c"
                        + "&subcategory2=s | duration",
                "contracts/end | contractReference=12345&reason=API_REAS_WORK_NOT_NEEDED | wouldHireAgain",
            })
    void areRefusedOnlyByTheLetter(String operation, String options, String lacking) {
        String uri = "upwork:" + operation + "?inBody=none&paymentKey=none&" + options;
        server.requests.clear();

        upwork.context.createFluentProducerTemplate().to(uri).send();
        assertThat(server.requests).as("lenient by default").hasSize(1);

        Exchange strict = upwork.context
                .createFluentProducerTemplate()
                .to(uri + "&validate=strict")
                .send();
        assertThat(strict.getException()).hasMessageContaining(lacking);
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uri", "header", "body"})
    void anEmptyListOfTasksUnassignsAll(String source) {
        server.requests.clear();
        String tasks = source.equals("uri") ? "&tasks=" : "";

        Exchange done = upwork.context
                .createFluentProducerTemplate()
                .to("upwork:activities/assignToEngagement?engagementRef=1234" + tasks)
                .withHeaders(source.equals("header") ? Map.of("CamelUpwork.tasks", "") : Map.of())
                .withBody(source.equals("body") ? Map.of("tasks", "") : null)
                .send();

        assertThat(done.getException()).isNull();
        assertThat(server.requests).singleElement().satisfies(request -> assertThat(Json.read(request.body()))
                .isEqualTo(Map.of("tasks", "")));
    }

    private static Map<String, String> form(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
