// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Proof;

/** Reads the proof that a payment order was executed. */
final class Proofs {

    private static final Pattern FORM = Pattern.compile("(\\w+)(?:=(\\$?)(\\w+))?");

    private Proofs() {}

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
    static Proof required(Proof proof, Effect effect, String where) {
        if ((effect == Effect.MONEY) != (proof != null)) {
            throw new DescriptionException(
                    where,
                    proof == null
                            ? "moves money and lacks proof: the member of a successful answer that shows that it did"
                            : "has a proof, but its effect is not money");
        }
        return proof;
    }
}
