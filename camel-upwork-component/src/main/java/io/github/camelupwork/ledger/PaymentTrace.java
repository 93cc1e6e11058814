// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.store.Sha256;

/**
 * The mark of a custom payment ({@code payments/create}) by which it can be found again with certainty. Other
 * operations have no field that only the client reads and are never marked.
 */
public enum PaymentTrace {
    /** Nothing is added: a lost payment is looked for by contract, amount and day. */
    NONE,
    /** The mark becomes the private note of the payment if the route gave none. The freelancer does not see it. */
    NOTES,
    /**
     * The mark is put after the comment of a custom payment, the name of a milestone and the title of an offer, which the
     * freelancer reads. Only by an explicit wish.
     */
    COMMENTS;

    private static final String CUSTOM_PAYMENT = "payments/create";
    /** Text that Upwork shows again, by operation. */
    private static final Map<String, String> SHOWN_TEXTS =
            Map.of(CUSTOM_PAYMENT, "comments", "milestones/create", "milestone_description", "offers/create", "title");

    private static final int DIGITS = 20;

    /** The mark of a payment: short, the same at every attempt, and telling nothing about the key. */
    public static String mark(PaymentId id) {
        String name = id.account() + '\n' + (id.tenant() == null ? "" : id.tenant()) + '\n' + id.key();
        return "ref-" + Sha256.hex(name).substring(0, DIGITS);
    }

    /** Returns whether a payment with these arguments is marked. */
    public boolean marks(String operation, Map<String, ?> arguments) {
        return switch (this) {
            case NONE -> false;
            case NOTES -> CUSTOM_PAYMENT.equals(operation) && isBlank(arguments.get("notes"));
            case COMMENTS -> SHOWN_TEXTS.containsKey(operation);
        };
    }

    /**
     * Returns the arguments to send, with the mark if this trace sets one. The fingerprint remains that of the route's
     * own arguments.
     */
    public Map<String, Object> marked(String operation, Map<String, ?> arguments, PaymentId id) {
        Map<String, Object> sent = new LinkedHashMap<>(arguments);
        if (marks(operation, arguments)) {
            if (this == NOTES) {
                sent.put("notes", mark(id));
            } else {
                sent.merge(SHOWN_TEXTS.get(operation), mark(id), (text, mark) -> text + " [" + mark + "]");
            }
        }
        return sent;
    }

    /** The order with the mark as its hint, if this trace sets one. */
    public PaymentRequest hinted(PaymentRequest request, Map<String, ?> arguments) {
        return marks(request.operation(), arguments) ? request.withHint(Hint.TRACE, mark(request.id())) : request;
    }

    private static boolean isBlank(Object value) {
        return value == null || value.toString().isBlank();
    }
}
