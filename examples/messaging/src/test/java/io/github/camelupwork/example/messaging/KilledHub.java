// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import org.apache.camel.builder.RouteBuilder;

/** A process with a hub, which may stop before it tells the broker that a command was executed, and wait to be killed. */
final class KilledHub {

    private KilledHub() {}

    /** @param arguments a file of properties, and {@code executed} to stop there */
    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            properties.load(reader);
        }
        MessagingHub hub = new MessagingHub(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)));
        if (arguments.length > 1) {
            hub.camel().configure().addRoutesBuilder(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:stop").process(exchange -> {
                        System.out.println(arguments[1]);
                        new CountDownLatch(1).await();
                    });
                }
            });
        }
        hub.start();
        System.out.println("started");
        new CountDownLatch(1).await();
    }

    /** Returns the properties with which the outcome of a command leads to the stop. */
    static Map<String, String> stopping() {
        return Map.of("commands.outcomes", "direct:stop");
    }
}
