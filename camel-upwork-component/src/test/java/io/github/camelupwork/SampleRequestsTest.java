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
import java.util.stream.Collectors;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample requests of the API reference, sent as it prints them: what arrives is what it prints. */
class SampleRequestsTest {

    private static final Path WIRE = Path.of("src/test/resources/reference-wire.txt");

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

    /** Sends a sample; returns the request that arrives. */
    private static TestServer.Request sent(Sample sample) {
        Way way = way(sample);
        Map<String, Object> headers = new HashMap<>(way.binding().when().entrySet().stream()
                .collect(Collectors.toMap(when -> UpworkConstants.OPTION_PREFIX + when.getKey(), Map.Entry::getValue)));
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
                .to("upwork:" + way.operation().name() + "?inBody=none&paymentKey=none&cacheFor=PT0S"
                        + (sample.whole() ? "" : "&validate=off"))
                .withHeaders(headers)
                .send();

        assertThat(server.requests).as("failure: %s", done.getException()).isNotEmpty();
        return server.requests.get(server.requests.size() - 1);
    }

    /** A request as it is on the wire: nothing is decoded. */
    private static String wire(Sample sample) {
        TestServer.Request arrived = sent(sample);
        return arrived.method()
                + ' '
                + arrived.uri()
                + (arrived.contentType() == null ? "" : "\n  " + arrived.contentType())
                + (arrived.body().isEmpty() ? "" : "\n  " + arrived.body());
    }

    @Test
    void areOnTheWireByteForByte() throws IOException {
        String wire = samples().map(SampleRequestsTest::wire).collect(Collectors.joining("\n", "", "\n"));

        assertThat(wire).isEqualTo(Files.readString(WIRE).replaceAll("(?m)^#.*\n", ""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void arriveAsPrinted(Sample sample) {
        TestServer.Request arrived = sent(sample);
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
    @CsvSource({
        "activities/assignToEngagement?engagementRef=1234, uri",
        "activities/assignToEngagement?engagementRef=1234, header",
        "activities/assignToEngagement?engagementRef=1234, body",
        "activities/assign?companyId=c&teamId=t&engagement=1, uri",
        "activities/assign?companyId=c&teamId=t&engagement=1, header",
        "activities/assign?companyId=c&teamId=t&engagement=1, body"
    })
    void anEmptyListOfTasksUnassignsAll(String operation, String source) {
        server.requests.clear();
        String tasks = source.equals("uri") ? "&tasks=" : "";

        Exchange done = upwork.context
                .createFluentProducerTemplate()
                .to("upwork:" + operation + tasks)
                .withHeaders(source.equals("header") ? Map.of("CamelUpwork.tasks", "") : Map.of())
                .withBody(source.equals("body") ? Map.of("tasks", "") : null)
                .send();

        assertThat(done.getException()).isNull();
        assertThat(server.requests).singleElement().satisfies(request -> assertThat(Json.read(request.body()))
                .isEqualTo(Map.of("tasks", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "contracts/end?paymentKey=none&contractReference=1&reason=API_REAS_WORK_NOT_NEEDED&wouldHireAgain=yes | /api/hr/v2/contracts/1.json"
                        + " | {\"reason\":\"API_REAS_WORK_NOT_NEEDED\",\"would_hire_again\":\"yes\",\"http_method\":\"delete\"}",
                "snapshots/delete?companyId=a&username=b&timestamp=20140101T090000Z | "
                        + "/api/team/v1/snapshots/a/b/20140101T090000Z.json | http_method=delete",
                "activities/archive?companyId=a&teamId=b&code=c | "
                        + "/api/otask/v1/tasks/companies/a/teams/b/archive/c.json | http_method=put",
                "teams/list?cacheFor=PT0S | /api/hr/v2/teams.json | none"
            })
    void methodsAreOverloadedWhereAProxyLetsOnlyPostPass(String uri, String path, String body) {
        server.requests.clear();

        Exchange done = upwork.context
                .createFluentProducerTemplate()
                .to("upwork:" + uri + "&inBody=none&methodOverloading=true")
                .send();

        assertThat(done.getException()).isNull();
        assertThat(server.requests).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(body == null ? "GET" : "POST");
            assertThat(request.uri()).isEqualTo(path);
            assertThat(request.body()).isEqualTo(body == null ? "" : body);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', /api/hr/v2/userroles.json",
        "?userReference=12345, /api/hr/v2/userroles/12345.json",
    })
    void rolesAreThoseOfTheSignedInUserOrOfTheOneThatIsNamed(String options, String path) {
        server.requests.clear();

        upwork.context
                .createFluentProducerTemplate()
                .to("upwork:users/roles" + options)
                .send();

        assertThat(server.requests)
                .singleElement()
                .extracting(TestServer.Request::uri)
                .isEqualTo(path);
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
