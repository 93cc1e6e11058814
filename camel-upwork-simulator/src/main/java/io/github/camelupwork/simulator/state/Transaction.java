// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of the finance reports. What a client is billed makes two of them: the client's with the fee, the freelancer's without.
 *
 * @param reference number of the transaction
 * @param date      day it was booked
 * @param due       day it is due
 * @param side      whose it is
 * @param entity    whose money it moves
 * @param contract  the contract; null for what belongs to none, such as a withdrawal
 * @param kind      type and subtype
 * @param text      what it says
 * @param amount    US dollars, exact to the cent; refunds, payments and withdrawals are negative
 */
public record Transaction(
        long reference,
        LocalDate date,
        LocalDate due,
        Side side,
        AccountingEntity entity,
        Contract contract,
        Kind kind,
        Text text,
        BigDecimal amount) {

    /** The same on another contract. */
    Transaction on(Contract other) {
        return new Transaction(reference, date, due, side, entity, other, kind, text, amount);
    }

    /** Whose transaction it is. */
    public enum Side {
        CLIENT,
        FREELANCER
    }

    /** The documented types with the subtypes that occur here. */
    public enum Kind {
        HOURLY("Invoice", "Hourly"),
        MILESTONE("Invoice", "Milestone"),
        FIXED_PRICE("Adjustment", "Fixed Price"),
        BONUS("Adjustment", "Bonus"),
        EXPENSE("Adjustment", "Expense"),
        REFUND("Adjustment", "Refund"),
        PAYMENT("Payment", "Payment"),
        WITHDRAWAL("Payment", "Withdrawal");

        private final String type;
        private final String subtype;

        Kind(String type, String subtype) {
            this.type = type;
            this.subtype = subtype;
        }

        /** {@code Invoice}, {@code Payment} or {@code Adjustment}. */
        public String type() {
            return type;
        }

        /** For example {@code Fixed Price}. */
        public String subtype() {
            return subtype;
        }

        /** Whether a client is billed for work, unlike money that only moves. */
        public boolean isBilling() {
            return this != PAYMENT && this != WITHDRAWAL;
        }
    }

    /**
     * The texts of a transaction; none is null.
     *
     * @param description what it is for
     * @param comment     what the client says
     * @param notes       private notes of the client
     */
    public record Text(String description, String comment, String notes) {

        public Text {
            comment = comment == null ? "" : comment;
            notes = notes == null ? "" : notes;
        }

        /** A description alone. */
        public static Text of(String description) {
            return new Text(description, "", "");
        }
    }
}
