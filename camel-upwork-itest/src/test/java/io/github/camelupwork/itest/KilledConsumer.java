// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A process that consumes offers and, at a named point, tells so and waits to be killed. */
final class KilledConsumer {

    private KilledConsumer() {}

    /**
     * @param args endpoint, base URL, state directory, file of what was delivered, the point to be killed at or {@code none},
     *             how often that point is passed first; then consumer key and secret, access token and secret
     */
    public static void main(String[] args) throws Exception {
        Path delivered = Path.of(args[3]);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("upwork", component(args));
            context.getRegistry().bind("probe", probe(args[4], new AtomicInteger(Integer.parseInt(args[5]))));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(args[0])
                            .process(exchange -> Files.writeString(
                                    delivered, line(exchange), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
                }
            });
            context.start();
            new CountDownLatch(1).await();
        }
    }

    private static UpworkComponent component(String[] args) {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(args[1]);
        upwork.getState().setStateDirectory(args[2]);
        upwork.getBudget().setRequestLimits("10000/1s");
        upwork.getConfiguration().setConsumerKey(args[6]);
        upwork.getConfiguration().setConsumerSecret(args[7]);
        upwork.getConfiguration().setAccessToken(args[8]);
        upwork.getConfiguration().setAccessTokenSecret(args[9]);
        return upwork;
    }

    private static ConsumerProbe probe(String wanted, AtomicInteger left) {
        return (point, key) -> {
            if (point.name().equals(wanted) && left.getAndDecrement() == 0) {
                System.out.println(point);
                waitForTheEnd();
            }
        };
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(Exchange exchange) {
        return exchange.getMessage().getHeader(UpworkConstants.IDENTITY) + "\n";
    }
}
