// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Objects;

/**
 * What makes a payment one and the same.
 *
 * @param account id of the account that pays; not secret
 * @param tenant  organisation paid for; null for the account's default one
 * @param key     the payment key, out of the business document (an invoice number, say): at most 255 characters, none of them a
 *                control character
 */
public record PaymentId(String account, String tenant, String key) {

    private static final int LONGEST_KEY = 255;

    public PaymentId {
        Objects.requireNonNull(account, "account");
        tenant = tenant == null || tenant.isBlank() ? null : tenant;
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("The payment key is blank; give one that belongs to the business document");
        }
        if (key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The payment key has " + key.length() + " characters; allowed are 1 to "
                    + LONGEST_KEY + " characters without control characters");
        }
    }

    /** In whose name it is made. */
    public Payer payer() {
        return new Payer(account, tenant);
    }

    /** For messages: the key, and in whose name. */
    @Override
    public String toString() {
        return "'" + key + "' of account " + account + (tenant == null ? "" : ", tenant " + tenant);
    }
}
