// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelupwork.example.erptryton.Document.Account;
import io.github.camelupwork.example.tryton.Tryton;

/** Supplier invoices and credit notes. What is booked is read from Tryton each time, so that any run may end anywhere. */
public final class Invoices {

    private static final int BATCH = 10;
    private static final String INVOICE = "account.invoice";
    private static final String LINE = "account.invoice.line";
    private static final String TAX = "account.invoice.tax";

    private final Tryton tryton;
    private final Chart chart;
    private final Suppliers suppliers;
    private final Period period;

    Invoices(Tryton tryton, Chart chart, Suppliers suppliers, Period period) {
        this.tryton = tryton;
        this.chart = chart;
        this.suppliers = suppliers;
        this.period = period;
    }

    /** Returns the documents that the books lack, in batches. */
    public List<List<Document>> missing(List<Map<?, ?>> transactions, List<Map<?, ?>> fees, List<Map<?, ?>> hours) {
        List<Transaction> read = transactions(transactions);
        return batches(new Plan(booked(), Contracts.of(read).hours(hours)).documents(read, transactions(fees)));
    }

    private static List<Transaction> transactions(List<Map<?, ?>> rows) {
        return rows.stream().map(Transaction::of).toList();
    }

    /** Creates a batch of them as drafts: all or none. */
    public void enter(List<Document> documents) {
        Map<String, Suppliers.Supplier> known = suppliers.find(
                documents.stream().map(Document::supplier).distinct().toList());
        tryton.create(
                INVOICE,
                documents.stream()
                        .map(each -> invoice(each, known.get(each.supplier())))
                        .toList());
    }

    /** Returns the ids of the drafts that are complete, in batches; an earlier run may have left some. */
    public List<List<Object>> entered() {
        return batches(tryton.search(INVOICE, drafts(), "reference").stream()
                .filter(each -> !isCorrection(each.get("reference")))
                .map(each -> each.get("id"))
                .toList());
    }

    /** Tryton takes its time for each invoice, and an answer should not wait for all. */
    static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += BATCH) {
            batches.add(all.subList(i, Math.min(i + BATCH, all.size())));
        }
        return batches;
    }

    private static List<?> drafts() {
        return List.of(
                List.of("state", "=", "draft"),
                List.of("type", "=", "in"),
                List.of("reference", "like", Document.PREFIX + "%"));
    }

    private static boolean isCorrection(Object reference) {
        return reference.toString().endsWith(Document.CORRECTION);
    }

    /** Posts a batch. */
    public void post(List<?> ids) {
        tryton.press("post", INVOICE, ids);
    }

    /** Brings the drafts up to date that wait for a refund. */
    public void correct(List<Map<?, ?>> transactions, List<Map<?, ?>> hours) {
        List<Transaction> read = transactions(transactions);
        Contracts contracts = Contracts.of(read);
        Map<String, Document> wanted = new LinkedHashMap<>();
        new Plan(booked(), contracts.hours(hours))
                .drafts(contracts.last())
                .forEach(each -> wanted.put(each.reference(), each));
        List<Integer> old = new ArrayList<>();
        tryton.search(INVOICE, drafts(), "reference", "lines").stream()
                .filter(each -> isCorrection(each.get("reference")))
                .forEach(each -> {
                    Document same = wanted.get(each.get("reference").toString());
                    if (same != null && notes(same).equals(notes((List<?>) each.get("lines")))) {
                        wanted.remove(same.reference());
                    } else {
                        old.add((Integer) each.get("id"));
                    }
                });
        tryton.press("delete", INVOICE, old);
        if (!wanted.isEmpty()) {
            enter(List.copyOf(wanted.values()));
        }
    }

    private static Set<Object> notes(Document document) {
        return new HashSet<>(
                document.lines().stream().map(line -> line.note().text()).toList());
    }

    private Set<Object> notes(List<?> lines) {
        return new HashSet<>(tryton.search(LINE, List.of(List.of("id", "in", lines)), "note").stream()
                .map(line -> line.get("note"))
                .toList());
    }

    private Booked booked() {
        Booked booked = new Booked(new HashSet<>(), new HashSet<>(), new Hours());
        List<List<String>> ours = List.of(
                List.of("invoice.reference", "like", Document.PREFIX + "%"),
                List.of("invoice.state", "!=", "cancelled"));
        List<Object> since = new ArrayList<>(ours);
        since.add(List.of("invoice.invoice_date", ">=", period.from()));
        tryton.search(LINE, since, "note", "invoice.reference").stream()
                .filter(line -> !isCorrection(reference(line)))
                .forEach(line -> {
                    booked.documents().add(reference(line));
                    Note.transaction((String) line.get("note")).ifPresent(booked.transactions()::add);
                    Note.hours((String) line.get("note"), booked.hours());
                });
        tryton.search(TAX, since, "description", "invoice.reference").forEach(tax -> {
            booked.documents().add(reference(tax));
            Note.transaction((String) tax.get("description")).ifPresent(booked.transactions()::add);
        });
        return booked;
    }

    private static String reference(Map<String, Object> line) {
        return ((Map<?, ?>) line.get("invoice.")).get("reference").toString();
    }

    private Map<String, Object> invoice(Document document, Suppliers.Supplier supplier) {
        Map<String, Object> invoice = new HashMap<>();
        invoice.put("type", "in");
        invoice.put("reference", document.reference());
        invoice.put("description", document.title());
        invoice.put("invoice_date", document.date());
        invoice.put("company", chart.company());
        invoice.put("currency", chart.currency());
        invoice.put("journal", chart.journal("EXP"));
        invoice.put("account", chart.account("payable"));
        invoice.put("party", supplier.party());
        invoice.put("invoice_address", supplier.address());
        invoice.put("lines", create(document.lines().stream().map(this::line)));
        invoice.put("taxes", create(document.taxes().stream().map(this::tax)));
        return invoice;
    }

    private static List<?> create(Stream<Map<String, Object>> records) {
        return List.of(List.of("create", records.toList()));
    }

    private Map<String, Object> line(Document.Line line) {
        return Map.of(
                "type", "line",
                "account", chart.account(line.account() == Account.FEES ? "fees" : "work"),
                "quantity", line.quantity().doubleValue(),
                "unit_price", line.price(),
                "description", line.description(),
                "note", line.note().text(),
                "company", chart.company(),
                "currency", chart.currency());
    }

    private Map<String, Object> tax(Document.Tax tax) {
        return Map.of(
                "manual", true,
                "account", chart.account("tax"),
                "base", tax.base(),
                "amount", tax.amount(),
                "description", tax.description());
    }
}
