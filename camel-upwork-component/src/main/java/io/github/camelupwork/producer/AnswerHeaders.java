// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.List;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Notes;
import io.github.camelupwork.client.UpworkAnswer;
import org.apache.camel.Message;

/** Sets headers from the envelope of a response. */
public final class AnswerHeaders {

    private static final List<String> OF_ENVELOPE = List.of(
            UpworkConstants.RESPONSE_CODE,
            UpworkConstants.REQUEST_ID,
            UpworkConstants.LOCATION,
            UpworkConstants.SERVER_TIME,
            UpworkConstants.AUTH_USER,
            UpworkConstants.TOTAL,
            UpworkConstants.NEXT_CURSOR,
            UpworkConstants.ERRORS,
            UpworkConstants.NULL_ITEMS,
            UpworkConstants.REFUSED_FIELDS,
            UpworkConstants.CACHE_AGE);

    private AnswerHeaders() {}

    /**
     * @param answer its envelope is null if it has none
     */
    public static void set(Message message, String operation, UpworkAnswer answer) {
        message.setHeader(UpworkConstants.OPERATION, operation);
        set(message, UpworkConstants.REPLAYED, answer.replayed() ? true : null);
        Envelope envelope = answer.envelope();
        if (envelope == null) {
            OF_ENVELOPE.forEach(message::removeHeader);
            return;
        }
        message.setHeader(UpworkConstants.RESPONSE_CODE, envelope.status());
        set(message, UpworkConstants.REQUEST_ID, envelope.requestId());
        set(message, UpworkConstants.LOCATION, envelope.location());
        set(message, UpworkConstants.SERVER_TIME, envelope.serverTime());
        set(message, UpworkConstants.AUTH_USER, envelope.authUser().isEmpty() ? null : envelope.authUser());
        set(message, UpworkConstants.TOTAL, envelope.total());
        set(message, UpworkConstants.NEXT_CURSOR, envelope.cursor());
        set(message, UpworkConstants.ERRORS, envelope.errors().isEmpty() ? null : envelope.errors());
        notes(message, envelope.notes());
    }

    private static void notes(Message message, Notes notes) {
        set(message, UpworkConstants.NULL_ITEMS, notes.nulls() == 0 ? null : notes.nulls());
        set(message, UpworkConstants.CACHE_AGE, notes.age());
        set(message, UpworkConstants.REFUSED_FIELDS, notes.refusedFields().isEmpty() ? null : notes.refusedFields());
    }

    /** A header of an earlier call must not pass for one of this. */
    private static void set(Message message, String name, Object value) {
        if (value == null) {
            message.removeHeader(name);
        } else {
            message.setHeader(name, value);
        }
    }
}
