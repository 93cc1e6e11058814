// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a payment.
 *
 * @param account the id of the account that pays; not secret
 * @param tenant  the organization paid for; null for the account's default one
 * @param key     the payment key, from the business document (an invoice number, say): at most 255 characters, all of
 *                them visible; surrounding blanks are ignored, case is significant. {@code 4711}, {@code 4711.0} and
 *                {@code 4711.00} are the same key, and so are {@code 1.0E7} and {@code 10000000}, and both encodings of
 *                an accent
 */
public record PaymentId(String account, String tenant, String key) {

    private static final int LONGEST_KEY = 255;

    /** Tables and fixed columns pad their fields; no blank at an end makes it another document. */
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /** A blank of another kind looks like a plain one. */
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

    /** A whole number as spreadsheets write it. */
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");

    /** A large number as Java writes it: a double, or a decimal. */
    private static final Pattern SCIENTIFIC =
            Pattern.compile("[0-9]\\.[0-9]{1,20}E[0-9]{1,2}|[0-9](?:\\.[0-9]{1,20})?E\\+[0-9]{1,2}");

    private static final int MOST_DIGITS = 30;

    /** Control and format characters (a byte order mark, say), halves of pairs, and line ends: two keys that look the same. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180D}\\x{2800}\\x{3164}"
                    + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    public PaymentId {
        Objects.requireNonNull(account, "account");
        tenant = tenant == null || tenant.isBlank() ? null : tenant;
        key = key == null ? "" : normal(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    "The payment key is blank; give one that belongs to the business document");
        }
        if (key.length() > LONGEST_KEY || UNSEEN.matcher(key).find()) {
            throw new IllegalArgumentException("The payment key has " + key.length() + " characters; allowed are 1 to "
                    + LONGEST_KEY + " characters without control characters and others that cannot be seen");
        }
    }

    /** One text for one document: composed accents, plain blanks, and whole numbers without a fraction or an exponent. */
    private static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String key = BLANK.matcher(BLANK_ENDS.matcher(composed).replaceAll("")).replaceAll(" ");
        Matcher whole = WHOLE.matcher(key);
        if (whole.matches()) {
            return whole.group(1);
        }
        if (!SCIENTIFIC.matcher(key).matches()) {
            return key;
        }
        BigDecimal number = new BigDecimal(key);
        boolean isWhole =
                number.stripTrailingZeros().scale() <= 0 && number.precision() - (long) number.scale() <= MOST_DIGITS;
        return isWhole ? number.toBigInteger().toString() : key;
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
