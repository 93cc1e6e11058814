// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import io.github.camelupwork.ledger.LedgerProbe.Point;

/**
 * The record of all payments, and the one who decides whether a payment may be sent. The way of a payment:
 *
 * <pre>{@code
 * Decision decision = ledger.begin(request);
 * if (decision instanceof Decision.Send send) {
 *     ledger.sent(send.ticket());
 *     ...send, read...
 *     ledger.confirmed(send.ticket(), outcome);   // or refused, notSent, unknown
 * }
 * }</pre>
 *
 * <p>What is recorded is durable before a method returns, and every method throws {@link LedgerStoreException} if it cannot be:
 * then nothing may be sent. Any number of threads, and of processes on one store, may use the same key at once; one of them
 * sends.
 */
public final class Ledger implements AutoCloseable {

    /** What changed within this time is never purged, for an order of it may still be delivered again. */
    public static final Duration SHORTEST_RETENTION = Duration.ofDays(365);

    private static final int MOST_ROUNDS = 1000;
    /** So few that payments need not wait. */
    private static final int PURGED_AT_ONCE = 500;

    private final LedgerContext context;
    private final PaymentAdmission admission;
    private final ClockComparison clocks;
    private volatile String foreign;

    /** A ledger on a store; give it a {@link LedgerHeartbeat} where several processes share the store. */
    public Ledger(LedgerStore store, LedgerOptions options) {
        context = new LedgerContext(store, options);
        admission = new PaymentAdmission(context);
        clocks = new ClockComparison(context);
        beat();
    }

    /** Returns the options of this ledger. */
    public LedgerOptions options() {
        return context.options();
    }

    /** Shows that this ledger is alive. */
    public void beat() {
        context.store().beat(context.owner(), context.now());
    }

    /** Decides on a payment that arrives; a payment that may be sent is recorded as intended. */
    public Decision begin(PaymentRequest request) {
        return begin(request, null);
    }

    /**
     * As {@link #begin(PaymentRequest)}, for a payment that was refused and about which Upwork was read since.
     *
     * @param rechecked the entry of {@link Decision.Recheck} as it was when reading began; null if nothing was read
     */
    public Decision begin(PaymentRequest request, LedgerEntry rechecked) {
        return admission.decide(request, rechecked);
    }

    /** Records what was read before a payment is sent: hints for who may have to find it again. */
    public void noted(Ticket ticket, Map<String, String> hints) {
        if (!hints.isEmpty()) {
            advance(ticket, LedgerEvent.NOTED, null, (entry, to) -> entry.hinted(hints, context.now()));
        }
    }

    /** Records what reading found out about an unknown payment on the way; the same entry if it has changed meanwhile. */
    public LedgerEntry noted(LedgerEntry unknown, Map<String, String> hints) {
        LedgerEntry hinted = unknown.hinted(hints, context.now());
        return context.record(hinted, LedgerEvent.NOTED, null) ? hinted : unknown;
    }

    /** A refused payment of which something shows at Upwork: it becomes unknown. */
    public LedgerEntry doubted(LedgerEntry refused, String reason) {
        LedgerEntry unknown = refused.moved(LedgerState.UNKNOWN, context.now());
        if (!context.record(unknown, LedgerEvent.DOUBTED, reason)) {
            return existing(refused.id());
        }
        options().listener().becameUnknown(unknown, reason);
        return unknown;
    }

    /**
     * Records that the bytes are about to leave, and looks a last time whether they still may: to be called when a connection
     * stands, right before the first byte. If it throws, nothing may be sent.
     *
     * @throws SendTooLateException if it took so long that another ledger may have settled the payment meanwhile
     */
    public void sent(Ticket ticket) {
        SendFence fence = SendFence.set(options());
        boolean known = options().clockKnown().getAsBoolean();
        advance(ticket, LedgerEvent.SENT, null, (entry, to) -> (known
                        ? entry
                        : entry.with(entry.request().withHint(Hint.LOCAL_CLOCK, "true")))
                .moved(to, context.now()));
        context.sent().unchanged(ticket.id(), ticket.attempt());
        options().probe().reached(Point.BEFORE_SEND, ticket.id());
        if (!fence.isOpen()) {
            SendTooLateException late =
                    new SendTooLateException(ticket, fence.elapsed(), options().sendWithin());
            notSent(ticket, late.getMessage());
            throw late;
        }
    }

    /**
     * Returns the time that has passed since a payment was sent, by a clock that is never set. It counts from the first time that
     * this ledger looks at the payment if its sender did not know Upwork's time.
     *
     * @return empty if another ledger sent it by Upwork's time, or this one long ago
     */
    public Optional<Duration> sentSince(LedgerEntry entry) {
        return entry.hint(Hint.LOCAL_CLOCK) == null
                ? context.sent().since(entry.id(), entry.attempt())
                : Optional.of(context.sent().unchanged(entry.id(), entry.attempt()));
    }

    /** Upwork answered that it is done. */
    public LedgerEntry confirmed(Ticket ticket, PaymentOutcome outcome) {
        return answered(ticket, LedgerEvent.CONFIRMED, outcome);
    }

    /** Upwork answered that it will not do it: a definite refusal, nothing was paid. The key may be tried again. */
    public LedgerEntry refused(Ticket ticket, PaymentOutcome outcome) {
        return answered(ticket, LedgerEvent.REFUSED, outcome);
    }

    /**
     * Records that certainly nothing was executed (no connection, 429, 401): the payment returns to intended, without
     * an owner.
     */
    public LedgerEntry notSent(Ticket ticket, String reason) {
        return ended(ticket, () -> advance(ticket, LedgerEvent.NOT_SENT, reason));
    }

    /**
     * As {@link #notSent}, but the caller continues with the payment: it keeps its claim and gets the ticket of the next
     * attempt, which must be recorded as sent in turn.
     */
    public Ticket again(Ticket ticket, String reason) {
        if (!isClaimed(ticket)) {
            throw new IllegalStateException(ticket.operation() + ": " + ticket + " has ended");
        }
        LedgerEntry next = advance(
                ticket,
                LedgerEvent.NOT_SENT,
                reason,
                (entry, to) -> entry.taken(entry.request(), context.owner().id(), context.now()));
        return context.claims().exchange(ticket, next);
    }

    /** Records that it was sent and may have been executed: no answer, a server error, an unreadable answer. */
    public LedgerEntry unknown(Ticket ticket, String reason) {
        LedgerEntry entry = ended(ticket, () -> advance(ticket, LedgerEvent.LOST, reason));
        options().listener().becameUnknown(entry, reason);
        return entry;
    }

    /**
     * Ends a ticket whatever has happened, for the caller's way out after a fault: not sent if it was intended, unknown if it
     * was sent; nothing if it was ended before or another ledger took it over.
     */
    public void abandon(Ticket ticket, String reason) {
        if (isClaimed(ticket)) {
            context.claims().release(ticket);
            boolean left = false;
            while (!left) {
                left = leave(ticket, reason);
            }
        }
    }

    /** False if the entry changed meanwhile: it may just have been marked as sent. */
    private boolean leave(Ticket ticket, String reason) {
        LedgerEntry entry = existing(ticket);
        if (entry.attempt() == ticket.attempt() && entry.state() == LedgerState.INTENDED) {
            return context.record(entry.moved(LedgerState.INTENDED, context.now()), LedgerEvent.NOT_SENT, reason);
        }
        if (entry.attempt() == ticket.attempt() && entry.state() == LedgerState.SENT) {
            unknown(ticket, reason);
        }
        return true;
    }

    private boolean isClaimed(Ticket ticket) {
        return context.claims().holds(ticket);
    }

    /**
     * Ends the doubt about an unknown payment. Executed: it becomes confirmed. Not executed: it becomes refused, so that the
     * same key may be sent again.
     *
     * @throws SettlementException        if there is no such payment or it is not unknown
     * @throws PaymentInProgressException if it is being made at this moment
     */
    public LedgerEntry settle(PaymentId id, Settlement settlement) {
        return settle(() -> entryToSettle(id), settlement);
    }

    /**
     * As {@link #settle(PaymentId, Settlement)}, for a verdict that was reached about an entry as it was seen: if the payment
     * was tried again meanwhile, the verdict says nothing about the new attempt.
     *
     * @throws SettlementException also if the payment is at another attempt now
     */
    public LedgerEntry settle(LedgerEntry seen, Settlement settlement) {
        return settle(
                () -> {
                    LedgerEntry entry = entryToSettle(seen.id());
                    if (entry.attempt() != seen.attempt()) {
                        throw new SettlementException(seen.id(), "it was tried again meanwhile");
                    }
                    return entry;
                },
                settlement);
    }

    private LedgerEntry settle(Supplier<LedgerEntry> current, Settlement settlement) {
        Optional<LedgerEntry> settled = Optional.empty();
        while (settled.isEmpty()) {
            settled = unknown(current.get()).flatMap(unknown -> settle(unknown, settlement, context.now()));
        }
        options().listener().settled(settled.get(), settlement);
        return settled.get();
    }

    private LedgerEntry entryToSettle(PaymentId id) {
        return find(id).orElseThrow(() -> new SettlementException(id, "the ledger has no such payment"));
    }

    private Optional<LedgerEntry> unknown(LedgerEntry entry) {
        if (entry.state() != LedgerState.SENT) {
            return Optional.of(entry);
        }
        if (context.inFlight(entry)) {
            throw new PaymentInProgressException(entry.id(), entry.operation());
        }
        return context.orphaned(entry);
    }

    private Optional<LedgerEntry> settle(LedgerEntry entry, Settlement settlement, Instant now) {
        LedgerState to = StateMachine.next(entry.state(), settlement.event())
                .orElseThrow(
                        () -> new SettlementException(entry.id(), "its state is " + entry.state() + ", not UNKNOWN"));
        LedgerEntry settled =
                entry.with(settlement.outcome()).settledBy(settlement.by()).moved(to, now);
        return context.record(settled, settlement.event(), settlement.by() + ": " + settlement.evidence())
                ? Optional.of(settled)
                : Optional.empty();
    }

    /**
     * Marks as unknown the payments that dead ledgers had sent: to be called at start and from time to time.
     *
     * @return the payments that have become unknown by this call
     */
    public List<LedgerEntry> recover() {
        clocks.compare();
        return list(LedgerFilter.all().in(LedgerState.SENT)).stream()
                .filter(entry -> !context.inFlight(entry))
                .map(context::orphaned)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Upwork shows payments that this ledger does not know. */
    public void foreign(String detail) {
        foreign = detail;
    }

    /** Returns which payments Upwork showed last that this ledger does not know; empty if none. */
    public Optional<String> foreign() {
        return Optional.ofNullable(foreign);
    }

    /** The entry of a payment. */
    public Optional<LedgerEntry> find(PaymentId id) {
        return context.store().find(id);
    }

    /** Returns the history of a payment, oldest first. */
    public List<Transition> history(PaymentId id) {
        return context.store().history(id);
    }

    /** The entries asked for, oldest change first. */
    public List<LedgerEntry> list(LedgerFilter filter) {
        return context.store().list(filter);
    }

    /** Returns the number of payments in each state; every state is present. */
    public Map<LedgerState, Long> count(LedgerFilter filter) {
        return context.store().count(filter);
    }

    /**
     * Removes what is settled and has not changed for that long. A key that is removed is not known any more: the same order would be
     * paid again.
     *
     * @param age at least {@link #SHORTEST_RETENTION}
     * @return the number of payments removed
     * @throws IllegalArgumentException if the age is less
     */
    public long purge(Duration age) {
        if (age.compareTo(SHORTEST_RETENTION) < 0) {
            throw new IllegalArgumentException(
                    "payments are kept for at least " + SHORTEST_RETENTION.toDays() + " days");
        }
        Instant before = context.now().minus(age);
        long purged = 0;
        int last = PURGED_AT_ONCE;
        while (last == PURGED_AT_ONCE) {
            last = context.store().purge(before, PURGED_AT_ONCE);
            purged += last;
        }
        return purged;
    }

    /** Records that this ledger has ended, so that no other ledger waits for it. The store stays open. */
    @Override
    public void close() {
        context.store().leave(context.owner());
    }

    private LedgerEntry answered(Ticket ticket, LedgerEvent event, PaymentOutcome outcome) {
        return ended(ticket, () -> {
            options().probe().reached(Point.AFTER_ANSWER, ticket.id());
            LedgerEntry entry = advance(ticket, event, outcome.message(), (before, to) -> before.with(outcome)
                    .moved(to, context.now()));
            options().probe().reached(Point.AFTER_RECORD, ticket.id());
            return entry;
        });
    }

    /** However recording ends, the ticket is used up: what could not be recorded as answered will be read at Upwork. */
    private LedgerEntry ended(Ticket ticket, Supplier<LedgerEntry> recording) {
        try {
            return recording.get();
        } finally {
            context.claims().release(ticket);
        }
    }

    private LedgerEntry advance(Ticket ticket, LedgerEvent event, String detail) {
        return advance(ticket, event, detail, (entry, to) -> entry.moved(to, context.now()));
    }

    private LedgerEntry advance(
            Ticket ticket, LedgerEvent event, String detail, BiFunction<LedgerEntry, LedgerState, LedgerEntry> change) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            LedgerEntry entry = existing(ticket);
            LedgerState to = StateMachine.next(entry.state(), event)
                    .filter(next ->
                            entry.attempt() == ticket.attempt() && (event != LedgerEvent.SENT || isClaimed(ticket)))
                    .orElseThrow(() -> expired(ticket, entry, event, detail));
            LedgerEntry next = change.apply(entry, to);
            if (context.record(next, event, detail)) {
                return next;
            }
        }
        throw new LedgerStoreException(ticket + " could not be recorded as " + event + " in " + MOST_ROUNDS
                + " rounds: the tables of the ledger may not fit together");
    }

    private LedgerEntry existing(Ticket ticket) {
        return existing(ticket.id());
    }

    private LedgerEntry existing(PaymentId id) {
        return find(id).orElseThrow(() -> new LedgerStoreException("The store has lost the entry of payment " + id));
    }

    /** A success that no longer fits is still kept in the history: money may have moved. */
    private TicketExpiredException expired(Ticket ticket, LedgerEntry entry, LedgerEvent event, String detail) {
        if (event == LedgerEvent.CONFIRMED) {
            String text = ticket + " was answered late as done" + (detail == null ? "" : ": " + detail);
            LedgerEntry noted = entry.noted(context.now());
            context.record(noted, LedgerEvent.CONTRADICTED, text);
            options().listener().contradicted(noted, text);
        }
        return new TicketExpiredException(ticket, entry, event);
    }
}
