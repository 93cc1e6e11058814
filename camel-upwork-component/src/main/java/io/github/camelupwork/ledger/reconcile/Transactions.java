// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a client's team was billed on a contract from the day before a payment was sent; reports know days only, and not whose.
 *
 * @param rows  rows of reports/billings on that contract
 * @param marks whether the columns in which a mark would stand can be read at all
 */
record Transactions(List<Map<String, Object>> rows, boolean marks) {

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
    private static final Duration BEFORE = Duration.ofDays(1);

    static Transactions read(Inquiry inquiry, String team, String contract) throws Exception {
        Set<String> lacking = inquiry.lacks(REPORT);
        String query = "SELECT "
                + COLUMNS.stream().filter(column -> !lacking.contains(column)).collect(Collectors.joining(", "))
                + " WHERE date >= '" + from(inquiry) + "'"
                + (DIGITS.matcher(contract).matches() ? " AND assignment__reference = " + contract : "");
        return new Transactions(
                inquiry.list(REPORT, Map.of("buyerTeamReference", team, "tq", query)).stream()
                        .filter(row -> Plain.sameReference(Plain.text(row, "assignment__reference"), contract))
                        .toList(),
                !lacking.contains("notes"));
    }

    /**
     * The team that pays on a contract: the one that the payment names, which REST checks; GraphQL knows it by the contract
     * alone.
     *
     * @return null if it cannot be known
     */
    static String team(Inquiry inquiry, String named, String contract) throws Exception {
        return inquiry.lacks(REPORT).isEmpty() && named != null
                ? named
                : Contract.read(inquiry, contract).team();
    }

    /** Whether transactions can name that contract: GraphQL has an Int for it, where long ids do not fit. */
    static boolean canName(Inquiry inquiry, String contract) {
        return inquiry.lacks(REPORT).isEmpty() || SHORT.matcher(contract).matches();
    }

    private static LocalDate from(Inquiry inquiry) {
        return LocalDate.ofInstant(inquiry.sentAt().minus(BEFORE), ZoneOffset.UTC);
    }

    /** Rows that carry the mark. */
    List<Map<String, Object>> marked(String mark) {
        return rows.stream().filter(row -> texts(row).contains(mark)).toList();
    }

    /** Custom payments of that amount; if the report shows marks, a row without one or with another is not what was marked. */
    List<Map<String, Object>> like(BigDecimal amount, boolean wasMarked) {
        boolean marksShow = rows.stream().anyMatch(Transactions::isMarked);
        return rows.stream()
                .filter(row -> Plain.mayBeSameAmount(Plain.amount(row, "amount"), amount))
                .filter(Transactions::mayBeCustomPayment)
                .filter(row -> !isMarked(row) && !(wasMarked && marksShow))
                .toList();
    }

    static boolean isBonus(Map<String, Object> row) {
        return "bonus".equalsIgnoreCase(Plain.text(row, "subtype"));
    }

    static String reference(Map<String, Object> row) {
        return Plain.text(row, "reference");
    }

    private static boolean mayBeCustomPayment(Map<String, Object> row) {
        String kind = Plain.text(row, "subtype");
        return kind == null || !OTHER_KINDS.contains(kind.toLowerCase(Locale.ROOT));
    }

    private static boolean isMarked(Map<String, Object> row) {
        return ANY_MARK.matcher(texts(row)).find();
    }

    private static String texts(Map<String, Object> row) {
        return row.get("description") + "\n" + row.get("memo") + "\n" + row.get("notes");
    }
}
