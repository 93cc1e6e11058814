// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.Transition;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.Verdict;

/** Entries of the ledger as plain Java: what a route can log, write as JSON and decide upon. */
final class LedgerEntries {

    private LedgerEntries() {}

    static Map<String, Object> map(LedgerEntry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("paymentKey", entry.id().key());
        map.put("account", entry.id().account());
        map.put("tenant", entry.id().tenant());
        map.put("operation", entry.operation());
        map.put("state", entry.state().name());
        map.put("attempt", entry.attempt());
        map.put("arguments", entry.arguments());
        map.put("answer", entry.answer());
        map.put("message", entry.outcome() == null ? null : entry.outcome().message());
        map.put("settledBy", entry.settledBy());
        map.put("intendedAt", text(entry.intendedAt()));
        map.put("sentAt", text(entry.sentAt()));
        map.put("changedAt", text(entry.changedAt()));
        return map;
    }

    /** Adds the history to an entry. */
    static Map<String, Object> map(Map<String, Object> map, List<Transition> history) {
        map.put("history", history.stream().map(LedgerEntries::map).toList());
        return map;
    }

    /** Returns the payment and the verdict of reading Upwork. */
    static Map<String, Object> verdict(Reconciliation.Result result) {
        Map<String, Object> map = map(result.entry());
        map.put("verdict", verdict(result.verdict()));
        map.put("detail", detail(result));
        return map;
    }

    private static String verdict(Verdict verdict) {
        if (verdict == null) {
            return "settled";
        }
        return verdict instanceof Verdict.Executed
                ? "executed"
                : verdict instanceof Verdict.NotExecuted ? "notExecuted" : "undecided";
    }

    private static String detail(Reconciliation.Result result) {
        return result.verdict() == null
                ? "its state is " + result.entry().state() + ", there is no doubt"
                : result.verdict().reason();
    }

    private static Map<String, Object> map(Transition line) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("event", line.event().name());
        map.put("state", line.state().name());
        map.put("attempt", line.attempt());
        map.put("at", text(line.at()));
        map.put("recorder", line.recorder());
        map.put("detail", line.detail());
        return map;
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
