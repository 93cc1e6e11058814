// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelupwork.client.LogContext;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.Verdict;

/**
 * Settles payments in doubt by reading Upwork in the name of the accounts that made them. It reads while it is called: give it
 * a thread that may wait.
 */
public final class UnknownPayments {

    /** A round reads no more than that; the oldest come first. */
    private static final int MOST = 10_000;

    private final Ledger ledger;
    private final Reconciliation reconciliation;
    private final Function<LedgerEntry, List<Reader>> readers;

    /**
     * @param readers returns the readers for the payer of an entry, in the order to try; empty if there is none here
     */
    public UnknownPayments(Ledger ledger, Reconciliation reconciliation, Function<LedgerEntry, List<Reader>> readers) {
        this.ledger = ledger;
        this.reconciliation = reconciliation;
        this.readers = readers;
    }

    /** Settles all that are in doubt as far as reading can, those included that a process that died had sent. */
    public List<Reconciliation.Result> settleAll(LedgerFilter filter) {
        ledger.recover();
        return ledger.list(filter.in(LedgerState.UNKNOWN).first(Math.min(filter.limit(), MOST))).stream()
                .map(this::read)
                .toList();
    }

    /**
     * Settles one payment; empty if the ledger does not know it.
     *
     * @return the verdict is null for a payment that is not in doubt
     */
    public Optional<Reconciliation.Result> settle(PaymentId id) {
        ledger.recover();
        return ledger.find(id).map(this::settle);
    }

    /** Returns what Upwork showed when a payment in doubt was last read by this process; empty if it was not read. */
    public Optional<Verdict> reading(LedgerEntry entry) {
        return entry.state() == LedgerState.UNKNOWN ? reconciliation.reading(entry) : Optional.empty();
    }

    /** Looks whether somebody else pays for the accounts that pay here, see {@link Reconciliation#lookForForeign}. */
    public void lookForForeign() {
        reconciliation.lookForForeign(payment -> {
            try {
                return readers.apply(payment);
            } catch (UpworkException e) {
                return List.of();
            }
        });
    }

    private Reconciliation.Result settle(LedgerEntry entry) {
        return switch (entry.state()) {
            case UNKNOWN -> read(entry);
            case SENT -> new Reconciliation.Result(new Verdict.Undecided("it is being made at this moment"), entry);
            default -> new Reconciliation.Result(null, entry);
        };
    }

    private Reconciliation.Result read(LedgerEntry unknown) {
        try (LogContext log = LogContext.of(unknown.operation(), unknown.id().key())) {
            return read(unknown, readers.apply(unknown));
        } catch (UpworkException e) {
            return undecided(
                    unknown,
                    "there are no credentials to read as " + unknown.id().payer() + ": " + e.getMessage());
        }
    }

    private Reconciliation.Result read(LedgerEntry unknown, List<Reader> here) {
        Reconciliation.Result result = undecided(
                unknown, "no credentials here belong to account " + unknown.id().payer() + ", which paid");
        for (Reader reader : here) {
            result = reconciliation.reconcile(unknown, reader);
            if (result.entry().state() != LedgerState.UNKNOWN) {
                return result;
            }
        }
        return result;
    }

    private static Reconciliation.Result undecided(LedgerEntry unknown, String reason) {
        return new Reconciliation.Result(new Verdict.Undecided(reason), unknown);
    }
}
