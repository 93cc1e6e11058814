// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The child: consumes until it is killed. The identity of every item that reaches the route is added to the file
 * {@code delivered} of the job before the exchange completes. Says {@link #UP} when the routes have started,
 * {@link #POLL} at each poll, {@link #GOT} with an identity after each delivery, and {@link #AT} with a point when it
 * waits there to be killed.
 */
public final class ConsumingHub {

    static final String UP = "UP";
    static final String POLL = "POLL";
    static final String GOT = "GOT ";
    static final String AT = "AT ";
    static final String SETTINGS = "hub.properties";
    static final String DELIVERED = "delivered";

    private ConsumingHub() {}

    /**
     * Consumes.
     *
     * @param args directory of the job, with {@code hub.properties}: how to reach Upwork, {@code from}, and for a
     *             {@code cluster} its {@link ClusterKind}, {@code interval} in milliseconds and {@code port}; and if it is to
     *             stop somewhere the point and how often it is passed before
     */
    public static void main(String[] args) throws Exception {
        Path job = Path.of(args[0]);
        HubSettings settings = HubSettings.read(job.resolve(SETTINGS));
        try (CamelContext context = new DefaultCamelContext();
                FileChannel delivered = FileChannel.open(
                        job.resolve(DELIVERED), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            UpworkComponent upwork = Boolean.parseBoolean(settings.get("graphql"))
                    ? settings.oauth2(job.resolve("state"))
                    : settings.component(job.resolve("state"));
            upwork.getBudget().setRequestLimits("100000/1s");
            context.addComponent("upwork", upwork);
            context.getRegistry()
                    .bind(
                            "probe",
                            ConsumerProbe.class,
                            args.length < 3
                                    ? new HoldAt(null, 0)
                                    : new HoldAt(ConsumerProbe.Point.valueOf(args[1]), Integer.parseInt(args[2])));
            if (settings.get("cluster") != null) {
                context.addService(ClusterKind.of(settings.get("cluster"))
                        .service(job, settings.number("interval"), settings.number("port")));
            }
            context.addRoutes(route(settings.get("from"), delivered));
            context.start();
            say(UP);
            new CountDownLatch(1).await();
        }
    }

    private static RouteBuilder route(String uri, FileChannel delivered) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> {
                    delivered.write(ByteBuffer.wrap((identity(exchange) + "\n").getBytes(StandardCharsets.UTF_8)));
                    say(GOT + identity(exchange));
                });
            }
        };
    }

    private static String identity(Exchange exchange) {
        return exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class);
    }

    static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
