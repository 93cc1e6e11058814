// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.client.Attempt;
import io.github.camelupwork.client.CallListener;
import io.github.camelupwork.client.UpworkCall;
import org.apache.camel.telemetry.Span;

/** Writes the attempts of one message's calls into its span. */
final class SpanAttempts implements CallListener {

    static final String OPERATION = "upwork.operation";

    private final Span span;
    private final AtomicInteger attempts = new AtomicInteger();

    SpanAttempts(Span span) {
        this.span = span;
    }

    @Override
    public void attempted(UpworkCall call, Attempt attempt) {
        span.setTag("upwork.api", call.binding().api().id());
        span.setTag("upwork.attempts", String.valueOf(attempts.incrementAndGet()));
        if (call.context().payment() != null) {
            span.setTag("upwork.payment", call.context().payment());
        }
        span.log(event(call, attempt));
    }

    private static Map<String, String> event(UpworkCall call, Attempt attempt) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("event", "attempt");
        event.put(OPERATION, call.operation().name());
        event.put("upwork.attempt", String.valueOf(attempt.number()));
        event.put("upwork.outcome", attempt.outcome());
        event.put("upwork.waited.ms", String.valueOf(attempt.waited().toMillis()));
        event.put("upwork.took.ms", String.valueOf(attempt.took().toMillis()));
        event.put("http.response.status_code", String.valueOf(attempt.status()));
        if (attempt.requestId() != null) {
            event.put("upwork.request.id", attempt.requestId());
        }
        return event;
    }
}
