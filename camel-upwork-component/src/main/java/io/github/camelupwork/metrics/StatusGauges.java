// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelupwork.auth.TokenStatus;
import io.github.camelupwork.budget.BudgetSnapshot;
import io.github.camelupwork.payment.LedgerStatus;
import io.github.camelupwork.runtime.ConsumerStatus;
import io.github.camelupwork.runtime.UpworkStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

/** Shows the state of a component as gauges. What is not known, or is there no longer, has no gauge. */
final class StatusGauges {

    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;
    private final Supplier<String> component;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Map<String, List<MultiGauge.Row<?>>> rows = new HashMap<>();

    /** @param component returns the name of the component */
    StatusGauges(MeterRegistry registry, Supplier<String> component) {
        this.registry = registry;
        this.component = component;
    }

    /** Shows that state and no other. */
    void show(UpworkStatus status) {
        rows.values().forEach(List::clear);
        status.accounts().forEach(account -> account(account, status.at()));
        status.budgets().forEach((kind, budget) -> budget(kind, budget, status.at()));
        add(
                "upwork.retry.allowance",
                "Remaining retry allowance, which all calls share",
                null,
                Tags.empty(),
                status.retryAllowanceLeft());
        if (status.ledger() != null) {
            ledger(status.ledger(), status.at());
        }
        status.consumers().forEach(consumer -> consumer(consumer, status.at()));
        rows.forEach((name, all) -> gauges.get(name).register(List.copyOf(all), true));
    }

    void clear() {
        gauges.values().forEach(gauge -> gauge.register(List.of(), true));
    }

    private void account(UpworkStatus.AccountStatus account, Instant now) {
        Tags tags = Tags.of("account", account.name(), "kind", account.kind());
        TokenStatus token = account.token();
        add(
                "upwork.token.usable",
                "0 if a person has to sign in again, else 1",
                null,
                tags,
                token.state() == TokenStatus.State.DEAD ? 0 : 1);
        since("upwork.token.age", "Age of the access token", tags, token.issuedAt(), now);
        since("upwork.token.left", "Time until the access token ends", tags, now, token.expiresAt());
        if (token.refreshableUntil() != null) {
            since("upwork.refresh.token.age", "Age of the refresh token", tags, token.issuedAt(), now);
            since(
                    "upwork.refresh.token.left",
                    "Time until the refresh token ends",
                    tags,
                    now,
                    token.refreshableUntil());
        }
    }

    private void budget(String kind, BudgetSnapshot budget, Instant now) {
        budget.windows().forEach(window -> {
            Tags tags = Tags.of("kind", kind, "limit", window.limit().toString());
            add("upwork.budget.left", "Remaining requests of a window of the budget", null, tags, window.left());
            add(
                    "upwork.budget.limit",
                    "Requests that a window holds",
                    null,
                    tags,
                    window.limit().requests());
        });
        budget.queued()
                .forEach((priority, count) -> add(
                        "upwork.budget.queued",
                        "Requests that wait for the budget",
                        null,
                        Tags.of("kind", kind, "priority", priority.name().toLowerCase(Locale.ROOT)),
                        count));
        Instant until = budget.pausedUntil() == null ? now : budget.pausedUntil();
        since(
                "upwork.budget.paused",
                "Time until the pause after a 429 ends; 0 if there is none",
                Tags.of("kind", kind),
                now,
                until);
    }

    private void ledger(LedgerStatus ledger, Instant now) {
        ledger.counts()
                .forEach((state, count) -> add(
                        "upwork.payments",
                        "Payments of the ledger by state",
                        null,
                        Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                        count));
        since(
                "upwork.payments.unknown.oldest",
                "Age of the oldest payment whose outcome is unknown; 0 if there is none",
                Tags.empty(),
                ledger.unknown().isEmpty() ? now : ledger.unknown().get(0).changedAt(),
                now);
        add(
                "upwork.payments.readable",
                "0 if the ledger cannot be read, else 1",
                null,
                Tags.empty(),
                ledger.problem() == null ? 1 : 0);
    }

    private void consumer(ConsumerStatus consumer, Instant now) {
        Tags tags = Tags.of("position", consumer.position(), "operation", consumer.operation());
        add(
                "upwork.consumer.lag",
                "Time since the last poll that left nothing behind",
                SECONDS,
                tags,
                seconds(consumer.lag(now)));
        since("upwork.consumer.last.poll", "Time since the last poll began", tags, consumer.lastPoll(), now);
        add(
                "upwork.consumer.failed",
                "Items that the route failed on and that come again",
                null,
                tags,
                consumer.failed());
        add("upwork.consumer.given.up", "Items that were given up and are remembered", null, tags, consumer.givenUp());
    }

    /** Adds the seconds between two times, never less than 0; nothing if one is not known. */
    private void since(String name, String description, Tags tags, Instant from, Instant to) {
        if (from != null && to != null) {
            add(name, description, SECONDS, tags, Math.max(0, seconds(Duration.between(from, to))));
        }
    }

    private static long seconds(Duration duration) {
        return duration.toMillis() / 1000L;
    }

    private void add(String name, String description, String unit, Tags tags, Number value) {
        gauges.computeIfAbsent(name, any -> MultiGauge.builder(name)
                .description(description)
                .baseUnit(unit)
                .tag("component", component.get())
                .register(registry));
        rows.computeIfAbsent(name, any -> new ArrayList<>()).add(MultiGauge.Row.of(tags, value));
    }
}
