// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import io.github.camelupwork.exception.Printable;
import io.github.camelupwork.ledger.LedgerEntry;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;

/**
 * Something about a payment that people should know: it became unknown, a doubt ended, or an answer contradicts a settlement.
 */
public final class UpworkPaymentEvent implements CamelEvent {

    /** The kind of event. */
    public enum Kind {
        /** It was sent, and its outcome is not known. */
        BECAME_UNKNOWN,
        /** A doubt has ended, by reading or by hand. */
        SETTLED,
        /** An answer came that contradicts what was settled meanwhile. */
        CONTRADICTED,
        /** Upwork shows payments that the ledger does not know: paid by hand, or by a hub with a ledger of its own. */
        UNKNOWN_TO_LEDGER
    }

    private final transient CamelContext context;
    private final Kind kind;
    private final transient LedgerEntry entry;
    private final String detail;
    private long timestamp;

    UpworkPaymentEvent(CamelContext context, Kind kind, LedgerEntry entry, String detail) {
        this.context = context;
        this.kind = kind;
        this.entry = entry;
        this.detail = detail;
    }

    /** Returns the kind of event. */
    public Kind getKind() {
        return kind;
    }

    /** The payment as it stands. */
    public LedgerEntry getEntry() {
        return entry;
    }

    /** Why, in words. */
    public String getDetail() {
        return detail;
    }

    @Override
    public Type getType() {
        return Type.Custom;
    }

    @Override
    public CamelContext getSource() {
        return context;
    }

    @Override
    public long getTimestamp() {
        return timestamp;
    }

    @Override
    public void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }

    @Override
    public String toString() {
        return "Upwork payment " + entry.id() + " by " + entry.operation() + ": " + kind + ", "
                + Printable.line(detail);
    }
}
