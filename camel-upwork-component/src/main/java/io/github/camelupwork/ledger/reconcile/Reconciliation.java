// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelupwork.exception.Printable;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.Settlement;
import io.github.camelupwork.ledger.SettlementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles payments by reading. It reads while it is called: give it a thread that may wait. Safe for many threads; a payment is
 * read by one at a time, and a reading that decided nothing serves those who come shortly after it.
 */
public final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LOCKS = 64;
    private static final Duration FIRST_LOOK = Duration.ofDays(1);
    private static final int MOST_LOOKED_AT = 1000;
    private static final Duration LONGEST_SNAPSHOT = Duration.ofMinutes(2);

    private final Ledger ledger;
    private final Reconcilers reconcilers;
    private final SettlementDelays delays;
    private final SettleAbsent absent;
    private final ContractIndex contracts = new ContractIndex();
    private final ForeignPayments foreign = new ForeignPayments();
    private Instant lookedAt;
    private final Object[] locks = new Object[LOCKS];
    private final Map<PaymentId, Reading> latest = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PaymentId, Reading> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * Reconciles a ledger's payments; one instance per ledger, as it shares what it reads.
     *
     * @param absent the settlement of a payment that does not show
     */
    public Reconciliation(Ledger ledger, Reconcilers reconcilers, SettlementDelays delays, SettleAbsent absent) {
        this.ledger = ledger;
        this.reconcilers = reconcilers;
        this.delays = delays;
        this.absent = absent;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /**
     * The result of a reconciliation.
     *
     * @param verdict the verdict of reading Upwork
     * @param entry   the payment in its present state: confirmed, refused (it may be sent again), or still unknown
     */
    public record Result(Verdict verdict, LedgerEntry entry) {}

    private record Reading(int attempt, Verdict verdict, long at) {}

    /**
     * Reads what is there before a payment is sent.
     *
     * @return hints to record with it; empty if it can be found without, or if nothing can be read
     */
    public Map<String, String> snapshot(LedgerEntry intended, Reader reader) {
        Reconciler reconciler = reconcilers.of(intended.operation()).orElse(null);
        if (reconciler == null) {
            return Map.of();
        }
        try {
            Reader bounded =
                    new BoundedReader(reader, LONGEST_SNAPSHOT, ledger.options().nanos());
            return reconciler.snapshot(new Inquiry(intended, bounded, ledger, delays, contracts));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (Exception e) {
            LOG.warn(
                    "{}: the state at Upwork before payment {} cannot be read; if its response is lost, a person"
                            + " has to settle it: {}",
                    intended.operation(),
                    intended.id(),
                    Printable.line(e.getMessage()));
            return Map.of();
        }
    }

    /** Reads, and settles what reading can decide; a failure to read decides nothing. */
    public Result reconcile(LedgerEntry unknown, Reader reader) {
        synchronized (locks[Math.floorMod(unknown.id().hashCode(), LOCKS)]) {
            Reading before = recent(unknown);
            return before != null ? new Result(before.verdict(), unknown) : read(unknown, reader);
        }
    }

    /** Reads and settles nothing, for a payment that was refused: did it happen all the same? */
    public Verdict recheck(LedgerEntry refused, Reader reader) {
        return judge(new Inquiry(refused, reader, ledger, delays, contracts));
    }

    /**
     * Looks whether Upwork shows payments that the ledger does not know, on a few contracts of the latest payments in turn. To be
     * called from time to time by one thread.
     *
     * @param readers returns the readers for the payer of an entry; empty if there is none here
     */
    public void lookForForeign(Function<LedgerEntry, List<Reader>> readers) {
        Instant now = ledger.options().clock().instant();
        List<LedgerEntry> latest = ledger.list(LedgerFilter.all()
                .since(lookedAt == null ? now.minus(FIRST_LOOK) : lookedAt)
                .in(LedgerState.CONFIRMED)
                .first(MOST_LOOKED_AT));
        latest.forEach(payment -> foreign.watch(payment, contracts));
        // the next look takes up the rest
        lookedAt = latest.size() < MOST_LOOKED_AT
                ? now
                : latest.get(latest.size() - 1).changedAt();
        for (LedgerEntry payment : foreign.due()) {
            readers.apply(payment).stream().findFirst().ifPresent(reader -> lookForForeign(payment, reader));
        }
    }

    private void lookForForeign(LedgerEntry payment, Reader reader) {
        Inquiry inquiry = new Inquiry(payment, reader, ledger, delays, contracts);
        try {
            List<ShownPayment> found = foreign.look(inquiry, contracts);
            if (!found.isEmpty()) {
                inquiry.unknownToLedger(found.get(0).contract(), found);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.debug(
                    "Whether others pay for account {} could not be read",
                    payment.id().payer(),
                    e);
        }
    }

    private Result read(LedgerEntry unknown, Reader reader) {
        Inquiry inquiry = new Inquiry(unknown, reader, ledger, delays, contracts);
        Verdict verdict = judge(inquiry);
        if (verdict instanceof Verdict.Executed executed) {
            return settled(inquiry, verdict, settlement(executed));
        }
        if (verdict instanceof Verdict.NotExecuted not) {
            if (absent == SettleAbsent.AUTO) {
                return settled(inquiry, verdict, new Settlement(false, not.evidence(), Settlement.BY_READING, null));
            }
            inquiry.absentNow();
            verdict = new Verdict.Absent(
                    not.evidence(),
                    "absence settles nothing by itself (option settleAbsent); settle it by ledger/settle");
        }
        remember(unknown, verdict);
        return new Result(verdict, inquiry.entry());
    }

    /** Returns the settlement to record for a payment that reading found. */
    public static Settlement settlement(Verdict.Executed executed) {
        return new Settlement(true, executed.evidence(), Settlement.BY_READING, json(executed.answer()));
    }

    /** Returns what the latest reading of a payment in doubt found; empty if it was not read or was tried again since. */
    public Optional<Verdict> reading(LedgerEntry unknown) {
        return latest(unknown).map(Reading::verdict);
    }

    private Optional<Reading> latest(LedgerEntry unknown) {
        synchronized (latest) {
            return Optional.ofNullable(latest.get(unknown.id()))
                    .filter(reading -> reading.attempt() == unknown.attempt());
        }
    }

    private Reading recent(LedgerEntry unknown) {
        Reading reading = latest(unknown).orElse(null);
        boolean fresh = reading != null
                && ledger.options().nanos().getAsLong() - reading.at()
                        < delays.pause().toNanos();
        return fresh ? reading : null;
    }

    private void remember(LedgerEntry unknown, Verdict verdict) {
        synchronized (latest) {
            latest.remove(unknown.id());
            latest.put(
                    unknown.id(),
                    new Reading(
                            unknown.attempt(), verdict, ledger.options().nanos().getAsLong()));
        }
    }

    private Verdict judge(Inquiry inquiry) {
        Reconciler reconciler = reconcilers.of(inquiry.entry().operation()).orElse(null);
        if (reconciler == null) {
            return new Verdict.Undecided(
                    "payments by " + inquiry.entry().operation() + " cannot be found again by reading");
        }
        try {
            return reconciler.decide(inquiry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Unread("reading was interrupted");
        } catch (Exception e) {
            return new Verdict.Unread("reading failed: " + e.getMessage());
        }
    }

    /** If it was settled concurrently, that result stands. */
    private Result settled(Inquiry inquiry, Verdict verdict, Settlement settlement) {
        LedgerEntry unknown = inquiry.entry();
        try {
            return new Result(verdict, ledger.settle(unknown, settlement));
        } catch (SettlementException settledBefore) {
            return new Result(verdict, ledger.find(unknown.id()).orElseThrow(() -> settledBefore));
        }
    }

    private static String json(Map<String, Object> answer) {
        return answer.isEmpty() ? null : Json.write(answer);
    }
}
