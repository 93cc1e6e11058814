// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.List;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.options.PushOptions;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.push.PushGuard;
import io.github.camelupwork.runtime.Consumers;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;

/**
 * The endpoint of {@code push/wake}, which {@code webhook:} puts behind an HTTP server. It is made only where camel-webhook is on
 * the class path.
 */
public class UpworkPushEndpoint extends UpworkEndpoint implements WebhookCapableEndpoint {

    private final PushOptions options;

    private UpworkPushEndpoint(
            String uri,
            UpworkComponent component,
            Operation operation,
            UpworkConfiguration configuration,
            PushOptions options) {
        super(uri, component, operation, configuration);
        this.options = options;
    }

    /**
     * Makes the endpoint; its type is not that of this class, so that whoever calls this can be loaded without camel-webhook.
     *
     * @param configuration the options of the endpoint
     * @param options       what a push has to be like
     */
    static UpworkEndpoint of(
            String uri,
            UpworkComponent component,
            Operation operation,
            UpworkConfiguration configuration,
            PushOptions options) {
        return new UpworkPushEndpoint(uri, component, operation, configuration, options);
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        PushHandler handler = new PushHandler(
                new PushGuard(options.guard(getOperation().name()), runtime().clock()),
                runtime().consumers(),
                Consumers.names(getConfiguration().options().get("consumers")),
                next);
        onStart(handler);
        return handler;
    }

    private void onStart(PushHandler handler) {
        try {
            getCamelContext().addStartupListener((context, started) -> handler.warnOfUnknownNames(context));
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeException(e);
        }
    }

    /** Does nothing: nobody has published how Upwork is told an address. */
    @Override
    public void registerWebhook() {}

    /** Does nothing, as {@link #registerWebhook()}. */
    @Override
    public void unregisterWebhook() {}

    /** Does nothing: the address matters to the HTTP server alone. */
    @Override
    public void setWebhookConfiguration(WebhookConfiguration configuration) {}

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }
}
