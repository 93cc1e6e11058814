// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.ManualClock;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentOutcome;
import io.github.camelupwork.ledger.PaymentRequest;
import io.github.camelupwork.ledger.Payments;
import io.github.camelupwork.ledger.Ticket;

/** A ledger with unknown payments, and readings made by hand. */
final class Desk implements Reader {

    static final String CONTRACT = "214794";

    final ManualClock clock = new ManualClock();
    final Ledger ledger = new Ledger(
            new MemoryLedgerStore(), LedgerOptions.defaults().clock(clock).nanos(clock::nanos));
    final List<String> read = new ArrayList<>();
    private final Map<String, Function<Map<String, Object>, Object>> readings = new HashMap<>();
    private SettlementDelays patience = SettlementDelays.none();
    private Set<String> lacking = Set.of();
    private Map<String, String> hints = Map.of();
    private boolean snapshots;
    private int keys;

    Desk patience(SettlementDelays other) {
        patience = other;
        return this;
    }

    /** Columns of reports that cannot be read from now on. */
    Desk lacks(String... columns) {
        lacking = Set.of(columns);
        return this;
    }

    @Override
    public Set<String> unavailableColumns(String operation) {
        return lacking;
    }

    /** What reading an operation answers from now on. */
    Desk shows(String operation, Object answer) {
        return shows(operation, options -> answer);
    }

    Desk shows(String operation, Function<Map<String, Object>, Object> answer) {
        readings.put(operation, answer);
        return this;
    }

    /** The one contract, with these milestones. */
    @SafeVarargs
    final Desk showsContract(Map<String, Object>... milestones) {
        return shows(
                "engagements/get",
                Map.of("reference", CONTRACT, "buyer_team__reference", "12345", "milestones", List.of(milestones)));
    }

    static Map<String, Object> milestone(String id, String state) {
        return Map.of("id", id, "description", "Milestone " + id, "deposit_amount", "30", "state", state);
    }

    /** An unknown payment whose route named the contract. */
    LedgerEntry hinted(String operation, Map<String, ?> arguments) {
        return unknown(order("hinted-" + keys++, operation, arguments).withHint(Hint.CONTRACT, CONTRACT));
    }

    Inquiry inquiry(LedgerEntry entry) {
        return new Inquiry(entry, this, ledger, patience, new ContractIndex());
    }

    static PaymentRequest order(String key, String operation, Map<String, ?> arguments) {
        return PaymentRequest.of(Payments.id(key), operation, arguments);
    }

    /** A payment that was sent and not answered. */
    LedgerEntry unknown(PaymentRequest order) {
        Ticket ticket = Payments.send(ledger, order.withHints(hints));
        if (snapshots) {
            ledger.noted(
                    ticket, reconciliation().snapshot(ledger.find(order.id()).orElseThrow(), this));
        }
        ledger.sent(ticket);
        return ledger.unknown(ticket, "reset");
    }

    /** The state that is recorded with every payment from now on, as read before it was sent. */
    Desk before(String state) {
        hints = Map.of(Hint.STATE_BEFORE, state);
        return this;
    }

    /** From now on what is shown is read and recorded before a payment is sent. */
    Desk snapshots() {
        snapshots = true;
        return this;
    }

    Reconciliation reconciliation() {
        return new Reconciliation(ledger, Reconcilers.standard(), patience, SettleAbsent.AUTO);
    }

    LedgerEntry unknown(String operation, Map<String, ?> arguments) {
        return unknown(order("unknown-" + keys++, operation, arguments));
    }

    /** A payment that was answered. */
    LedgerEntry confirmed(String operation, Map<String, ?> arguments, String answer) {
        return confirmed(Payments.id("confirmed-" + keys++), operation, arguments, answer);
    }

    LedgerEntry confirmed(PaymentId id, String operation, Map<String, ?> arguments, String answer) {
        Ticket ticket = Payments.sent(ledger, PaymentRequest.of(id, operation, arguments));
        return ledger.confirmed(ticket, PaymentOutcome.answered(200, answer));
    }

    Reconciliation.Result reconcile(LedgerEntry entry) {
        return reconciliation().reconcile(entry, this);
    }

    Verdict verdict(LedgerEntry entry) {
        return reconcile(entry).verdict();
    }

    @Override
    public Object read(String operation, Map<String, Object> options) {
        read.add(operation + " " + new java.util.TreeMap<>(options));
        if (!readings.containsKey(operation)) {
            throw new IllegalStateException(operation + ": 403 Forbidden");
        }
        Object answer = readings.get(operation).apply(options);
        return operation.equals("engagements/get") && answer instanceof Map<?, ?> map && !map.containsKey("reference")
                ? named(map, options.get("engagementReference"))
                : answer;
    }

    /** An engagement says which it is. */
    private static Map<Object, Object> named(Map<?, ?> engagement, Object reference) {
        Map<Object, Object> named = new HashMap<>(engagement);
        named.put("reference", reference);
        return named;
    }
}
