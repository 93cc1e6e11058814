// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.example.tryton.Tryton;

/** Reconciles invoices and credit notes with the payments that settle them; by that Tryton knows which are paid. */
public final class OpenItems {

    private static final Pattern CONTRACT = Pattern.compile(Document.PREFIX + "(\\w+)/.*");

    private final Tryton tryton;
    private final Chart chart;

    OpenItems(Tryton tryton, Chart chart) {
        this.tryton = tryton;
        this.chart = chart;
    }

    /**
     * An open line of the payable account.
     *
     * @param id     of the line
     * @param date   of its move
     * @param amount what is owed by it; negative for a payment or a credit
     */
    record Item(Integer id, LocalDate date, BigDecimal amount) {

        /** What was paid before something was billed, did not pay it. */
        boolean isNoOlderThan(Item other) {
            return !date.isBefore(other.date);
        }
    }

    /** The open lines of one supplier and contract, the oldest first. */
    private record Account(List<Item> documents, List<Item> payments) {

        Account() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** Takes out what settles each other: a document and its payments, or a payment and the documents that it pays. */
        List<List<Item>> settled() {
            List<List<Item>> settled = new ArrayList<>(
                    settled(documents, payments, (document, payment) -> payment.isNoOlderThan(document)));
            settled.addAll(settled(payments, documents, Item::isNoOlderThan));
            return settled;
        }

        private static List<List<Item>> settled(List<Item> single, List<Item> others, BiPredicate<Item, Item> fit) {
            List<List<Item>> settled = new ArrayList<>();
            for (Item one : List.copyOf(single)) {
                List<Item> fitting =
                        others.stream().filter(each -> fit.test(one, each)).toList();
                run(one.amount().negate(), fitting).ifPresent(run -> {
                    single.remove(one);
                    others.removeAll(run);
                    run.add(one);
                    settled.add(run);
                });
            }
            return settled;
        }

        /** The oldest items in a row that have this sum. */
        private static Optional<List<Item>> run(BigDecimal wanted, List<Item> items) {
            for (int first = 0; first < items.size(); first++) {
                BigDecimal left = wanted;
                for (int last = first; last < items.size() && left.signum() == wanted.signum(); last++) {
                    left = left.subtract(items.get(last).amount());
                    if (left.signum() == 0) {
                        return Optional.of(new ArrayList<>(items.subList(first, last + 1)));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** Returns the items that settle each other, in batches. */
    public List<List<List<Item>>> settled(List<Map<?, ?>> transactions) {
        List<List<Item>> settled = new ArrayList<>();
        accounts(contracts(transactions)).values().forEach(account -> settled.addAll(account.settled()));
        return Invoices.batches(settled);
    }

    /** Reconciles a batch: all of it or nothing. */
    public void reconcile(List<List<Item>> settled) {
        tryton.create(
                "account.move.reconciliation",
                settled.stream().map(this::reconciliation).toList());
    }

    private Map<String, Object> reconciliation(List<Item> items) {
        LocalDate last =
                items.stream().map(Item::date).max(Comparator.naturalOrder()).orElseThrow();
        List<Integer> ids = items.stream().map(Item::id).toList();
        return Map.of("company", chart.company(), "date", last, "lines", List.of(List.of("add", ids)));
    }

    private static Map<String, String> contracts(List<Map<?, ?>> transactions) {
        Map<String, String> contracts = new HashMap<>();
        transactions.stream().map(Transaction::of).forEach(each -> contracts.put(each.reference(), each.contract()));
        return contracts;
    }

    private Map<String, Account> accounts(Map<String, String> contracts) {
        List<Map<String, Object>> lines = tryton.search(
                "account.move.line",
                List.of(
                        List.of("account", "=", chart.account("payable")),
                        Arrays.asList("reconciliation", "=", null),
                        List.of("move.state", "=", "posted"),
                        List.of("party.code", "like", "UP%")),
                "party",
                "debit",
                "credit",
                "description",
                "move.date",
                "move.origin");
        Map<String, String> references = references(lines);
        Map<String, Account> accounts = new TreeMap<>();
        lines.stream()
                .sorted(Comparator.comparing(
                                (Map<String, Object> line) -> item(line).date())
                        .thenComparing(line -> item(line).id()))
                .forEach(line -> {
                    String reference = references.get(origin(line));
                    Matcher matcher = CONTRACT.matcher(reference == null ? "" : reference);
                    String contract = matcher.matches()
                            ? matcher.group(1).replace("membership", "")
                            : Note.transaction((String) line.get("description"))
                                    .map(contracts::get)
                                    .orElse("");
                    Account account =
                            accounts.computeIfAbsent(line.get("party") + "/" + contract, any -> new Account());
                    (reference == null ? account.payments() : account.documents()).add(item(line));
                });
        return accounts;
    }

    /** The references of the invoices that the lines belong to, by the name that a move gives its origin. */
    private Map<String, String> references(List<Map<String, Object>> lines) {
        List<Integer> ids = lines.stream()
                .map(OpenItems::origin)
                .filter(origin -> origin.startsWith("account.invoice,"))
                .map(origin -> Integer.valueOf(origin.substring(origin.indexOf(',') + 1)))
                .distinct()
                .toList();
        Map<String, String> references = new HashMap<>();
        tryton.search("account.invoice", List.of(List.of("id", "in", ids)), "reference")
                .forEach(invoice -> references.put(
                        "account.invoice," + invoice.get("id"), String.valueOf(invoice.get("reference"))));
        return references;
    }

    private static String origin(Map<String, Object> line) {
        return String.valueOf(((Map<?, ?>) line.get("move.")).get("origin"));
    }

    private static Item item(Map<String, Object> line) {
        return new Item(
                (Integer) line.get("id"),
                (LocalDate) ((Map<?, ?>) line.get("move.")).get("date"),
                ((BigDecimal) line.get("credit")).subtract((BigDecimal) line.get("debit")));
    }
}
