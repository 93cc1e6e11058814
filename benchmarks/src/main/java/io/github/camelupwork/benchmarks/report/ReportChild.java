// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Meter;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A child: reads the report and writes its rows to a file as lines, in each of the {@link Way ways} in turn, and prints for
 * each what it took. Arguments: directory with {@code hub.properties}, format, rounds.
 */
final class ReportChild {

    private static final String REPORT = "upwork:reports/finance?accountingEntityReference=34567&fetch=stream"
            + "&tq=RAW(SELECT reference, date, type, description, amount WHERE date >= '%s' AND date <= '%s')";

    /** The way of reading. */
    enum Way {
        /** The barest loop over the bytes: no component, no route, no value converted. */
        BARE,
        /** A route with Split, a list of a thousand rows per exchange. */
        BATCHES,
        /** A route with Split, an exchange per row. */
        ROWS
    }

    private final Path file;
    private final ReportServer.Format format;
    private BufferedWriter out;

    private ReportChild(Path file, ReportServer.Format format) {
        this.file = file;
        this.format = format;
    }

    /** Reads and prints. */
    public static void main(String[] args) throws Exception {
        Path job = Path.of(args[0]);
        HubSettings settings = HubSettings.read(job.resolve("hub.properties"));
        new ReportChild(job.resolve("rows"), ReportServer.Format.valueOf(args[1]))
                .run(settings, job, Integer.parseInt(args[2]));
        System.exit(0);
    }

    private void run(HubSettings settings, Path job, int rounds) throws Exception {
        BareReader bare = new BareReader(settings.get("baseUrl") + "/report", format);
        try (CamelContext context = new DefaultCamelContext();
                ProducerTemplate template = context.createProducerTemplate()) {
            Path state = job.resolve("state");
            UpworkComponent upwork = isGraphQl() ? settings.oauth2(state) : settings.component(state);
            upwork.getBudget().setRequestLimits("1000/1s");
            context.addComponent("upwork", upwork);
            context.addRoutes(routes());
            context.start();
            for (int round = 0; round <= rounds; round++) {
                for (Way way : Way.values()) {
                    Meter meter = Meter.start();
                    out = Files.newBufferedWriter(file);
                    if (way == Way.BARE) {
                        bare.copy(out);
                    } else {
                        template.requestBody("direct:" + way, (Object) null);
                    }
                    out.close();
                    // the first round is for the compiler
                    if (round > 0) {
                        System.out.println(meter.stop(way.name(), lines()).toLine());
                    }
                }
            }
        }
    }

    private boolean isGraphQl() {
        return format == ReportServer.Format.GRAPHQL;
    }

    private String report() {
        return isGraphQl()
                ? REPORT.formatted(
                                BareReader.FIRST,
                                BareReader.FIRST.plusMonths(ReportServer.MONTHS).minusDays(1))
                        + "&api=graphql"
                : REPORT.formatted("2026-01-01", "2026-01-31");
    }

    private RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + Way.BATCHES)
                        .to(report() + "&batchSize=1000")
                        .split(body())
                        .streaming()
                        .process(exchange -> {
                            for (Object row : exchange.getMessage().getBody(List.class)) {
                                write((Map<?, ?>) row);
                            }
                        });
                from("direct:" + Way.ROWS)
                        .to(report())
                        .split(body())
                        .streaming()
                        .process(exchange -> write(exchange.getMessage().getBody(Map.class)));
            }
        };
    }

    private void write(Map<?, ?> row) throws IOException {
        String separator = "";
        for (Object value : row.values()) {
            out.append(separator).append(String.valueOf(value));
            separator = ",";
        }
        out.append('\n');
    }

    private long lines() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
