// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.github.camelupwork.example.erptryton.Document.Account;
import io.github.camelupwork.example.erptryton.Document.Line;
import io.github.camelupwork.example.erptryton.Document.Tax;

/**
 * Decides which documents the books lack: one for each contract and week of booking, another one for what was credited in that week.
 * Whatever is in the books already is left out, so what came late makes a further document, and nothing is booked twice.
 */
final class Plan {

    private final Booked booked;
    private final Hours open;

    /**
     * @param booked   what the books hold
     * @param reported hours as Upwork reports them now
     */
    Plan(Booked booked, Hours reported) {
        this.booked = booked;
        this.open = reported.minus(booked.hours());
    }

    private record Key(String contract, LocalDate week, boolean credit) {

        static Key of(Transaction transaction) {
            return new Key(transaction.contract(), transaction.week(), transaction.isCredit());
        }

        /** A fee that is given back belongs to what was credited. */
        static Key ofFee(Transaction fee) {
            return new Key(fee.contract(), fee.week(), !fee.isCredit());
        }

        String name() {
            return Document.PREFIX + (contract.isEmpty() ? "membership" : contract) + "/" + week
                    + (credit ? " credit" : "");
        }
    }

    /**
     * Returns the documents to book.
     *
     * @param transactions the client's
     * @param fees         what Upwork kept of it, from the freelancers' earnings; empty if that cannot be read
     */
    List<Document> documents(List<Transaction> transactions, List<Transaction> fees) {
        Map<Key, List<Transaction>> groups = grouped(
                transactions.stream()
                        .filter(Transaction::isClients)
                        .filter(transaction -> !transaction.isPayment())
                        .toList(),
                Key::of);
        Map<Key, List<Transaction>> kept = grouped(fees, Key::ofFee);
        List<Document> documents = new ArrayList<>();
        groups.forEach((key, group) -> documents.add(document(key, group, kept.getOrDefault(key, List.of()))));
        return documents;
    }

    private Map<Key, List<Transaction>> grouped(List<Transaction> all, Function<Transaction, Key> by) {
        Map<Key, List<Transaction>> groups = new TreeMap<>(
                Comparator.comparing(Key::week).thenComparing(Key::credit).thenComparing(Key::contract));
        all.stream().filter(transaction -> !booked.has(transaction)).forEach(transaction -> groups.computeIfAbsent(
                        by.apply(transaction), any -> new ArrayList<>())
                .add(transaction));
        return groups;
    }

    private Document document(Key key, List<Transaction> group, List<Transaction> fees) {
        List<Line> lines = new ArrayList<>();
        group.stream().filter(each -> !each.isTax()).forEach(each -> lines.addAll(lines(key, each)));
        fees.forEach(fee -> lines.addAll(kept(fee)));
        BigDecimal base = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        List<Tax> taxes = group.stream()
                .filter(Transaction::isTax)
                .map(tax -> new Tax(
                        base, tax.amount(), tax.subtype() + " " + Note.of(tax).text()))
                .toList();
        Transaction last = group.get(group.size() - 1);
        String reference = booked.documents().contains(key.name())
                ? key.name() + " from " + group.get(0).reference()
                : key.name();
        return new Document(reference, Suppliers.code(last), last.date(), title(last), lines, taxes);
    }

    private static String title(Transaction transaction) {
        return transaction.contract().isEmpty() ? "Upwork membership" : transaction.title();
    }

    private List<Line> lines(Key key, Transaction transaction) {
        Account account = key.contract().isEmpty() ? Account.FEES : Account.WORK;
        Map<Hours.Key, Hours.Sum> hours = hours(transaction);
        if (hours.isEmpty()) {
            return List.of(Line.one(account, transaction.amount(), description(transaction), Note.of(transaction)));
        }
        open.remove(hours);
        List<Line> lines = new ArrayList<>();
        hours.forEach((work, sum) -> lines.add(line(work, sum)));
        Line first = lines.get(0);
        lines.set(
                0,
                new Line(
                        first.account(),
                        first.quantity(),
                        first.price(),
                        first.description(),
                        first.note().with(transaction)));
        BigDecimal rest = transaction.amount().subtract(Hours.charges(hours));
        if (rest.signum() != 0) {
            lines.add(Line.one(account, rest, "Difference to what Upwork billed", Note.part()));
        }
        return lines;
    }

    private static String description(Transaction transaction) {
        return transaction.description().isEmpty()
                ? transaction.subtype()
                : transaction.subtype() + ": " + transaction.description();
    }

    /** The hours that explain an amount: those of the week before a bill, or those that were taken back before a refund. */
    private Map<Hours.Key, Hours.Sum> hours(Transaction transaction) {
        if (transaction.isHourly()) {
            return open.of(transaction.contract(), transaction.week().minusWeeks(1));
        }
        if (transaction.isCredit()) {
            Map<Hours.Key, Hours.Sum> back = corrections().getOrDefault(transaction.contract(), Map.of());
            return Hours.charges(back).compareTo(transaction.amount()) >= 0 ? back : Map.of();
        }
        return Map.of();
    }

    private Map<String, Map<Hours.Key, Hours.Sum>> corrections() {
        return open.within(booked.hours()).takenBack();
    }

    /** Drafts for hours that were billed and taken back since, and for which Upwork has returned no money yet. */
    List<Document> drafts(Map<String, Transaction> lastOfContract) {
        List<Document> drafts = new ArrayList<>();
        corrections().forEach((contract, hours) -> {
            Transaction last = lastOfContract.get(contract);
            if (last != null) {
                List<Line> lines = new ArrayList<>();
                hours.forEach((work, sum) -> lines.add(line(work, sum)));
                drafts.add(new Document(
                        Document.PREFIX + contract + Document.CORRECTION,
                        Suppliers.code(last),
                        last.date(),
                        title(last),
                        lines,
                        List.of()));
            }
        });
        return drafts;
    }

    private static Line line(Hours.Key work, Hours.Sum sum) {
        String task = work.task().isEmpty() ? "" : ", " + work.task();
        String description =
                "Week of " + work.week() + task + ": " + sum.hours().toPlainString() + " h";
        BigDecimal price = sum.price();
        return price == null
                ? Line.one(Account.WORK, sum.charges(), description, Note.of(work, sum))
                : new Line(Account.WORK, sum.hours(), price, description, Note.of(work, sum));
    }

    /** What Upwork kept is no work: it is moved from the one account to the other, and the total stays. */
    private static List<Line> kept(Transaction fee) {
        return List.of(
                Line.one(Account.FEES, fee.amount().negate(), "Of which Upwork keeps as service fee", Note.of(fee)),
                Line.one(Account.WORK, fee.amount(), "Of which Upwork keeps as service fee", Note.part()));
    }
}
