// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Proof;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.json.Texts;

/**
 * Decides whether an answer proves that the order was executed: it has the documented status and the documented form, with the
 * reference that the catalog names as {@link Proof}. Anything else leaves the payment unknown.
 */
final class SuccessProof {

    /** Values of a member {@code status} that do not speak against success. */
    private static final Set<String> GOOD_STATUS = Set.of("ok", "success", "succeeded", "200");

    /** What programs write for a value that they do not have. */
    private static final Set<String> NOTHING =
            Set.of("null", "none", "nil", "undefined", "nan", "n/a", "na", "true", "false", "[object object]");

    /** A letter, or a digit other than zero. */
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}1-9]");

    private static final int OK = 200;
    private static final int SHOWN = 200;

    private SuccessProof() {}

    /** Why the answer does not prove that the order was executed; empty if it does. */
    static Optional<String> lacking(UpworkCall call, UpworkAnswer answer) {
        return lack(call, answer)
                .map(lack -> "Upwork answered HTTP " + answer.envelope().status() + ", which does not prove that "
                        + call.operation().name() + " was executed: " + lack);
    }

    private static Optional<String> lack(UpworkCall call, UpworkAnswer answer) {
        Answer expected = call.binding().answer();
        Proof proof = expected.proof();
        int status = answer.envelope().status();
        int documented = proof == null ? OK : expected.status();
        if (status != documented) {
            return Optional.of("success is documented as HTTP " + documented);
        }
        if (!answer.envelope().errors().isEmpty()) {
            return Optional.of("errors came with it");
        }
        if (!(answer.body() instanceof Map<?, ?> body)) {
            return Optional.of("the body is no object but " + shown(answer.body()));
        }
        return proof == null ? ownDocument(body) : contradiction(body).or(() -> member(call, body, proof));
    }

    private static Optional<String> member(UpworkCall call, Map<?, ?> body, Proof proof) {
        Object value = body.get(proof.member());
        if (!isReference(value) && !(proof.value() != null && value instanceof Boolean)) {
            return Optional.of("it lacks '" + proof.member() + "': " + shown(body));
        }
        if (proof.value() != null
                && !proof.value().equalsIgnoreCase(value.toString().strip())) {
            return Optional.of("'" + proof.member() + "' is not '" + proof.value() + "': " + shown(body));
        }
        Object asked = proof.parameter() == null ? value : call.values().get(proof.parameter());
        return same(asked, value)
                ? Optional.empty()
                : Optional.of("'" + proof.member() + "' is '" + shown(value) + "', asked was " + asked);
    }

    private static Optional<String> contradiction(Map<?, ?> body) {
        Object success = body.get("success");
        Object status = body.get("status");
        boolean failed = success != null && !"true".equalsIgnoreCase(success.toString())
                || status != null && !GOOD_STATUS.contains(status.toString().toLowerCase(Locale.ROOT))
                || isThere(body.get("error"))
                || isThere(body.get("errors"));
        return failed ? Optional.of("it speaks against success itself: " + shown(body)) : Optional.empty();
    }

    /** Of a document of the route's own every field at the top must have returned an object with at least one value. */
    private static Optional<String> ownDocument(Map<?, ?> data) {
        boolean proved = !data.isEmpty()
                && data.values().stream()
                        .allMatch(field -> field instanceof Map<?, ?> object
                                && contradiction(object).isEmpty()
                                && hasValues(object));
        return proved
                ? Optional.empty()
                : Optional.of("each field must answer an object with an id; it is " + shown(data));
    }

    private static boolean hasValues(Map<?, ?> object) {
        return object.entrySet().stream()
                .anyMatch(member -> !"__typename".equals(member.getKey())
                        && (isReference(member.getValue()) || Boolean.TRUE.equals(member.getValue())));
    }

    private static boolean isThere(Object value) {
        return value != null && !(value instanceof Collection<?> all && all.isEmpty());
    }

    /** Text or a number that says something; zero, and words for nothing, say nothing. */
    private static boolean isReference(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).signum() > 0;
        }
        return value instanceof String text
                && SAYS_SOMETHING.matcher(text).find()
                && !NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Ids are numbers to one API and texts to the other. */
    private static boolean same(Object asked, Object answered) {
        return asked != null
                && asked.toString().strip().equals(answered.toString().strip());
    }

    private static String shown(Object body) {
        return Texts.shortened(String.valueOf(body), SHOWN);
    }
}
