// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.github.camelupwork.auth.TokenStatus;
import io.github.camelupwork.budget.BudgetSnapshot;
import io.github.camelupwork.budget.WindowLeft;
import io.github.camelupwork.payment.LedgerStatus;

/**
 * The state of a component at one moment: for health checks, consoles and JMX. It holds no secret and costs no request.
 *
 * @param at                 the time of this state, by the component's clock
 * @param accounts           the accounts of the endpoints that have started
 * @param budgets            the remaining request budgets in use, by {@code oauth1} and {@code oauth2}
 * @param retryAllowanceLeft the remaining retry allowance
 * @param ledger             the ledger of payments; null if there is none yet, or it is another process's
 * @param consumers          the running consumers
 */
public record UpworkStatus(
        Instant at,
        List<AccountStatus> accounts,
        Map<String, BudgetSnapshot> budgets,
        int retryAllowanceLeft,
        LedgerStatus ledger,
        List<ConsumerStatus> consumers) {

    /** Copies what it is given. */
    public UpworkStatus {
        accounts = List.copyOf(accounts);
        budgets = Map.copyOf(budgets);
        consumers = List.copyOf(consumers);
    }

    /**
     * One account and organization.
     *
     * @param account the name of the account
     * @param tenant  the organization acted for; null for the account's default one
     * @param kind    {@code oauth1} or {@code oauth2}
     * @param token   the state of its token
     */
    public record AccountStatus(String account, String tenant, String kind, TokenStatus token) {

        /** Returns the name, and the organization if one is set. */
        public String name() {
            return tenant == null ? account : account + "/" + tenant;
        }
    }

    /** Collects the status of sessions that are in use. */
    static UpworkStatus of(
            Instant at,
            Iterable<UpworkSession> sessions,
            Function<UpworkSession, TokenStatus> tokens,
            int retryAllowanceLeft,
            LedgerStatus ledger,
            List<ConsumerStatus> consumers) {
        List<AccountStatus> accounts = new ArrayList<>();
        Map<String, BudgetSnapshot> budgets = new LinkedHashMap<>();
        for (UpworkSession session : sessions) {
            accounts.add(new AccountStatus(
                    session.account().id(), session.account().tenant(), session.kind(), tokens.apply(session)));
            budgets.computeIfAbsent(session.kind(), kind -> session.budget().snapshot());
        }
        accounts.sort(Comparator.comparing(AccountStatus::name));
        return new UpworkStatus(at, accounts, budgets, retryAllowanceLeft, ledger, consumers);
    }

    /** Returns the time at which the last pause after a 429 ends; null if there is no pause. */
    public Instant pausedUntil() {
        return budgets.values().stream()
                .map(BudgetSnapshot::pausedUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns the number of queued requests. */
    public int queued() {
        return budgets.values().stream().mapToInt(BudgetSnapshot::queuedInAll).sum();
    }

    /** Returns the remaining requests of each window of a budget. */
    public static Map<String, Integer> left(BudgetSnapshot budget) {
        return left(budget.windows());
    }

    /** Returns the remaining requests of each window, e.g. {@code {10/1s=9, 300/1m=280}}; the shortest window first. */
    public static Map<String, Integer> left(List<WindowLeft> windows) {
        Map<String, Integer> left = new LinkedHashMap<>();
        windows.forEach(window -> left.put(window.limit().toString(), window.left()));
        return left;
    }
}
