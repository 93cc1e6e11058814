// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.console;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.budget.BudgetSnapshot;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.payment.LedgerStatus;
import io.github.camelupwork.runtime.ConsumerStatus;
import io.github.camelupwork.runtime.UpworkComponents;
import io.github.camelupwork.runtime.UpworkStatus;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/**
 * Accounts and their tokens, the remaining request budget, the ledger of payments, and the consumers with their positions.
 * Shows no secret.
 */
@DevConsole(
        name = "upwork",
        displayName = "Upwork",
        description = "Accounts, request budget, payments and consumers of the Upwork component")
public class UpworkDevConsole extends AbstractDevConsole {

    /** Default constructor, used by Camel. */
    public UpworkDevConsole() {
        super("camel", "upwork", "Upwork", "Accounts, request budget, payments and consumers of the Upwork component");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonObject json = new JsonObject();
        UpworkComponents.of(getCamelContext()).forEach((name, component) -> json.put(name, json(component.status())));
        JsonObject root = new JsonObject();
        root.put("components", json);
        return root;
    }

    private static JsonObject json(UpworkStatus status) {
        JsonObject json = new JsonObject();
        json.put("accounts", array(status.accounts(), UpworkDevConsole::account));
        JsonObject budgets = new JsonObject();
        status.budgets().forEach((kind, budget) -> budgets.put(kind, budget(budget)));
        json.put("budgets", budgets);
        json.put("retryAllowanceLeft", status.retryAllowanceLeft());
        if (status.ledger() != null) {
            json.put("payments", ledger(status.ledger()));
        }
        json.put("consumers", array(status.consumers(), consumer -> consumer(consumer, status.at())));
        return json;
    }

    private static JsonObject consumer(ConsumerStatus consumer, Instant now) {
        JsonObject json = new JsonObject();
        json.put("position", consumer.position());
        json.put("operation", consumer.operation());
        json.put("route", consumer.route());
        json.put("lastPoll", text(consumer.lastPoll()));
        json.put("lastItems", consumer.lastItems());
        json.put("lastError", consumer.lastError());
        json.put("through", consumer.through());
        json.put("lagSeconds", consumer.lag(now).toSeconds());
        json.put("failed", consumer.failed());
        json.put("givenUp", consumer.givenUp());
        json.put("remembered", consumer.remembered());
        return json;
    }

    private static JsonObject account(UpworkStatus.AccountStatus account) {
        JsonObject json = new JsonObject();
        json.put("account", account.account());
        json.put("tenant", account.tenant());
        json.put("kind", account.kind());
        json.put("token", account.token().state().name());
        json.put("expiresAt", text(account.token().expiresAt()));
        json.put("refreshableUntil", text(account.token().refreshableUntil()));
        json.put("message", account.token().message());
        return json;
    }

    private static JsonObject budget(BudgetSnapshot budget) {
        JsonObject json = new JsonObject();
        json.put("left", new JsonObject(UpworkStatus.left(budget)));
        json.put("queued", budget.queuedInAll());
        json.put("pausedUntil", text(budget.pausedUntil()));
        json.put("granted", budget.granted());
        json.put("throttled", budget.throttled());
        return json;
    }

    private static JsonObject ledger(LedgerStatus ledger) {
        JsonObject counts = new JsonObject();
        ledger.counts().forEach((state, count) -> counts.put(state.name(), count));
        JsonObject json = new JsonObject();
        json.put("problem", ledger.problem());
        json.put("counts", counts);
        json.put("unknown", array(ledger.unknown(), UpworkDevConsole::payment));
        return json;
    }

    private static JsonObject payment(LedgerEntry entry) {
        JsonObject json = new JsonObject();
        json.put("paymentKey", entry.id().key());
        json.put("account", entry.id().account());
        json.put("tenant", entry.id().tenant());
        json.put("operation", entry.operation());
        json.put("sentAt", text(entry.sentAt()));
        json.put("changedAt", text(entry.changedAt()));
        return json;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        UpworkComponents.of(getCamelContext()).forEach((name, component) -> text(name, component.status(), text));
        return text.toString();
    }

    private static void text(String name, UpworkStatus status, StringBuilder text) {
        text.append(name).append('\n');
        status.accounts().forEach(account -> text.append("    Account ")
                .append(account.name())
                .append(" (")
                .append(account.kind())
                .append("): ")
                .append(account.token().state())
                .append(until(account.token().expiresAt()))
                .append(
                        account.token().message() == null
                                ? ""
                                : ", " + account.token().message())
                .append('\n'));
        status.budgets().forEach((kind, budget) -> text.append("    Budget ")
                .append(kind)
                .append(": left ")
                .append(UpworkStatus.left(budget))
                .append(", queued ")
                .append(budget.queuedInAll())
                .append(budget.pausedUntil() == null ? "" : ", paused" + until(budget.pausedUntil()))
                .append('\n'));
        text.append("    Retry allowance left: ")
                .append(status.retryAllowanceLeft())
                .append('\n');
        if (status.ledger() != null) {
            text.append("    Payments: ")
                    .append(
                            status.ledger().problem() == null
                                    ? status.ledger().counts()
                                    : status.ledger().problem())
                    .append('\n');
            status.ledger().unknown().forEach(entry -> text.append("    Unknown: ")
                    .append(entry.operation())
                    .append(' ')
                    .append(entry.id())
                    .append(" since ")
                    .append(entry.changedAt())
                    .append('\n'));
        }
        status.consumers().forEach(consumer -> text(consumer, text));
    }

    private static void text(ConsumerStatus consumer, StringBuilder text) {
        text.append("    Consumer ")
                .append(consumer.position())
                .append(" (")
                .append(consumer.operation())
                .append("): ")
                .append(consumer.lastPoll() == null ? "no poll yet" : "last poll " + consumer.lastPoll())
                .append(", items ")
                .append(consumer.lastItems())
                .append(", failed ")
                .append(consumer.failed())
                .append(", given up ")
                .append(consumer.givenUp())
                .append(consumer.through() == null ? "" : ", through " + consumer.through())
                .append(consumer.lastError() == null ? "" : ", " + consumer.lastError())
                .append('\n');
    }

    private static String until(Instant time) {
        return time == null ? "" : " until " + time;
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }

    private static <T> JsonArray array(Collection<T> items, Function<T, JsonObject> json) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }
}
