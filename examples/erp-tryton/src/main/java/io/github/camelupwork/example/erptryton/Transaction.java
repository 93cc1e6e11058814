// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A row of the finance report.
 *
 * @param reference   number of the transaction
 * @param date        day of booking
 * @param type        for example {@code ARInvoice}
 * @param subtype     for example {@code Hourly}
 * @param description purpose
 * @param amount      US dollars; negative for refunds and payments
 * @param contract    reference of the contract; empty if it belongs to none
 * @param title       title of the contract
 * @param freelancer  reference of the freelancer; empty if there is none
 * @param name        the freelancer's name
 */
record Transaction(
        String reference,
        LocalDate date,
        String type,
        String subtype,
        String description,
        BigDecimal amount,
        String contract,
        String title,
        String freelancer,
        String name) {

    private static final Set<String> TAXES = Set.of("VAT", "GST", "Sales Tax", "WHT");

    static Transaction of(Map<?, ?> row) {
        return new Transaction(
                text(row, "reference"),
                LocalDate.parse(text(row, "date")),
                text(row, "type"),
                text(row, "subtype"),
                text(row, "description"),
                new BigDecimal(text(row, "amount")).setScale(2),
                text(row, "assignment__reference"),
                text(row, "assignment_name"),
                text(row, "provider__reference"),
                text(row, "provider_name"));
    }

    private static String text(Map<?, ?> row, String field) {
        Object value = row.get(field);
        return value instanceof BigDecimal number && number.scale() <= 0
                ? number.toPlainString()
                : Objects.toString(value, "").strip();
    }

    /** Returns true for what the client is billed, and false for what the freelancer is credited with. */
    boolean isClients() {
        return type.startsWith("AR");
    }

    /** Returns true if it only moves money between the card and Upwork. */
    boolean isPayment() {
        return type.endsWith("Payment");
    }

    boolean isTax() {
        return TAXES.contains(subtype);
    }

    boolean isHourly() {
        return subtype.equals("Hourly");
    }

    boolean isCredit() {
        return amount.signum() < 0;
    }

    /** The Monday of the week of its booking. */
    LocalDate week() {
        return monday(date);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
