// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.trace;

import io.github.camelupwork.client.CallListener;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/**
 * Names the spans of Upwork's endpoints after their operations, and adds the operation, the API, the payment key, and the
 * attempts, each as an event at its time. Found by camel-telemetry, so all of its tracers show it, OpenTelemetry's included.
 */
public final class UpworkSpanDecorator extends AbstractSpanDecorator {

    private static final String COMPONENT = "upwork";
    private static final String CLASS = "io.github.camelupwork.UpworkComponent";

    /** Default constructor, used by camel-telemetry. */
    public UpworkSpanDecorator() {
        // found as a service
    }

    @Override
    public String getComponent() {
        return COMPONENT;
    }

    @Override
    public String getComponentClassName() {
        return CLASS;
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return COMPONENT + " " + operation(endpoint);
    }

    private static String operation(Endpoint endpoint) {
        String path = stripSchemeAndOptions(endpoint);
        return path.contains("/") ? path : path + "/list";
    }

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        super.beforeTracingEvent(span, exchange, endpoint);
        span.setTag(SpanAttempts.OPERATION, operation(endpoint));
        exchange.setProperty(CallListener.PROPERTY, new SpanAttempts(span));
    }

    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        super.afterTracingEvent(span, exchange);
        exchange.removeProperty(CallListener.PROPERTY);
    }
}
