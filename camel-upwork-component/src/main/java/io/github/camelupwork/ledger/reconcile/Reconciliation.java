// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.Settlement;
import io.github.camelupwork.ledger.SettlementException;

/** Settles unknown payments by reading. It reads while it is called: give it a thread that may wait. */
public final class Reconciliation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ledger ledger;
    private final Reconcilers reconcilers;
    private final Patience patience;

    /** A reconciliation of a ledger's payments. */
    public Reconciliation(Ledger ledger, Reconcilers reconcilers, Patience patience) {
        this.ledger = ledger;
        this.reconcilers = reconcilers;
        this.patience = patience;
    }

    /**
     * What came of it.
     *
     * @param verdict what reading told
     * @param entry   the payment as it stands now: confirmed, refused (it may be sent again), or still unknown
     */
    public record Result(Verdict verdict, LedgerEntry entry) {}

    /** Reads, and settles what reading can decide; a failure to read decides nothing. */
    public Result reconcile(LedgerEntry unknown, Reader reader) {
        Verdict verdict = verdict(unknown, reader);
        if (verdict instanceof Verdict.Executed executed) {
            return settled(
                    unknown,
                    verdict,
                    new Settlement(true, executed.evidence(), Settlement.BY_READING, json(executed.answer())));
        }
        if (verdict instanceof Verdict.NotExecuted not) {
            return settled(unknown, verdict, new Settlement(false, not.evidence(), Settlement.BY_READING, null));
        }
        return new Result(verdict, unknown);
    }

    private Verdict verdict(LedgerEntry unknown, Reader reader) {
        Reconciler reconciler = reconcilers.of(unknown.operation()).orElse(null);
        if (reconciler == null) {
            return new Verdict.Undecided("nobody knows how to find a payment by " + unknown.operation() + " again");
        }
        try {
            return reconciler.decide(new Inquiry(unknown, reader, ledger, patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Undecided("reading was interrupted");
        } catch (Exception e) {
            return new Verdict.Undecided("reading failed: " + e.getMessage());
        }
    }

    /** Somebody else may have settled it meanwhile; then that is how it stands. */
    private Result settled(LedgerEntry unknown, Verdict verdict, Settlement settlement) {
        try {
            return new Result(verdict, ledger.settle(unknown, settlement));
        } catch (SettlementException settledBefore) {
            return new Result(verdict, ledger.find(unknown.id()).orElseThrow(() -> settledBefore));
        }
    }

    private static String json(Map<String, Object> answer) {
        try {
            return answer.isEmpty() ? null : JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An answer found by reading cannot be written as JSON", e);
        }
    }
}
