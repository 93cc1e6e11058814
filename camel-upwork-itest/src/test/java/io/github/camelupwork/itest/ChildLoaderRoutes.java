// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.camel.SimulatorCustomizer;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads, reports, pays, consumes and converts on both APIs, to be run in a class loader of its own. */
public final class ChildLoaderRoutes implements Callable<String> {

    private final Path state;
    private final ClassLoader loader;

    /**
     * @param state  where the component keeps its state
     * @param loader the loader of this class, given to Camel as Camel JBang gives it its own
     */
    public ChildLoaderRoutes(Path state, ClassLoader loader) {
        this.state = state;
        this.loader = loader;
    }

    @Override
    public String call() throws Exception {
        same(loader, Catalog.class.getClassLoader());
        try (Simulator upwork = Simulator.builder().start()) {
            for (AuthKind kind : List.of(AuthKind.OAUTH2, AuthKind.OAUTH1)) {
                upwork.reset();
                run(upwork, kind);
                same(1, upwork.orders().of("milestones/approve").size());
            }
        }
        return "OK";
    }

    private void run(Simulator upwork, AuthKind kind) throws Exception {
        try (DefaultCamelContext context = context()) {
            Map<String, String> properties = new HashMap<>(upwork.properties(kind, "ada_owner"));
            properties.put("state-directory", state.resolve(kind.name()).toString());
            context.getRegistry().bind("simulator", new SimulatorCustomizer(() -> properties));
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            Object rows = template.requestBody(
                    "upwork:reports/finance?tq=RAW(SELECT date, amount WHERE date >= '2026-01-01')&fetch=stream",
                    (Object) null);
            try (InputStream json = context.getTypeConverter().mandatoryConvertTo(InputStream.class, rows)) {
                same("[", new String(json.readNBytes(1), StandardCharsets.UTF_8));
            }
            for (int i = 0; i < 2; i++) {
                Exchange paid = template.request(
                        "upwork:milestones/approve?milestoneId=500168&amount=500.00",
                        exchange -> exchange.getMessage().setHeaders(Map.of(UpworkConstants.PAYMENT_KEY, "PO-7")));
                if (paid.getException() != null) {
                    throw paid.getException();
                }
            }
            consume(context);
        }
    }

    /** Camel looks for type converters in the context loader of the thread that makes it. */
    private DefaultCamelContext context() {
        Thread thread = Thread.currentThread();
        ClassLoader parent = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            DefaultCamelContext context = new DefaultCamelContext(false);
            context.setApplicationContextClassLoader(loader);
            context.build();
            return context;
        } finally {
            thread.setContextClassLoader(parent);
        }
    }

    private static void consume(DefaultCamelContext context) throws Exception {
        try (ConsumerTemplate consumer = context.createConsumerTemplate()) {
            Exchange message = consumer.receive(
                    "upwork:jobs/list?buyerTeamReference=500006&initialDelay=0&delay=50&from=beginning", 300_000);
            same("jobs/list", message.getMessage().getHeader(UpworkConstants.OPERATION));
        }
    }

    private static void same(Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("expected " + expected + " but was " + actual);
        }
    }
}
