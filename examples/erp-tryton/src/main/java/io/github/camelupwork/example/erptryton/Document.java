// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * A supplier invoice or a credit note that is wanted in Tryton.
 *
 * @param reference its name in Tryton, such as {@code UPW 214794/2026-10-05}
 * @param supplier  code of the party
 * @param date      day of the invoice
 * @param title     text of the whole
 * @param lines     what is billed
 * @param taxes     taxes of it
 */
record Document(String reference, String supplier, LocalDate date, String title, List<Line> lines, List<Tax> taxes) {

    /** What our documents begin with. */
    static final String PREFIX = "UPW ";

    /** What a draft ends with that waits until Upwork returns the money. */
    static final String CORRECTION = " correction";

    /** The accounts that a line is for. */
    enum Account {
        WORK,
        FEES
    }

    /**
     * A line; quantity times price is its amount.
     *
     * @param note for {@link Note}
     */
    record Line(Account account, BigDecimal quantity, BigDecimal price, String description, Note note) {

        static Line one(Account account, BigDecimal amount, String description, Note note) {
            return new Line(account, BigDecimal.ONE, amount, description, note);
        }

        BigDecimal amount() {
            return quantity.multiply(price).setScale(2, RoundingMode.HALF_EVEN);
        }
    }

    /** A tax as Upwork states it, and not as a rate would make it. */
    record Tax(BigDecimal base, BigDecimal amount, String description) {}

    BigDecimal net() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
