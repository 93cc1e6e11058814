// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/**
 * In whose name the ledger files payments: payment keys are unique below it.
 *
 * @param account id of the account, or whatever name several accounts share
 * @param tenant  organisation; null for the account's default one
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

    /** What makes a payment under that key one and the same. */
    public PaymentId payment(String key) {
        return new PaymentId(account, tenant, key);
    }

    /** {@code account} or {@code account/tenant}. */
    @Override
    public String toString() {
        return tenant == null ? account : account + SEPARATOR + tenant;
    }
}
