// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.graphql.GraphQLAnswer;

/**
 * What stands around the payload of an answer.
 *
 * @param status     HTTP status
 * @param requestId  id of the request as the server names it; null if it named none
 * @param location   where a created thing is; null if the answer does not say
 * @param serverTime Upwork's time; null if the answer does not say
 * @param authUser   {@code auth_user}: name and time zone of the signed-in user; empty if the answer does not say
 * @param total      how many items there are in all; null if the answer does not say
 * @param cursor     what the next page is asked for with; null if the answer does not say
 * @param hasNext    whether there is a next page, which GraphQL is known to get wrong; null if the answer does not say
 * @param errors     errors of GraphQL that came with data
 * @param notes      how the answer came about
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

    /** The same with these notes. */
    public Envelope with(Notes other) {
        return new Envelope(status, requestId, location, serverTime, authUser, total, cursor, hasNext, errors, other);
    }

    /** What an answer of GraphQL says besides its payload. */
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

    /** What the JSON around the payload says. */
    Envelope with(EnvelopeFields fields) {
        return new Envelope(
                status, requestId, location, fields.serverTime(), fields.authUser(), fields.total(), fields.cursor());
    }
}
