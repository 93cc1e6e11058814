// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.report.DateRange;

/** The headers that describe an item to a route. */
final class ItemHeaders {

    private ItemHeaders() {}

    /** Returns the headers of an item of a list. */
    static Map<String, Object> of(Envelope envelope, long position) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(UpworkConstants.POSITION, position);
        put(headers, UpworkConstants.TOTAL, envelope.total());
        put(headers, UpworkConstants.SERVER_TIME, envelope.serverTime());
        put(headers, UpworkConstants.REQUEST_ID, envelope.requestId());
        put(headers, UpworkConstants.ERRORS, envelope.errors().isEmpty() ? null : envelope.errors());
        put(
                headers,
                UpworkConstants.NULL_ITEMS,
                envelope.notes().nulls() == 0 ? null : envelope.notes().nulls());
        put(
                headers,
                UpworkConstants.REFUSED_FIELDS,
                envelope.notes().refusedFields().isEmpty()
                        ? null
                        : envelope.notes().refusedFields());
        return headers;
    }

    /** Returns the headers of a row of a report. */
    static Map<String, Object> of(Envelope envelope, long position, DateRange window) {
        Map<String, Object> headers = of(envelope, position);
        headers.putAll(of(window));
        return headers;
    }

    /** Returns the headers of a row that a window no longer has. */
    static Map<String, Object> of(DateRange window) {
        Map<String, Object> headers = new LinkedHashMap<>();
        put(headers, UpworkConstants.WINDOW_FROM, window.from());
        put(headers, UpworkConstants.WINDOW_TO, window.to());
        return headers;
    }

    private static void put(Map<String, Object> headers, String name, Object value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
