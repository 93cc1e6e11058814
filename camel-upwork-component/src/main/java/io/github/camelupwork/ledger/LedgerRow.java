// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Entries and lines of history as rows, and back. */
final class LedgerRow {

    static final String COLUMNS =
            "account, tenant, payment_key, operation, arguments, fingerprint, hints, state, attempt, "
                    + "owner, outcome_status, outcome_answer, outcome_message, settled_by, intended_at, sent_at, changed_at, "
                    + "version, subject, reference";
    static final String HISTORY_COLUMNS =
            "account, tenant, payment_key, version, event, state, attempt, at, recorder, detail";

    private LedgerRow() {}

    static Object[] values(LedgerEntry entry) {
        PaymentRequest request = entry.request();
        PaymentOutcome outcome = entry.outcome() == null ? new PaymentOutcome(null, null, null) : entry.outcome();
        return new Object[] {
            entry.id().account(),
            tenant(entry.id()),
            entry.id().key(),
            request.operation(),
            request.arguments(),
            request.fingerprint(),
            CanonicalJson.write(new TreeMap<>(request.hints())),
            entry.state().name(),
            entry.attempt(),
            entry.owner(),
            outcome.status(),
            outcome.answer(),
            outcome.message(),
            entry.settledBy(),
            time(entry.intendedAt()),
            time(entry.sentAt()),
            time(entry.changedAt()),
            entry.version(),
            request.subject(),
            outcome.reference()
        };
    }

    static Object[] values(PaymentId id, Transition line) {
        return new Object[] {
            id.account(),
            tenant(id),
            id.key(),
            line.version(),
            line.event().name(),
            line.state().name(),
            line.attempt(),
            time(line.at()),
            line.recorder(),
            line.detail()
        };
    }

    /**
     * Reads a row of {@code upwork_ledger}.
     *
     * @throws LedgerStoreException if it is damaged; the message names the payment and what to do
     */
    static LedgerEntry entry(ResultSet row) throws SQLException {
        return legible(row, "row", LedgerRow::asEntry);
    }

    private static LedgerEntry asEntry(ResultSet row) throws SQLException {
        PaymentId id = new PaymentId(row.getString("account"), row.getString("tenant"), row.getString("payment_key"));
        PaymentRequest request = new PaymentRequest(
                id,
                row.getString("operation"),
                row.getString("arguments"),
                row.getString("fingerprint"),
                hints(row.getString("hints")));
        return new LedgerEntry(
                request,
                state(row),
                row.getInt("attempt"),
                row.getString("owner"),
                outcome(row),
                row.getString("settled_by"),
                time(row, "intended_at"),
                time(row, "sent_at"),
                time(row, "changed_at"),
                row.getLong("version"));
    }

    /**
     * Reads the state in a row of any query.
     *
     * @throws LedgerStoreException if there is no such state
     */
    static LedgerState state(ResultSet row) throws SQLException {
        String name = row.getString("state");
        try {
            return LedgerState.valueOf(name);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new LedgerStoreException(
                    "The ledger is damaged: a payment in upwork_ledger has the state '" + name
                            + "', which there is not; restore both tables from the same backup, or look at Upwork what"
                            + " was paid and mend them by hand",
                    e);
        }
    }

    /**
     * Reads a row of {@code upwork_ledger_history}.
     *
     * @throws LedgerStoreException if it is damaged; the message names the payment and what to do
     */
    static Transition transition(ResultSet row) throws SQLException {
        return legible(row, "history", LedgerRow::asTransition);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T legible(ResultSet row, String part, Reading<T> reading) throws SQLException {
        try {
            return reading.of(row);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException | LedgerStoreException e) {
            throw damaged(part, row.getString("payment_key"), row.getString("account"), e);
        }
    }

    /** Returns the exception for a part of a payment's record that cannot be read. */
    static LedgerStoreException damaged(String part, String key, String account, Exception reason) {
        return new LedgerStoreException(
                "The ledger is damaged: the " + part + " of payment '" + key + "' of account " + account
                        + " cannot be read (" + reason.getMessage() + "). Nothing is sent for that key; restore both"
                        + " tables from the same backup, or look at Upwork what was paid and mend them by hand",
                reason);
    }

    private static Transition asTransition(ResultSet row) throws SQLException {
        return new Transition(
                row.getLong("version"),
                LedgerEvent.valueOf(row.getString("event")),
                state(row),
                row.getInt("attempt"),
                time(row, "at"),
                row.getString("recorder"),
                row.getString("detail"));
    }

    /** Returns the tenant column: null is not allowed in a key, so the default organization is the empty string. */
    static String tenant(PaymentId id) {
        return id.tenant() == null ? "" : id.tenant();
    }

    static OffsetDateTime time(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static PaymentOutcome outcome(ResultSet row) throws SQLException {
        Integer status = row.getObject("outcome_status", Integer.class);
        String answer = row.getString("outcome_answer");
        String message = row.getString("outcome_message");
        return status == null && answer == null && message == null ? null : new PaymentOutcome(status, answer, message);
    }

    private static Map<String, String> hints(String json) {
        return CanonicalJson.readMap(json).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, hint -> hint.getValue().toString()));
    }
}
