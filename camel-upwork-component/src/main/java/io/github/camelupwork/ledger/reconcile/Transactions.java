// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The billings of a client's team on a contract, from a week before a payment was sent: reports have days only, which
 * are not always right, and do not say in whose time zone they are.
 *
 * @param rows     the rows of reports/billings on that contract
 * @param unplaced the rows that do not say on which contract they are
 * @param marks true if the columns that would hold a mark can be read at all
 */
record Transactions(List<Map<String, Object>> rows, List<Map<String, Object>> unplaced, boolean marks) {

    private static final String REPORT = "reports/billings";
    private static final List<String> COLUMNS = List.of(
            "reference", "date", "assignment__reference", "type", "subtype", "description", "memo", "notes", "amount");

    /** Kinds that a custom payment certainly is not. */
    private static final Set<String> OTHER_KINDS = Set.of(
            "hourly",
            "overtime",
            "salary",
            "milestone",
            "refund",
            "withdrawal",
            "withdrawal fee",
            "service fee",
            "membership fee",
            "vat",
            "wht",
            "payment",
            "referral",
            "chargeback",
            "chargeback resolution");

    private static final Pattern ANY_MARK = Pattern.compile("\\bref-[0-9a-f]{20}\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SHORT = Pattern.compile("\\d{1,10}");
    private static final Duration AROUND = Duration.ofDays(7);
    /** A day ends at another hour for Upwork than for the ledger. */
    private static final Duration NEAR = Duration.ofDays(2);

    static Transactions read(Inquiry inquiry, String team, String contract) throws Exception {
        Set<String> lacking = inquiry.unavailableColumns(REPORT);
        String query = "SELECT "
                + COLUMNS.stream().filter(column -> !lacking.contains(column)).collect(Collectors.joining(", "))
                + " WHERE date >= '" + from(inquiry) + "'"
                + (isSelected(contract, lacking) ? " AND assignment__reference = " + contract : "");
        List<Map<String, Object>> all = inquiry.list(REPORT, Map.of("buyerTeamReference", team, "tq", query));
        return new Transactions(
                all.stream()
                        .filter(row -> JsonValues.sameReference(contract(row), contract))
                        .toList(),
                all.stream()
                        .filter(row -> !JsonValues.sameReference(contract(row), contract)
                                && JsonValues.mayBeReference(contract(row), contract))
                        .toList(),
                !lacking.contains("notes"));
    }

    /** By GraphQL all rows of the team are read in any case; a condition would drop those that do not say their contract. */
    private static boolean isSelected(String contract, Set<String> lacking) {
        return lacking.isEmpty() && DIGITS.matcher(contract).matches();
    }

    private static String contract(Map<String, Object> row) {
        return JsonValues.text(row, "assignment__reference");
    }

    /**
     * The team that pays on a contract: the one that the payment names, which REST checks; GraphQL knows it by the contract
     * alone.
     *
     * @return null if it cannot be known
     */
    static String team(Inquiry inquiry, String named, String contract) throws Exception {
        return inquiry.unavailableColumns(REPORT).isEmpty() && named != null
                ? named
                : Contract.read(inquiry, contract).team();
    }

    /** Returns whether transactions can name a contract: GraphQL uses an Int for it, which cannot hold long ids. */
    static boolean canName(Inquiry inquiry, String contract) {
        return inquiry.unavailableColumns(REPORT).isEmpty()
                || SHORT.matcher(contract).matches();
    }

    private static LocalDate from(Inquiry inquiry) {
        return LocalDate.ofInstant(inquiry.sentAt().minus(AROUND), ZoneOffset.UTC);
    }

    /** Rows that carry the mark, in whatever column. */
    List<Map<String, Object>> marked(String mark) {
        return Stream.concat(rows.stream(), unplaced.stream())
                .filter(row -> texts(row).contains(mark))
                .toList();
    }

    /** Returns whether marks can be seen: their column can be read, and a row shows one. */
    boolean showsMarks() {
        return rows.stream().anyMatch(Transactions::isMarked);
    }

    /** References of all rows. */
    List<String> references() {
        return rows.stream()
                .sorted(Comparator.comparing(row -> String.valueOf(JsonValues.text(row, "date"))))
                .map(Transactions::reference)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Rows that may be a custom payment of that amount, also with a fee, under another kind, or without a mark. Rows of another
     * kind count only where no bonus shows, for each payment is followed by the charge of the card.
     */
    List<Map<String, Object>> like(BigDecimal amount, Instant sentAt) {
        List<Map<String, Object>> unmarked = Stream.concat(rows.stream(), unplaced.stream())
                .filter(row -> !isMarked(row) && isAround(row, sentAt))
                .toList();
        List<Map<String, Object>> like = unmarked.stream()
                .filter(row -> mayBeCustomPayment(row) && JsonValues.nearAmount(amount(row), amount))
                .toList();
        return !like.isEmpty()
                ? like
                : unmarked.stream()
                        .filter(row -> JsonValues.sameAmount(amount(row), amount))
                        .toList();
    }

    /** Returns whether all values that the row shows match a bonus of the given amount and time. */
    boolean fits(Map<String, Object> row, BigDecimal amount, Instant sentAt) {
        LocalDate day = JsonValues.day(JsonValues.text(row, "date"));
        return isBonus(row)
                && !unplaced.contains(row)
                && reference(row) != null
                && JsonValues.sameAmount(amount(row), amount)
                && (day == null || isBetween(day, sentAt.minus(NEAR.dividedBy(2)), sentAt.plus(NEAR)));
    }

    private static boolean isAround(Map<String, Object> row, Instant sentAt) {
        LocalDate day = JsonValues.day(JsonValues.text(row, "date"));
        return day == null || isBetween(day, sentAt.minus(AROUND), sentAt.plus(AROUND));
    }

    private static boolean isBetween(LocalDate day, Instant from, Instant to) {
        return !day.isBefore(LocalDate.ofInstant(from, ZoneOffset.UTC))
                && !day.isAfter(LocalDate.ofInstant(to, ZoneOffset.UTC));
    }

    private static BigDecimal amount(Map<String, Object> row) {
        return JsonValues.amount(row, "amount");
    }

    static boolean isBonus(Map<String, Object> row) {
        return "bonus".equalsIgnoreCase(JsonValues.text(row, "subtype"));
    }

    static String reference(Map<String, Object> row) {
        return JsonValues.text(row, "reference");
    }

    private static boolean mayBeCustomPayment(Map<String, Object> row) {
        String kind = JsonValues.text(row, "subtype");
        return kind == null || !OTHER_KINDS.contains(kind.toLowerCase(Locale.ROOT));
    }

    private static boolean isMarked(Map<String, Object> row) {
        return ANY_MARK.matcher(texts(row)).find();
    }

    private static String texts(Map<String, Object> row) {
        return row.get("description") + "\n" + row.get("memo") + "\n" + row.get("notes");
    }
}
