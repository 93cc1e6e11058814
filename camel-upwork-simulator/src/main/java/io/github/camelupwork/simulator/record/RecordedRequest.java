// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request that arrived, without its secrets.
 *
 * @param sequence  the number of the request, 1 for the first one
 * @param time      the time of arrival, by the simulator's clock
 * @param method    the HTTP method on the wire
 * @param path      the path as sent, percent-encoded
 * @param query     the query string as sent, secrets hidden; null if there was none
 * @param headers   the headers by lower-case name, secrets hidden
 * @param body      the body as text, secrets hidden; empty if there was none
 * @param operation the name of the operation, e.g. {@code milestones/approve}; null if the address has none
 * @param reference the reference of its binding; null like {@code operation}
 * @param caller    the id of the person whose token was sent; null until it was accepted
 * @param unknown   the names of parameters that the operation does not have
 * @param status    the HTTP status of the response; 0 while there is none, and where the client sees none
 * @param error     the message of the error in the response; null for a success
 * @param fault     the simulated fault, e.g. {@code RESET after taking}; null if there was none
 */
public record RecordedRequest(
        long sequence,
        Instant time,
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        String operation,
        String reference,
        String caller,
        List<String> unknown,
        int status,
        String error,
        String fault) {

    public RecordedRequest {
        headers = Map.copyOf(headers);
        unknown = List.copyOf(unknown);
    }

    /** The value of a header, name in lower case; null if it was not sent. */
    public String header(String name) {
        return headers.get(name);
    }

    RecordedRequest routed(String itsOperation, String itsReference) {
        return new RecordedRequest(
                sequence,
                time,
                method,
                path,
                query,
                headers,
                body,
                itsOperation,
                itsReference,
                caller,
                unknown,
                status,
                error,
                fault);
    }

    RecordedRequest calledBy(String user) {
        return new RecordedRequest(
                sequence, time, method, path, query, headers, body, operation, reference, user, unknown, status, error,
                fault);
    }

    RecordedRequest ignoring(List<String> names) {
        return new RecordedRequest(
                sequence, time, method, path, query, headers, body, operation, reference, caller, names, status, error,
                fault);
    }

    RecordedRequest failing(String itsFault) {
        return new RecordedRequest(
                sequence, time, method, path, query, headers, body, operation, reference, caller, unknown, status,
                error, itsFault);
    }

    RecordedRequest answered(int itsStatus, String itsError) {
        return new RecordedRequest(
                sequence, time, method, path, query, headers, body, operation, reference, caller, unknown, itsStatus,
                itsError, fault);
    }
}
