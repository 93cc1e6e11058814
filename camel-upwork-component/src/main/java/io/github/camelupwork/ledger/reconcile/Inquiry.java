// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;

/** One unknown payment, and the means to find out about it. */
public final class Inquiry {

    private final LedgerEntry entry;
    private final Map<String, Object> arguments;
    private final Reader reader;
    private final Ledger ledger;
    private final Patience patience;

    Inquiry(LedgerEntry entry, Reader reader, Ledger ledger, Patience patience) {
        this.entry = entry;
        this.arguments = entry.arguments();
        this.reader = reader;
        this.ledger = ledger;
        this.patience = patience;
    }

    /** The payment. */
    public LedgerEntry entry() {
        return entry;
    }

    /** How long absence proves nothing. */
    public Patience patience() {
        return patience;
    }

    /** When its bytes were about to leave. */
    public Instant sentAt() {
        return entry.sentAt() == null ? entry.changedAt() : entry.sentAt();
    }

    /** An argument of the payment as text; null if it was not given. */
    public String text(String name) {
        return Plain.text(arguments, name);
    }

    /** An argument of the payment as an amount in US dollars; null if it was not given. */
    public BigDecimal amount(String name) {
        return Plain.amount(arguments, name);
    }

    /** Reads an object; empty if something else was answered. */
    public Map<String, Object> object(String operation, Map<String, Object> options) throws Exception {
        return Plain.map(reader.read(operation, options));
    }

    /** Reads a list or a report. */
    public List<Map<String, Object>> list(String operation, Map<String, Object> options) throws Exception {
        return Plain.maps(reader.read(operation, options));
    }

    /** Columns of a report that cannot be read here. */
    public Set<String> lacks(String operation) {
        return reader.lacks(operation);
    }

    /**
     * Other payments that were or may have been made, changed since a time: of every account, as one client may pay by several
     * keys of the API.
     */
    public List<LedgerEntry> others(String operation, Instant since) {
        return ledger
                .list(LedgerFilter.all()
                        .operation(operation)
                        .since(since)
                        .in(LedgerState.CONFIRMED, LedgerState.UNKNOWN, LedgerState.SENT))
                .stream()
                .filter(other -> !other.id().equals(entry.id()))
                .toList();
    }

    /** Not executed, unless it is too early to say so. */
    public Verdict absent(Duration wait, String evidence) {
        Instant credible = sentAt().plus(wait);
        return ledger.options().clock().instant().isBefore(credible)
                ? new Verdict.Undecided(evidence + ", but that is credible only from " + credible + " on")
                : new Verdict.NotExecuted(evidence);
    }
}
