// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

import io.github.camelupwork.client.Attempt;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.runtime.ActivityListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts and times what a component does. */
final class CallMeters implements ActivityListener {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2)
    };
    private static final int TOO_MANY_REQUESTS = 429;

    private final MeterRegistry registry;
    private final Supplier<String> component;

    /** @param component returns the name of the component */
    CallMeters(MeterRegistry registry, Supplier<String> component) {
        this.registry = registry;
        this.component = component;
    }

    @Override
    public void attempted(UpworkCall call, Attempt attempt) {
        String api = call.binding().api().id();
        count(
                "upwork.attempts",
                "Attempts of calls, retries included",
                1,
                "operation",
                call.operation().name(),
                "api",
                api,
                "outcome",
                attempt.outcome());
        timer("upwork.budget.wait", "Time that attempts wait for the request budget", "api", api)
                .record(attempt.waited());
        if (attempt.status() == TOO_MANY_REQUESTS) {
            count("upwork.budget.throttled", "Responses 429 of Upwork", 1, "api", api);
        }
    }

    @Override
    public void ended(UpworkCall call, String outcome, Duration took) {
        timer(
                        "upwork.calls",
                        "Calls, from the first attempt to the last response, waits included",
                        "operation",
                        call.operation().name(),
                        "api",
                        call.binding().api().id(),
                        "outcome",
                        outcome)
                .record(took);
    }

    @Override
    public void refreshed(String account, boolean renewed) {
        count(
                "upwork.token.refreshes",
                "Renewals of access tokens",
                1,
                "account",
                account,
                "outcome",
                renewed ? "success" : "failure");
    }

    @Override
    public void handled(String position, String operation, Items outcome, int count) {
        count(
                "upwork.consumer.items",
                "Items that the route of a consumer is done with",
                count,
                "position",
                position,
                "operation",
                operation,
                "outcome",
                outcome.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void polled(String position, String operation, boolean succeeded) {
        count(
                "upwork.consumer.polls",
                "Polls of consumers",
                1,
                "position",
                position,
                "operation",
                operation,
                "outcome",
                succeeded ? "success" : "failure");
    }

    private void count(String name, String description, int count, String... tags) {
        Counter.builder(name)
                .description(description)
                .tag("component", component.get())
                .tags(tags)
                .register(registry)
                .increment(count);
    }

    private Timer timer(String name, String description, String... tags) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BUCKETS)
                .tag("component", component.get())
                .tags(tags)
                .register(registry);
    }
}
