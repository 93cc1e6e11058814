// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A payment order, as it comes to the ledger.
 *
 * @param id          the payer and the key of the payment
 * @param operation   {@code group/name}, e.g. {@code payments/create}
 * @param arguments   the arguments of the route as canonical JSON, by names on the wire; never credentials
 * @param fingerprint SHA-256 of operation and arguments: the same key may only ever come with the same fingerprint
 * @param hints       data that helps to find the payment at Upwork later and is not part of the fingerprint, see
 *                    {@link Hint}; without nulls
 */
public record PaymentRequest(
        PaymentId id, String operation, String arguments, String fingerprint, Map<String, String> hints) {

    public PaymentRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(operation, "operation");
        hints = Map.copyOf(hints);
    }

    /**
     * An order with its fingerprint.
     *
     * @param arguments wire values by their names on the wire: texts, numbers (money as BigDecimal), booleans, and maps and
     *                  lists of them; null values count as not given. Amounts must come as numbers to be compared by value
     */
    public static PaymentRequest of(PaymentId id, String operation, Map<String, ?> arguments) {
        return of(id, operation, arguments, Set.of());
    }

    /**
     * As {@link #of(PaymentId, String, Map)}, of an operation that several APIs carry.
     *
     * @param ignored arguments that do not make it another payment, for not every API takes them
     */
    public static PaymentRequest of(PaymentId id, String operation, Map<String, ?> arguments, Set<String> ignored) {
        Map<String, Object> telling = new HashMap<>(arguments);
        telling.keySet().removeAll(ignored);
        return new PaymentRequest(
                id,
                operation,
                CanonicalJson.write(arguments),
                CanonicalJson.digest(operation + '\n' + CanonicalJson.writeAsTexts(telling)),
                Map.of());
    }

    /** Returns the subject of the payment, see {@link PaymentSubject}. */
    public String subject() {
        return PaymentSubject.of(operation, CanonicalJson.readMap(arguments));
    }

    /** The same order with these hints more. */
    public PaymentRequest withHints(Map<String, String> others) {
        Map<String, String> more = new HashMap<>(hints);
        more.putAll(others);
        return new PaymentRequest(id, operation, arguments, fingerprint, more);
    }

    /** The same order with a hint more; a null or blank value changes nothing. */
    public PaymentRequest withHint(String name, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new HashMap<>(hints);
        more.put(name, value);
        return new PaymentRequest(id, operation, arguments, fingerprint, more);
    }
}
