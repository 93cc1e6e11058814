// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The nature of a transaction, by its type and subtype: types that begin with AP are booked on the freelancer's side, types that
 * begin with AR on the client's; payments, payouts and other transfers only move money and are neither cost nor revenue.
 */
final class Booking {

    static final String TYPE = "type";
    static final String SUBTYPE = "subtype";

    private static final Pattern TRANSFER_TYPE =
            Pattern.compile("(?:payment|payout|withdrawal|deposit|transfer|topup|top-up)$", Pattern.CASE_INSENSITIVE);
    /** Subtypes that are transfers whatever the type is; a withdrawal fee is none of them. */
    private static final Set<String> TRANSFER_SUBTYPES =
            Set.of("payment", "payout", "withdrawal", "deposit", "transfer", "funding", "top up", "top-up");

    private static final String FREELANCERS = "AP";
    private static final String CLIENTS = "AR";

    private Booking() {}

    /** Returns whether a row is a billing or an earning, and not a transfer. */
    static boolean isBooked(Map<String, ?> row) {
        return !TRANSFER_TYPE.matcher(text(row, TYPE)).find()
                && !TRANSFER_SUBTYPES.contains(text(row, SUBTYPE).toLowerCase(Locale.ROOT));
    }

    /** Returns whether a row may be booked on the freelancer's side: it is not marked as the client's. */
    static boolean mayBeFreelancers(Map<String, ?> row) {
        return !text(row, TYPE).startsWith(CLIENTS);
    }

    /** Returns whether a row may be booked on the client's side: it is not marked as the freelancer's. */
    static boolean mayBeClients(Map<String, ?> row) {
        return !text(row, TYPE).startsWith(FREELANCERS);
    }

    private static String text(Map<String, ?> row, String name) {
        return Objects.toString(row.get(name), "").strip();
    }
}
