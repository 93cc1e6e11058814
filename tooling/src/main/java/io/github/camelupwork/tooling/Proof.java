// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The member of a successful payload that proves that a payment order was executed.
 *
 * @param member    the name of the member
 * @param value     the value it must have; null if any id is a proof
 * @param parameter the wire name of the parameter whose value it must equal; null if there is none
 */
record Proof(String member, String value, String parameter) {

    private static final Pattern FORM = Pattern.compile("(\\w+)(?:=(\\$?)(\\w+))?");
    private static final String MONEY = "MONEY";

    /**
     * Reads {@code reference}, {@code message=ok} or {@code id=$milestone_id}.
     *
     * @param text nullable
     * @return null if the text is null
     */
    static Proof of(String text, String where) {
        if (text == null) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DescriptionException(
                    where, "proof is '" + text + "', which is none of member, member=value and member=$parameter");
        }
        boolean parameter = "$".equals(form.group(2));
        return new Proof(form.group(1), parameter ? null : form.group(3), parameter ? form.group(3) : null);
    }

    /** Refuses an operation that moves money and does not say what proves that it did, and the reverse. */
    static Proof required(Proof proof, String effect, String where) {
        if (MONEY.equals(effect) != (proof != null)) {
            throw new DescriptionException(
                    where,
                    proof == null
                            ? "moves money and lacks proof: the member of a successful answer that shows that it did"
                            : "has a proof, but its effect is not money");
        }
        return proof;
    }

    /** For people: {@code reference}, {@code message=ok} or {@code id=$milestone_id}. */
    @Override
    public String toString() {
        return member + (value != null ? "=" + value : parameter != null ? "=$" + parameter : "");
    }
}
