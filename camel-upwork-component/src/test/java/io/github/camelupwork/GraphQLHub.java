// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camelupwork.auth.MemoryTokenStore;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A running component with OAuth 2.0 keys that speaks to a stub of Upwork's GraphQL. */
public final class GraphQLHub implements AutoCloseable {

    public final GraphQLStub upwork = new GraphQLStub();
    public final UpworkComponent component = new UpworkComponent();
    public final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate producer;

    public GraphQLHub() {
        this(component -> {});
    }

    /**
     * @param setting sets the component before it starts
     */
    public GraphQLHub(Consumer<UpworkComponent> setting) {
        component.getConnection().setBaseUrl(upwork.base().toString());
        component.getTokens().setTokenStore(new MemoryTokenStore(Clock.systemUTC()));
        component.getState().setStateDirectory(directory());
        component.getBudget().setRequestLimits("1000/1s");
        component.getRetry().setMaxAttempts(1);
        component.getDefaults().setWarnDefaultOrganization(false);
        component.getConfiguration().setClientId("key");
        component.getConfiguration().setClientSecret("client-secret");
        component.getConfiguration().setAccessToken("token");
        setting.accept(component);
        context.addComponent("upwork", component);
        context.start();
        producer = context.createProducerTemplate();
    }

    private static String directory() {
        try {
            return Files.createTempDirectory("upwork").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls an operation; the exchange holds the answer or the failure. */
    public Exchange call(String uri, Map<String, Object> headers) {
        return producer.request(uri, exchange -> exchange.getMessage().setHeaders(new java.util.HashMap<>(headers)));
    }

    /** Calls an operation; the exchange holds the answer or the failure. */
    public Exchange call(String uri) {
        return call(uri, Map.of());
    }

    @Override
    public void close() {
        context.stop();
        upwork.close();
    }
}
