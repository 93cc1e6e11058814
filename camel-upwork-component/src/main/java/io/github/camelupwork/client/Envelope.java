// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.graphql.GraphQLAnswer;

/**
 * The data around the payload of a response.
 *
 * @param status     the HTTP status
 * @param requestId  the id of the request as the server names it; null if it named none
 * @param location   the address of a created object; null if the response does not say
 * @param serverTime Upwork's time; null if the response does not say
 * @param authUser   {@code auth_user}: the name and time zone of the signed-in user; empty if the response does not say
 * @param total      the number of all items; null if the response does not say
 * @param cursor     the cursor of the next page; null if the response does not say
 * @param hasNext    true if there is a next page, which GraphQL is known to get wrong; null if the response does not
 *                   say
 * @param errors     the errors of GraphQL that came with data
 * @param notes      the notes on how the response came about
 */
public record Envelope(
        int status,
        String requestId,
        String location,
        Instant serverTime,
        Map<String, Object> authUser,
        Long total,
        String cursor,
        Boolean hasNext,
        List<GraphQLError> errors,
        Notes notes) {

    /** An envelope without errors. */
    public Envelope(
            int status,
            String requestId,
            String location,
            Instant serverTime,
            Map<String, Object> authUser,
            Long total,
            String cursor) {
        this(status, requestId, location, serverTime, authUser, total, cursor, null, List.of());
    }

    /** An envelope without notes. */
    public Envelope(
            int status,
            String requestId,
            String location,
            Instant serverTime,
            Map<String, Object> authUser,
            Long total,
            String cursor,
            Boolean hasNext,
            List<GraphQLError> errors) {
        this(status, requestId, location, serverTime, authUser, total, cursor, hasNext, errors, Notes.NONE);
    }

    /** An answer without an envelope of its own. */
    static Envelope of(HttpReply reply) {
        return new Envelope(
                reply.status(), reply.requestId(), reply.header("Location").orElse(null), null, Map.of(), null, null);
    }

    /** The same with these errors. */
    public Envelope with(List<GraphQLError> found) {
        return new Envelope(
                status, requestId, location, serverTime, authUser, total, cursor, hasNext, List.copyOf(found), notes);
    }

    /** The same with this total, and this cursor of the next page. */
    public Envelope with(Long items, String next) {
        return new Envelope(status, requestId, location, serverTime, authUser, items, next, hasNext, errors, notes);
    }

    /** The same with these notes. */
    public Envelope with(Notes other) {
        return new Envelope(status, requestId, location, serverTime, authUser, total, cursor, hasNext, errors, other);
    }

    /** Returns this envelope with the data of a GraphQL response besides its payload. */
    Envelope with(GraphQLAnswer answer, Binding binding) {
        return new Envelope(
                status,
                requestId,
                location,
                serverTime,
                authUser,
                answer.total(binding),
                answer.cursor(binding),
                answer.hasNext(binding),
                answer.errors(),
                Notes.nulls(answer.nullItems(binding), answer.nullMembers(binding)));
    }

    /** Returns this envelope with the data of the JSON around the payload. */
    Envelope with(EnvelopeFields fields) {
        return new Envelope(
                status, requestId, location, fields.serverTime(), fields.authUser(), fields.total(), fields.cursor());
    }
}
