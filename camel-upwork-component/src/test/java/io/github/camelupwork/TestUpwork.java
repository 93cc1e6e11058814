// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;

import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.consumer.ConsumerFactory;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.options.ConsumerPlan;
import io.github.camelupwork.runtime.EndpointContext;
import io.github.camelupwork.runtime.UpworkSession;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context whose component speaks to a test server with OAuth 1.0a keys. */
public final class TestUpwork implements AutoCloseable {

    public final UpworkComponent component = new UpworkComponent();
    public final CamelContext context = new DefaultCamelContext();

    public TestUpwork(URI base) {
        component.getConnection().setBaseUrl(base == null ? null : base.toString());
        component.getTokens().setTokenStore(new MemoryTokenStore(Clock.systemUTC()));
        component.getState().setStateDirectory(directory());
        component.getBudget().setRequestLimits("1000/1s");
        component.getConfiguration().setConsumerKey("key");
        component.getConfiguration().setConsumerSecret("consumer-secret");
        component.getConfiguration().setAccessToken("token");
        component.getConfiguration().setAccessTokenSecret("token-secret");
        context.addComponent("upwork", component);
    }

    private static String directory() {
        try {
            return Files.createTempDirectory("upwork").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestUpwork start() {
        context.start();
        return this;
    }

    public UpworkEndpoint endpoint(String uri) {
        return context.getEndpoint(uri, UpworkEndpoint.class);
    }

    /** The session of an endpoint, as a producer opens it. */
    public UpworkSession session(String uri) {
        return endpoint(uri).open().session();
    }

    /** The parts of a consumer of an endpoint, whose options are checked. */
    public ConsumerFactory consumer(String uri) {
        UpworkEndpoint endpoint = endpoint(uri);
        ConsumerPlan plan = endpoint.check().consumer(endpoint.getConsumerConfiguration());
        EndpointContext open = endpoint.open();
        endpoint.check().missing(plan, open.preparer());
        return new ConsumerFactory(open, endpoint.getConsumerConfiguration(), plan, ConsumerProbe.NONE, context);
    }

    @Override
    public void close() {
        context.stop();
    }
}
