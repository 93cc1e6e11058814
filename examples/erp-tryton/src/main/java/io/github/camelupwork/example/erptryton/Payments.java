// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelupwork.example.tryton.Tryton;

/** Charges of the card, and what came back to it: one move for each day, with a line for each payment. */
public final class Payments {

    private static final String MOVE = "account.move";
    private static final String PREFIX = "Upwork payments ";

    private final Tryton tryton;
    private final Chart chart;
    private final Suppliers suppliers;
    private final Period period;

    Payments(Tryton tryton, Chart chart, Suppliers suppliers, Period period) {
        this.tryton = tryton;
        this.chart = chart;
        this.suppliers = suppliers;
        this.period = period;
    }

    /** Returns the payments that the books lack, by day. */
    public List<List<Transaction>> missing(List<Map<?, ?>> rows) {
        Set<String> booked = booked();
        Map<LocalDate, List<Transaction>> days = new TreeMap<>();
        rows.stream()
                .map(Transaction::of)
                .filter(each -> each.isClients() && each.isPayment() && !booked.contains(each.reference()))
                .forEach(each -> days.computeIfAbsent(each.date(), any -> new ArrayList<>())
                        .add(each));
        return List.copyOf(days.values());
    }

    private Set<String> booked() {
        Set<String> booked = new HashSet<>();
        tryton.search(
                        "account.move.line",
                        List.of(
                                List.of("move.description", "like", PREFIX + "%"),
                                List.of("move.date", ">=", period.from())),
                        "description")
                .forEach(line ->
                        Note.transaction((String) line.get("description")).ifPresent(booked::add));
        return booked;
    }

    /** Creates the move of a day as a draft. */
    public void enter(List<Transaction> payments) {
        Map<String, Suppliers.Supplier> known =
                suppliers.find(payments.stream().map(Suppliers::code).distinct().toList());
        BigDecimal total = BigDecimal.ZERO;
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Transaction payment : payments) {
            Map<String, Object> line = line("payable", payment.amount().negate());
            line.put("party", known.get(Suppliers.code(payment)).party());
            line.put(
                    "description",
                    payment.description() + " " + Note.of(payment).text());
            lines.add(line);
            total = total.add(payment.amount());
        }
        lines.add(line("cash", total));
        LocalDate day = payments.get(0).date();
        tryton.create(
                MOVE,
                List.of(Map.of(
                        "journal", chart.journal("CASH"),
                        "company", chart.company(),
                        "period", chart.period(day),
                        "date", day,
                        "description", PREFIX + day,
                        "lines", List.of(List.of("create", lines)))));
    }

    private Map<String, Object> line(String account, BigDecimal amount) {
        Map<String, Object> line = new HashMap<>();
        line.put("account", chart.account(account));
        line.put("debit", amount.max(BigDecimal.ZERO));
        line.put("credit", amount.negate().max(BigDecimal.ZERO));
        return line;
    }

    /** Returns the ids of the moves that are not posted, in batches; an earlier run may have left some. */
    public List<List<Object>> entered() {
        return Invoices.batches(tryton
                .search(
                        MOVE,
                        List.of(List.of("state", "=", "draft"), List.of("description", "like", PREFIX + "%")),
                        "date")
                .stream()
                .map(each -> each.get("id"))
                .toList());
    }

    /** Posts a batch. */
    public void post(List<?> ids) {
        tryton.press("post", MOVE, ids);
    }
}
