// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.camelupwork.budget.BudgetSnapshot;
import io.github.camelupwork.runtime.ConsumerStatus;
import io.github.camelupwork.runtime.GivenUpItem;
import io.github.camelupwork.runtime.MonitoredComponent;
import io.github.camelupwork.runtime.UpworkComponents;
import io.github.camelupwork.runtime.UpworkStatus;
import org.apache.camel.CamelContext;

/** The state of a hub as the page shows it. Costs no request and holds no secret. */
final class HubState {

    private final CamelContext context;
    private final ComponentCounts counts;

    HubState(CamelContext context, ComponentCounts counts) {
        this.context = context;
        this.counts = counts;
    }

    Map<String, Object> json() {
        Map<String, Object> components = new LinkedHashMap<>();
        UpworkComponents.of(context).forEach((name, component) -> components.put(name, json(component)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("hub", context.getName());
        json.put("components", components);
        return json;
    }

    private Map<String, Object> json(MonitoredComponent component) {
        UpworkStatus status = component.status();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", text(status.at()));
        json.put("payments", payments(status));
        json.put(
                "budgets",
                status.budgets().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(budget -> budget(budget.getKey(), budget.getValue()))
                        .toList());
        json.put("retryAllowanceLeft", status.retryAllowanceLeft());
        json.put("lastHour", counts.of(component).byMinute());
        json.put("tokens", status.accounts().stream().map(HubState::token).toList());
        json.put(
                "consumers",
                status.consumers().stream()
                        .map(consumer -> consumer(consumer, status))
                        .toList());
        json.put("operations", counts.of(component).byOperation());
        return json;
    }

    /** Null if there is no ledger yet. */
    private static Map<String, Object> payments(UpworkStatus status) {
        if (status.ledger() == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("counts", status.ledger().counts());
        json.put("problem", status.ledger().problem());
        json.put("foreign", status.ledger().foreign());
        return json;
    }

    private static Map<String, Object> budget(String kind, BudgetSnapshot budget) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put(
                "windows",
                budget.windows().stream()
                        .map(window -> Map.of(
                                "window",
                                window.limit().toString(),
                                "limit",
                                window.limit().requests(),
                                "left",
                                window.left()))
                        .toList());
        json.put("queued", budget.queuedInAll());
        json.put("pausedUntil", text(budget.pausedUntil()));
        json.put("granted", budget.granted());
        json.put("throttled", budget.throttled());
        return json;
    }

    private static Map<String, Object> token(UpworkStatus.AccountStatus account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", account.name());
        json.put("kind", account.kind());
        json.put("state", account.token().state().name());
        json.put("expiresAt", text(account.token().expiresAt()));
        json.put("refreshableUntil", text(account.token().refreshableUntil()));
        json.put("message", account.token().message());
        return json;
    }

    private static Map<String, Object> consumer(ConsumerStatus consumer, UpworkStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("position", consumer.position());
        json.put("operation", consumer.operation());
        json.put("route", consumer.route());
        json.put("lastPoll", text(consumer.lastPoll()));
        json.put("lastItems", consumer.lastItems());
        json.put("lagSeconds", consumer.lag(status.at()).toSeconds());
        json.put("through", consumer.through());
        json.put("lastError", consumer.lastError());
        json.put("failed", consumer.failed());
        json.put("givenUp", consumer.givenUp());
        json.put(
                "lastGivenUp",
                consumer.lastGivenUp().stream().map(HubState::givenUp).toList());
        json.put("remembered", consumer.remembered());
        return json;
    }

    private static Map<String, Object> givenUp(GivenUpItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", item.identity());
        json.put("attempts", item.attempts());
        json.put("at", text(item.at()));
        json.put("reason", item.reason());
        return json;
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }
}
