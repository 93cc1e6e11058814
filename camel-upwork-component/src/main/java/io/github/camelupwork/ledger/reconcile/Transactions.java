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

/**
 * What a client's team was billed on a contract from the day before a payment was sent; reports know days only, and not whose.
 *
 * @param rows rows of reports/billings on that contract
 */
record Transactions(List<Map<String, Object>> rows) {

    /** Kinds that a custom payment certainly is not. */
    private static final Set<String> OTHER_KINDS = Set.of("hourly", "overtime", "salary", "milestone", "refund", "withdrawal",
            "payment", "referral", "chargeback", "chargeback resolution");
    private static final Pattern ANY_MARK = Pattern.compile("\\bref-[0-9a-f]{20}\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Duration BEFORE = Duration.ofDays(1);

    static Transactions read(Inquiry inquiry, String team, String contract) throws Exception {
        String query = "SELECT reference, date, assignment__reference, type, subtype, description, memo, notes, amount"
                + " WHERE date >= '" + from(inquiry) + "'"
                + (DIGITS.matcher(contract).matches() ? " AND assignment__reference = " + contract : "");
        return new Transactions(inquiry.list("reports/billings", Map.of("buyerTeamReference", team, "tq", query)).stream()
                .filter(row -> Plain.sameReference(Plain.text(row, "assignment__reference"), contract)).toList());
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
        return rows.stream().filter(row -> Plain.mayBeSameAmount(Plain.amount(row, "amount"), amount))
                .filter(Transactions::mayBeCustomPayment)
                .filter(row -> !isMarked(row) && !(wasMarked && marksShow)).toList();
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
