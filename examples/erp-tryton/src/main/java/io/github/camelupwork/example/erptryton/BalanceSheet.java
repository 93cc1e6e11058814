// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.example.tryton.Tryton;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.World;

/**
 * What stands on the accounts, debit positive.
 *
 * @param accounts balances by name of the account
 */
record BalanceSheet(Map<String, BigDecimal> accounts) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    /** As Tryton says it: the sum of all years of what is posted. */
    static BalanceSheet of(Tryton tryton) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        tryton.search("account.fiscalyear", List.of(), "name").forEach(year -> read(tryton, year.get("id"), balances));
        balances.values().removeIf(balance -> balance.signum() == 0);
        return new BalanceSheet(balances);
    }

    private static void read(Tryton tryton, Object year, Map<String, BigDecimal> balances) {
        Object accounts = tryton.callIn(
                Map.of("fiscalyear", year, "posted", true),
                "model.account.account.search_read",
                List.of(),
                0,
                null,
                null,
                List.of("name", "debit", "credit"));
        ((List<?>) accounts).forEach(each -> {
            Map<?, ?> account = (Map<?, ?>) each;
            balances.merge(
                    account.get("name").toString(),
                    ((BigDecimal) account.get("debit")).subtract((BigDecimal) account.get("credit")),
                    BigDecimal::add);
        });
    }

    /** What it must be by the simulator's own transactions of the client, and what it keeps of them. */
    static BalanceSheet of(World world, String client, Period period) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        world.inLock(() -> {
            world.ledger().all().stream()
                    .filter(each ->
                            !each.date().isBefore(period.from()) && !each.date().isAfter(period.till()))
                    .forEach(each -> book(world, client, each, balances));
            return null;
        });
        balances.values().removeIf(balance -> balance.signum() == 0);
        return new BalanceSheet(balances);
    }

    private static void book(World world, String client, Transaction each, Map<String, BigDecimal> balances) {
        boolean paid = each.entity().reference().equals(client) && each.type().startsWith("AR");
        boolean clients = each.contract() != null
                && world.ledger().client(each.contract()).reference().equals(client);
        if (paid) {
            balances.merge("Main Payable", each.amount().negate(), BigDecimal::add);
            balances.merge(account(each), each.amount(), BigDecimal::add);
        } else if (clients && each.kind() == Transaction.Kind.SERVICE_FEE) {
            balances.merge("Upwork Fees", each.amount().negate(), BigDecimal::add);
            balances.merge("Main Expense", each.amount(), BigDecimal::add);
        }
    }

    private static String account(Transaction transaction) {
        return switch (transaction.kind()) {
            case PAYMENT -> "Main Cash";
            case VAT -> "Main Tax";
            case MEMBERSHIP_FEE -> "Upwork Fees";
            default -> "Main Expense";
        };
    }

    /** Prints both side by side. */
    List<String> beside(BalanceSheet upwork) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%-16s %16s %16s %12s", "Account", "Tryton", "Upwork", "Difference"));
        TreeMap<String, BigDecimal> all = new TreeMap<>(accounts);
        upwork.accounts.forEach(all::putIfAbsent);
        all.keySet().forEach(name -> lines.add(line(name, of(name), upwork.of(name))));
        lines.add(line("All", total(), upwork.total()));
        return lines;
    }

    private static String line(String name, BigDecimal here, BigDecimal there) {
        return String.format(Locale.ROOT, "%-16s %,16.2f %,16.2f %,12.2f", name, here, there, here.subtract(there));
    }

    BigDecimal of(String account) {
        return accounts.getOrDefault(account, ZERO);
    }

    private BigDecimal total() {
        return accounts.values().stream().reduce(ZERO, BigDecimal::add);
    }
}
