// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The criteria by which payments are listed. Null means any.
 *
 * @param account       the id of the account
 * @param tenant        the organization; any if null
 * @param key           the payment key
 * @param keyPart       a part of the payment key, in the same case
 * @param operation     {@code group/name}
 * @param states        the states; all if empty
 * @param changedSince  the time since which they changed, inclusive
 * @param changedBefore the time before which they changed last: finds payments that wait longer than a given age
 * @param subject       the subject, as defined by {@link PaymentSubject}
 * @param reference     the reference that Upwork gave to the created object
 * @param newestFirst   true to list the newest change first, false for the oldest
 * @param limit         the most to list; a count ignores it
 */
public record LedgerFilter(
        String account,
        String tenant,
        String key,
        String keyPart,
        String operation,
        Set<LedgerState> states,
        Instant changedSince,
        Instant changedBefore,
        String subject,
        String reference,
        boolean newestFirst,
        int limit) {

    public LedgerFilter {
        states = states.isEmpty() ? Set.of() : Set.copyOf(states);
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + "; it must be at least 1");
        }
    }

    /** The order in which payments are listed. */
    Comparator<LedgerEntry> order() {
        Comparator<LedgerEntry> oldestFirst = Comparator.comparing(LedgerEntry::changedAt)
                .thenComparing(entry -> entry.id().key());
        return newestFirst ? oldestFirst.reversed() : oldestFirst;
    }

    /** Everything. */
    public static LedgerFilter all() {
        return new LedgerFilter(
                null, null, null, null, null, Set.of(), null, null, null, null, false, Integer.MAX_VALUE);
    }

    /** Only in these states. */
    public LedgerFilter in(LedgerState first, LedgerState... more) {
        return with(copy -> copy.states = EnumSet.of(first, more));
    }

    /** Returns this filter limited to an account and organization; null for any. */
    public LedgerFilter of(String oneAccount, String oneTenant) {
        return with(copy -> {
            copy.account = oneAccount;
            copy.tenant = oneTenant;
        });
    }

    /** Returns this filter limited to a key, of any payer. */
    public LedgerFilter key(String one) {
        return with(copy -> copy.key = one);
    }

    /** Returns this filter limited to keys that hold a text, of any payer. */
    public LedgerFilter keyPart(String text) {
        return with(copy -> copy.keyPart = text);
    }

    /** Only of this operation. */
    public LedgerFilter operation(String one) {
        return with(copy -> copy.operation = one);
    }

    /** Only changed at that time or later. */
    public LedgerFilter since(Instant time) {
        return with(copy -> copy.changedSince = time);
    }

    /** Only changed before that time. */
    public LedgerFilter before(Instant time) {
        return with(copy -> copy.changedBefore = time);
    }

    /** Only about that. */
    public LedgerFilter about(String one) {
        return with(copy -> copy.subject = one);
    }

    /** Only what Upwork gave that reference. */
    public LedgerFilter reference(String one) {
        return with(copy -> copy.reference = PaymentSubject.reference(one));
    }

    /** Returns this filter with the newest change first. */
    public LedgerFilter latest() {
        return with(copy -> copy.newestFirst = true);
    }

    /** No more than that many. */
    public LedgerFilter first(int most) {
        return with(copy -> copy.limit = most);
    }

    private LedgerFilter with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.filter();
    }

    /** The criteria of a filter, to be changed before they become another. */
    private static final class Copy {

        private String account;
        private String tenant;
        private String key;
        private String keyPart;
        private String operation;
        private Set<LedgerState> states;
        private Instant changedSince;
        private Instant changedBefore;
        private String subject;
        private String reference;
        private boolean newestFirst;
        private int limit;

        private Copy(LedgerFilter of) {
            account = of.account;
            tenant = of.tenant;
            key = of.key;
            keyPart = of.keyPart;
            operation = of.operation;
            states = of.states;
            changedSince = of.changedSince;
            changedBefore = of.changedBefore;
            subject = of.subject;
            reference = of.reference;
            newestFirst = of.newestFirst;
            limit = of.limit;
        }

        private LedgerFilter filter() {
            return new LedgerFilter(
                    account,
                    tenant,
                    key,
                    keyPart,
                    operation,
                    states,
                    changedSince,
                    changedBefore,
                    subject,
                    reference,
                    newestFirst,
                    limit);
        }
    }

    /** Returns whether an entry matches the filter. */
    public boolean matches(LedgerEntry entry) {
        return (account == null || account.equals(entry.id().account()))
                && (tenant == null || tenant.equals(entry.id().tenant()))
                && (key == null || key.equals(entry.id().key()))
                && (keyPart == null || entry.id().key().contains(keyPart))
                && (operation == null || operation.equals(entry.operation()))
                && (states.isEmpty() || states.contains(entry.state()))
                && (changedSince == null || !entry.changedAt().isBefore(changedSince))
                && (changedBefore == null || entry.changedAt().isBefore(changedBefore))
                && (subject == null || subject.equals(entry.request().subject()))
                && (reference == null
                        || entry.outcome() != null
                                && reference.equals(entry.outcome().reference()));
    }
}
