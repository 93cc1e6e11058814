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
 * @param page       the place of a page in its list
 * @param errors     the errors of GraphQL that came with data
 * @param notes      the notes on how the response came about
 */
public record Envelope(
        int status,
        String requestId,
        String location,
        Instant serverTime,
        Map<String, Object> authUser,
        PageInfo page,
        List<GraphQLError> errors,
        Notes notes) {

    /** Returns true if errors or nulls held something back: what is missing may be there another time. */
    public boolean isPartial() {
        return !errors.isEmpty() || notes.nulls() > 0 || notes.noList();
    }

    /**
     * The place of a page in its list; null where the response does not say.
     *
     * @param total   the number of all items
     * @param cursor  the cursor of the next page
     * @param hasNext true if there is a next page, which GraphQL is known to get wrong
     */
    public record PageInfo(Long total, String cursor, Boolean hasNext) {

        static final PageInfo NONE = new PageInfo(null, null, null);
    }

    /** Returns an envelope that says nothing but the HTTP status. */
    public static Envelope of(int status) {
        return new Envelope(status, null, null, null, Map.of(), PageInfo.NONE, List.of(), Notes.NONE);
    }

    /** Returns the envelope of a response, as far as its status line and headers tell. */
    static Envelope of(HttpReply reply) {
        return of(reply.status())
                .from(reply.requestId(), reply.header("Location").orElse(null));
    }

    /** Returns the number of all items; null if the response does not say. */
    public Long total() {
        return page.total();
    }

    /** Returns the cursor of the next page; null if the response does not say. */
    public String cursor() {
        return page.cursor();
    }

    /** Returns true if there is a next page; null if the response does not say. */
    public Boolean hasNext() {
        return page.hasNext();
    }

    /** Returns this envelope with the request id and the address of a created object. */
    public Envelope from(String id, String created) {
        return new Envelope(status, id, created, serverTime, authUser, page, errors, notes);
    }

    /** Returns this envelope with Upwork's time and the signed-in user. */
    public Envelope at(Instant time, Map<String, Object> user) {
        return new Envelope(status, requestId, location, time, user, page, errors, notes);
    }

    /** Returns this envelope with this place in the list. */
    public Envelope with(PageInfo other) {
        return new Envelope(status, requestId, location, serverTime, authUser, other, errors, notes);
    }

    /** Returns this envelope with these errors. */
    public Envelope with(List<GraphQLError> found) {
        return new Envelope(status, requestId, location, serverTime, authUser, page, List.copyOf(found), notes);
    }

    /** Returns this envelope with these notes. */
    public Envelope with(Notes other) {
        return new Envelope(status, requestId, location, serverTime, authUser, page, errors, other);
    }

    /** Returns this envelope with the data of a GraphQL response besides its payload. */
    Envelope with(GraphQLAnswer answer, Binding binding) {
        return with(new PageInfo(answer.total(binding), answer.cursor(binding), answer.hasNext(binding)))
                .with(answer.errors())
                .with(Notes.nulls(answer.nullItems(binding), answer.nullMembers(binding)));
    }

    /** Returns this envelope with the data of the JSON around the payload. */
    Envelope with(EnvelopeFields fields) {
        return at(fields.serverTime(), fields.authUser()).with(new PageInfo(fields.total(), fields.cursor(), null));
    }
}
