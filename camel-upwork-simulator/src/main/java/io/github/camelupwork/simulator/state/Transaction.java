// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of the statement of one account. An amount that a client is billed makes three of them: the client's, the
 * freelancer's, and the service fee that is taken from the freelancer.
 *
 * @param reference the number of the transaction
 * @param date      the day of booking
 * @param due       the day in Upwork's statement: the end of the review for billed amounts, the day itself otherwise
 * @param paid      the day on which it was fully paid; null before
 * @param side      the side that it belongs to
 * @param entity    the entity whose money it moves
 * @param contract  the contract; null if it belongs to none, such as a withdrawal
 * @param kind      the type and subtype
 * @param text      the texts
 * @param amount    US dollars, exact to the cent: billed and earned amounts are positive, a refund, a payment, a fee
 *                  and a withdrawal negative
 */
public record Transaction(
        long reference,
        LocalDate date,
        LocalDate due,
        LocalDate paid,
        Side side,
        AccountingEntity entity,
        Contract contract,
        Kind kind,
        Text text,
        BigDecimal amount) {

    /** The same on another contract. */
    Transaction on(Contract other) {
        return new Transaction(reference, date, due, paid, side, entity, other, kind, text, amount);
    }

    /** The same, fully paid on that day. */
    Transaction paidOn(LocalDate day) {
        return new Transaction(reference, date, due, day, side, entity, contract, kind, text, amount);
    }

    /** The signed movement of the account, {@code amountCreditedToUser}: these sum up to the change of the balance. */
    public BigDecimal credited() {
        return side == Side.CLIENT ? amount.negate() : amount;
    }

    /**
     * The amount as both APIs document it, which has the other sign for withdrawals and value added tax of
     * freelancers.
     */
    public BigDecimal transactionAmount() {
        return side == Side.FREELANCER && (kind == Kind.WITHDRAWAL || kind == Kind.VAT) ? amount.negate() : amount;
    }

    /** The type by the side: AP for the freelancer's, AR for the client's, e.g. {@code APInvoice}. */
    public String type() {
        return side.prefix() + kind.type();
    }

    /** Number of the client's purchase order, which is a text; null for what belongs to no contract. */
    public String purchaseOrder() {
        return contract == null ? null : "PO-" + contract.reference() + "/A";
    }

    /** Whose transaction it is. */
    public enum Side {
        CLIENT("AR"),
        FREELANCER("AP");

        private final String prefix;

        Side(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    /** The types, without their side, and subtypes that users of the living Upwork report. */
    public enum Kind {
        HOURLY("Invoice", "Hourly"),
        MILESTONE("Invoice", "Milestone"),
        FIXED_PRICE("Invoice", "Fixed Price"),
        MISCELLANEOUS("Invoice", "Miscellaneous"),
        BONUS("Adjustment", "Bonus"),
        EXPENSE("Adjustment", "Expense"),
        REFUND("Adjustment", "Refund"),
        SERVICE_FEE("Adjustment", "Service Fee"),
        WITHDRAWAL_FEE("Adjustment", "Withdrawal Fee"),
        MEMBERSHIP_FEE("Invoice", "Membership Fee"),
        VAT("Adjustment", "VAT"),
        WITHHOLDING_TAX("Adjustment", "WHT"),
        PAYMENT("Payment", "Payment"),
        WITHDRAWAL("Payment", "Withdrawal");

        private final String type;
        private final String subtype;

        Kind(String type, String subtype) {
            this.type = type;
            this.subtype = subtype;
        }

        String type() {
            return type;
        }

        /** For example {@code Fixed Price}. */
        public String subtype() {
            return subtype;
        }

        /** Returns true if it only moves money, and is neither cost nor revenue. */
        public boolean isTransfer() {
            return type.equals("Payment");
        }
    }

    /**
     * The texts of a transaction; none is null.
     *
     * @param description the purpose
     * @param comment     the client's comment
     * @param notes       the private notes of the client
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
