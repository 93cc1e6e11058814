// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.Settlement;

/** One payment, and the means to find out about it. */
public final class Inquiry {

    /** The most payments that are compared with one; of those that are confirmed, the latest. */
    static final int MOST = 5_000;

    private static final LedgerState[] MADE = {LedgerState.CONFIRMED, LedgerState.UNKNOWN, LedgerState.SENT};
    private static final LedgerState[] IN_DOUBT = {LedgerState.UNKNOWN, LedgerState.SENT};

    private final Map<String, Object> arguments;
    private final Reader reader;
    private final Ledger ledger;
    private final SettlementDelays delays;
    private final ContractIndex contracts;
    private LedgerEntry entry;

    Inquiry(LedgerEntry entry, Reader reader, Ledger ledger, SettlementDelays delays, ContractIndex contracts) {
        this.entry = entry;
        this.arguments = entry.arguments();
        this.reader = reader;
        this.ledger = ledger;
        this.delays = delays;
        this.contracts = contracts;
    }

    /** The payment, with all that was recorded about it so far. */
    public LedgerEntry entry() {
        return entry;
    }

    /** Returns the times for which absence proves nothing. */
    public SettlementDelays delays() {
        return delays;
    }

    /** Returns the time at which the payment's bytes were about to leave; now, if it was not sent yet. */
    public Instant sentAt() {
        return entry.sentAt() == null ? ledger.options().clock().instant() : entry.sentAt();
    }

    /** An argument of the payment as text; null if it was not given. */
    public String text(String name) {
        return JsonValues.text(arguments, name);
    }

    /** An argument of the payment as an amount in US dollars; null if it was not given. */
    public BigDecimal amount(String name) {
        return JsonValues.amount(arguments, name);
    }

    /** Reads an object; empty if something else was answered. */
    public Map<String, Object> object(String operation, Map<String, Object> options) throws Exception {
        return JsonValues.map(reader.read(operation, options));
    }

    /** Reads a list or a report; an item that is no object is one of which nothing is known, not none. */
    public List<Map<String, Object>> list(String operation, Map<String, Object> options) throws Exception {
        Object read = reader.read(operation, options);
        return read instanceof Collection<?> items
                ? items.stream().map(JsonValues::map).toList()
                : JsonValues.maps(read);
    }

    /** Columns of a report that cannot be read here. */
    public Set<String> unavailableColumns(String operation) {
        return reader.unavailableColumns(operation);
    }

    /**
     * Returns other payments with the same subject that were or may have been made, changed since a time: of every
     * account, as one client may pay with several API keys.
     *
     * @param subject their subject, as defined by {@link io.github.camelupwork.ledger.PaymentSubject}; null for any
     * @throws IllegalStateException if there are more than 5,000, too many to tell them apart
     */
    public List<LedgerEntry> others(String operation, String subject, Instant since) {
        return all(payments(operation, subject).since(since).in(LedgerState.CONFIRMED, MADE));
    }

    /**
     * Returns other payments with the same subject, whenever they were made: all that are in doubt, and the latest 5,000 that
     * are confirmed.
     *
     * @throws IllegalStateException if more than 5,000 are in doubt, too many to tell them apart
     */
    public List<LedgerEntry> others(String operation, String subject) {
        LedgerFilter confirmed = payments(operation, subject).in(LedgerState.CONFIRMED);
        return Stream.concat(
                        all(payments(operation, subject).in(LedgerState.UNKNOWN, IN_DOUBT)).stream(),
                        others(confirmed.latest().first(MOST)))
                .toList();
    }

    private List<LedgerEntry> all(LedgerFilter filter) {
        List<LedgerEntry> found = others(filter.first(MOST + 2)).toList();
        if (found.size() > MOST) {
            throw new IllegalStateException(
                    "the ledger has more than " + MOST + " payments by " + filter.operation() + " about the same"
                            + (filter.changedSince() == null ? " in doubt" : " since " + filter.changedSince())
                            + ", too many to tell them apart; settle this one by ledger/settle");
        }
        return found;
    }

    private Stream<LedgerEntry> others(LedgerFilter filter) {
        return ledger.list(filter).stream().filter(other -> !other.id().equals(entry.id()));
    }

    /** Returns the time by the ledger's clock. */
    Instant now() {
        return ledger.options().clock().instant();
    }

    /** Returns whether a payment was or may have been made, this one included. */
    boolean isMade(String operation, String subject) {
        return isAny(payments(operation, subject).in(LedgerState.CONFIRMED, MADE));
    }

    /**
     * Returns whether the outcome of a payment that changed since a time is not known, this one included.
     *
     * @param subject its subject; null for any
     */
    boolean isAnyInDoubt(String operation, String subject, Instant since) {
        return isAny(payments(operation, subject).since(since).in(LedgerState.UNKNOWN, IN_DOUBT));
    }

    private boolean isAny(LedgerFilter filter) {
        return !ledger.list(filter.first(1)).isEmpty();
    }

    private static LedgerFilter payments(String operation, String subject) {
        return LedgerFilter.all().operation(operation).about(subject);
    }

    /** The payment that Upwork answered with that reference. */
    Optional<LedgerEntry> answered(String operation, String reference) {
        return ledger
                .list(LedgerFilter.all()
                        .operation(operation)
                        .reference(reference)
                        .first(1))
                .stream()
                .findFirst();
    }

    /** Returns the index of the contracts that milestones and submissions belong to, as far as readings have shown. */
    ContractIndex contracts() {
        return contracts;
    }

    /** Records a hint that was found, so that it is not looked for again. */
    void found(String hint, String value) {
        if (entry.state() == LedgerState.UNKNOWN && value != null && !value.equals(entry.hint(hint))) {
            entry = ledger.noted(entry, Map.of(hint, value));
        }
    }

    /** Says that Upwork shows payments of which the ledger does not know; in the log and as an event once per account. */
    void unknownToLedger(String contract, Object payments) {
        String detail = payments + " on " + (contract.isEmpty() ? "no contract yet" : "contract " + contract)
                + ", which Upwork shows, are not in this ledger: they were paid by hand, or another hub pays for the same"
                + " account with a ledger of its own, which would pay a document of both twice; give both one"
                + " ledgerDataSource";
        ledger.foreign(detail);
        if (contracts.isNew(entry.id().payer().toString())) {
            ledger.options().listener().unknownToLedger(entry, detail);
        }
    }

    /**
     * Returns the verdict if something shows that fits the payment and was not there before it was sent. What carries no mark
     * of the payment is not its work if it is known not to have been executed.
     */
    Verdict present(String evidence, Map<String, Object> answer) {
        String absentAt = entry.hint(Hint.ABSENT_AT);
        boolean refused = entry.state() == LedgerState.REFUSED
                && (entry.settledBy() == null || Settlement.BY_READING.equals(entry.settledBy()));
        if (absentAt == null && !refused) {
            return new Verdict.Executed(evidence, answer);
        }
        return new Verdict.Undecided(evidence + ", but "
                + (refused ? "this payment was refused" : "that did not show yet at " + absentAt)
                + ", so another may have done it");
    }

    /** Records that the payment was not executed until now: a reading showed it with certainty. */
    void absentNow() {
        if (entry.hint(Hint.ABSENT_AT) == null) {
            found(Hint.ABSENT_AT, now().toString());
        }
    }

    /**
     * Returns the verdict if nothing like the payment shows.
     *
     * @param wait     the time for which absence proves nothing
     * @param evidence the evidence that was seen
     * @param doubts   the reasons not to trust the absence, any of which is sufficient
     */
    public Verdict absent(Duration wait, String evidence, List<String> doubts) {
        List<String> all = new ArrayList<>(doubts);
        Instant credible = credible(wait);
        if (ledger.options().clock().instant().isBefore(credible)) {
            all.add("it is credible only from " + credible + " on");
        } else if (ledger.sentSince(entry)
                .filter(passed -> passed.compareTo(wait) < 0)
                .isPresent()) {
            all.add("it is credible only " + wait + " after it was sent, and clocks were set meanwhile or differ");
        }
        return all.isEmpty() ? new Verdict.NotExecuted(evidence) : new Verdict.Absent(evidence, String.join("; ", all));
    }

    /** A sender that only seemed dead may have sent within {@code sendWithin}, and not after. */
    private Instant credible(Duration wait) {
        Instant credible = sentAt().plus(wait);
        String orphaned = entry.hint(Hint.ORPHANED);
        Instant silent = orphaned == null
                ? credible
                : Instant.parse(orphaned).plus(ledger.options().sendWithin());
        return silent.isAfter(credible) ? silent : credible;
    }
}
