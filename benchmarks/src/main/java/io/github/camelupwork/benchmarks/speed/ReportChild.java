// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.benchmarks.HubSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A child: reads the report and writes its rows to a file as lines, in one of the {@link Way ways}; says how long it
 * took.
 */
public final class ReportChild {

    static final String TOOK = "MILLIS ";

    private static final String REPORT = "upwork:reports/finance?accountingEntityReference=34567"
            + "&tq=RAW(SELECT reference, date, type, description, amount WHERE date >= '2026-01-01' AND date <= '2026-01-31')";
    private static final int LINES_AT_ONCE = 1000;

    /** The way of reading. */
    enum Way {
        /** A route with {@code fetch=stream} and the Split EIP. */
        STREAM,
        /** The same route, the report read as one list. */
        LIST,
        /** Jackson's parser on the JDK's HTTP client, nothing else. */
        JACKSON
    }

    private final Path file;

    private ReportChild(Path file) {
        this.file = file;
    }

    /**
     * Reads once.
     *
     * @param args directory with {@code hub.properties}; name of the way
     */
    public static void main(String[] args) throws Exception {
        Path job = Path.of(args[0]);
        HubSettings settings = HubSettings.read(job.resolve("hub.properties"));
        Path file = job.resolve("rows");
        Files.deleteIfExists(file);
        Way way = Way.valueOf(args[1]);
        long start = System.nanoTime();
        if (way == Way.JACKSON) {
            new ReportChild(file).parse(settings);
        } else {
            new ReportChild(file).route(settings, job, way);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        try (Stream<String> lines = Files.lines(file)) {
            System.out.println(TOOK + millis + " " + lines.count());
        }
        System.exit(0);
    }

    private void route(HubSettings settings, Path job, Way way) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            UpworkComponent upwork = settings.component(job.resolve("state"));
            context.addComponent("upwork", upwork);
            context.addRoutes(routes(way));
            context.start();
            context.createProducerTemplate().requestBody("direct:report", (Object) null);
        }
    }

    private RouteBuilder routes(Way way) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:report")
                        .to(REPORT + (way == Way.STREAM ? "&fetch=stream" : ""))
                        .split(body())
                        .streaming()
                        .aggregate(constant(true), ReportChild::addLine)
                        .eagerCheckCompletion()
                        .completionSize(LINES_AT_ONCE)
                        .completionPredicate(exchangeProperty(Exchange.SPLIT_COMPLETE))
                        .setBody(body().convertToString())
                        .to("file:" + file.getParent() + "?fileName=" + file.getFileName() + "&fileExist=Append");
            }
        };
    }

    private static Exchange addLine(Exchange lines, Exchange row) {
        String line = line(row.getMessage().getBody(Map.class));
        if (lines == null) {
            row.getMessage().setBody(new StringBuilder(line));
            return row;
        }
        lines.getMessage().getBody(StringBuilder.class).append(line);
        return lines;
    }

    private static String line(Map<?, ?> row) {
        return row.values().stream().map(String::valueOf).collect(Collectors.joining(",", "", "\n"));
    }

    private void parse(HubSettings settings) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.get("baseUrl") + "/report"))
                .build();
        InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
        try (JsonParser json = new JsonFactory().createParser(body);
                BufferedWriter out = Files.newBufferedWriter(file)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_ARRAY && "c".equals(json.currentName())) {
                    cells(json, out);
                }
            }
        }
    }

    private static void cells(JsonParser json, BufferedWriter out) throws IOException {
        String separator = "";
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                out.append(separator).append(json.getText());
                separator = ",";
            }
        }
        out.append('\n');
    }
}
