// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * A hub between Upwork and a message broker. What it does is in the routes; this class starts the broker and the simulator where
 * there are none.
 */
public final class MessagingHub implements AutoCloseable {

    private final Main camel = new Main();
    private final Map<String, String> properties;
    private Broker broker;
    private Simulator simulator;

    /** @param properties win over those of the files */
    public MessagingHub(Map<String, String> properties) {
        this.properties = properties;
        camel.setPropertyPlaceholderLocations(
                "classpath:application.properties,classpath:broker-" + setting("broker", "artemis") + ".properties");
        properties.forEach(camel::addOverrideProperty);
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport main) {
                startBroker(main.getCamelContext());
            }
        });
    }

    /** Runs until it is stopped; with the simulator, until the demonstration has ended: with exit code 0 if all of it happened. */
    public static void main(String[] arguments) throws Exception {
        boolean happened;
        try (MessagingHub hub = new MessagingHub(Map.of())) {
            hub.start();
            happened = hub.simulator == null ? waits() : new Demonstration(hub, hub.simulator, System.out).run();
        }
        System.exit(happened ? 0 : 1);
    }

    private static boolean waits() throws InterruptedException {
        CountDownLatch ends = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(ends::countDown));
        ends.await();
        return true;
    }

    /** Starts broker and simulator, if they are wanted, and the routes. */
    public void start() throws Exception {
        if (Boolean.parseBoolean(setting("upwork.simulator", "true"))) {
            simulator = Simulator.builder().start();
            simulator.properties().forEach(camel::addOverrideProperty);
        }
        camel.start();
    }

    private void startBroker(CamelContext context) {
        try {
            if (Boolean.parseBoolean(context.resolvePropertyPlaceholders("{{broker.embedded}}"))) {
                broker = context.getInjector()
                        .newInstance(context.getClassResolver()
                                .resolveMandatoryClass(
                                        context.resolvePropertyPlaceholders("{{broker.class}}"), Broker.class));
                broker.start(
                        context.resolvePropertyPlaceholders("{{broker.url}}"),
                        Path.of(context.resolvePropertyPlaceholders("{{hub.home}}")));
            }
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not start: " + e.getMessage(), e);
        }
    }

    /** A property that is needed before the files are read. */
    private String setting(String name, String otherwise) {
        String variable = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        String given = System.getProperty(name, variable == null ? otherwise : variable);
        return properties.getOrDefault(name, given);
    }

    /** The context, of a hub that was started. */
    CamelContext context() {
        return camel.getCamelContext();
    }

    /** Returns the address of a queue, or topic, for those who send to it. */
    String queue(String name) {
        return context().resolvePropertyPlaceholders("{{broker.scheme}}" + name);
    }

    /** Returns the address of a queue, or topic, for those who read it. */
    String read(String name) {
        return queue(name) + context().resolvePropertyPlaceholders("{{broker.reader:}}");
    }

    /** For beans that a route of the test needs. */
    Main camel() {
        return camel;
    }

    @Override
    public void close() throws Exception {
        Set<HikariDataSource> pools =
                context() == null ? Set.of() : context().getRegistry().findByType(HikariDataSource.class);
        camel.stop();
        pools.forEach(HikariDataSource::close);
        if (broker != null) {
            broker.close();
        }
        if (simulator != null) {
            simulator.close();
        }
    }
}
