// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What makes a payment one and the same.
 *
 * @param account id of the account that pays; not secret
 * @param tenant  organisation paid for; null for the account's default one
 * @param key     the payment key, out of the business document (an invoice number, say): at most 255 characters, all of them to
 *                be seen; blanks around it do not count, upper and lower case do
 */
public record PaymentId(String account, String tenant, String key) {

    private static final int LONGEST_KEY = 255;

    /** Tables and fixed columns pad their fields; no blank at an end makes it another document. */
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /** Control and format characters (a byte order mark, say), halves of pairs, and line ends: two keys that look the same. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public PaymentId {
        Objects.requireNonNull(account, "account");
        tenant = tenant == null || tenant.isBlank() ? null : tenant;
        key = key == null ? "" : BLANK_ENDS.matcher(key).replaceAll("");
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "The payment key is blank; give one that belongs to the business document");
        }
        if (key.length() > LONGEST_KEY || UNSEEN.matcher(key).find()) {
            throw new IllegalArgumentException("The payment key has " + key.length() + " characters; allowed are 1 to "
                    + LONGEST_KEY + " characters without control characters and others that cannot be seen");
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
