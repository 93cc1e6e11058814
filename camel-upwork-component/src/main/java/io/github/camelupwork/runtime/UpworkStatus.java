// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camelupwork.auth.TokenStatus;
import io.github.camelupwork.budget.BudgetSnapshot;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;

/**
 * How a component is at one moment: for health checks, consoles and JMX. It holds no secret, and to make it costs no request.
 *
 * @param at                 when it was so, by the component's clock
 * @param accounts           who is signed in, by the endpoints that have started
 * @param budgets            what is left of the request budgets in use, by {@code oauth1} and {@code oauth2}
 * @param retryAllowanceLeft what is left of the allowance for repeats
 * @param ledger             the ledger of payments; null if there is none yet, or it is another process's
 */
public record UpworkStatus(
        Instant at,
        List<AccountStatus> accounts,
        Map<String, BudgetSnapshot> budgets,
        int retryAllowanceLeft,
        LedgerStatus ledger) {

    private static final int LISTED = 20;

    /** Copies what it is given. */
    public UpworkStatus {
        accounts = List.copyOf(accounts);
        budgets = Map.copyOf(budgets);
    }

    /**
     * One account and organisation.
     *
     * @param account name of the account
     * @param tenant  organisation acted for; null for the account's default one
     * @param kind    {@code oauth1} or {@code oauth2}
     * @param token   how its token is
     */
    public record AccountStatus(String account, String tenant, String kind, TokenStatus token) {

        /** The name, and the organisation if one is set. */
        public String name() {
            return tenant == null ? account : account + "/" + tenant;
        }
    }

    /**
     * The ledger.
     *
     * @param counts  how many payments there are of each state; every state is there
     * @param unknown those in doubt, the oldest first, 20 at most
     * @param problem why it cannot be read, and then the others are empty; null if it can
     */
    public record LedgerStatus(Map<LedgerState, Long> counts, List<LedgerEntry> unknown, String problem) {

        /** Reads the status of a ledger. */
        public static LedgerStatus of(Ledger ledger) {
            return new LedgerStatus(
                    ledger.count(LedgerFilter.all()),
                    ledger.list(LedgerFilter.all().in(LedgerState.UNKNOWN).first(LISTED)),
                    null);
        }

        /** The status of a ledger that cannot be read. */
        public static LedgerStatus unreadable(String problem) {
            return new LedgerStatus(Map.of(), List.of(), problem);
        }

        /** How many payments are in doubt. */
        public long unknownPayments() {
            return counts.getOrDefault(LedgerState.UNKNOWN, 0L);
        }

        /** Whether a payment was in doubt at that time already and still is. */
        public boolean hasUnknownSince(Instant time) {
            return unknown.stream().anyMatch(entry -> entry.changedAt().isBefore(time));
        }
    }

    /** Collects the status of sessions that are in use. */
    public static UpworkStatus of(
            Instant at, Iterable<UpworkSession> sessions, int retryAllowanceLeft, LedgerStatus ledger) {
        List<AccountStatus> accounts = new ArrayList<>();
        Map<String, BudgetSnapshot> budgets = new LinkedHashMap<>();
        for (UpworkSession session : sessions) {
            accounts.add(new AccountStatus(
                    session.account().id(),
                    session.account().tenant(),
                    session.kind(),
                    session.signer().status()));
            budgets.computeIfAbsent(session.kind(), kind -> session.budget().snapshot());
        }
        accounts.sort(Comparator.comparing(AccountStatus::name));
        return new UpworkStatus(at, accounts, budgets, retryAllowanceLeft, ledger);
    }

    /** When the last pause after a 429 ends; null if nobody has to wait. */
    public Instant pausedUntil() {
        return budgets.values().stream()
                .map(BudgetSnapshot::pausedUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How many requests wait for their turn. */
    public int queued() {
        return budgets.values().stream().mapToInt(BudgetSnapshot::queuedInAll).sum();
    }

    /** How many requests each window still holds, e.g. {@code {10/1s=9, 300/1m=280}}; the shortest window first. */
    public static Map<String, Integer> left(BudgetSnapshot budget) {
        Map<String, Integer> left = new LinkedHashMap<>();
        budget.windows().forEach(window -> left.put(window.limit().toString(), window.left()));
        return left;
    }
}
