// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/**
 * The payer under whose name the ledger records payments: payment keys are unique per payer.
 *
 * @param account the id of the account, or the name that several accounts share
 * @param tenant  the organization; null for the account's default one
 */
public record Payer(String account, String tenant) {

    private static final char SEPARATOR = '/';

    /** Of a text as {@link #toString} writes it. */
    public static Payer of(String text) {
        int separator = text.lastIndexOf(SEPARATOR);
        return separator < 0
                ? new Payer(text, null)
                : new Payer(text.substring(0, separator), text.substring(separator + 1));
    }

    /** Returns the identity of the payment under a key. */
    public PaymentId payment(String key) {
        return new PaymentId(account, tenant, key);
    }

    /** {@code account} or {@code account/tenant}. */
    @Override
    public String toString() {
        return tenant == null ? account : account + SEPARATOR + tenant;
    }
}
