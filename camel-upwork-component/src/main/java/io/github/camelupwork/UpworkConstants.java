// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.time.Instant;

import org.apache.camel.spi.Metadata;

/** Names of headers. */
public final class UpworkConstants {

    /**
     * Header prefix of options: {@code CamelUpwork.status} sets the option {@code status} for this message and beats the
     * message body and the endpoint URI. Options of other operations may stay in the message; a name that no operation has is
     * refused.
     */
    @Metadata(
            label = "producer",
            description = "Prefix: `CamelUpwork.<option>` sets that option for this message, over body and URI",
            javaType = "Object")
    public static final String OPTION_PREFIX = "CamelUpwork.";

    /** Key of the payment, for operations that move money: the same key pays once. */
    @Metadata(
            label = "producer",
            description = "Key of the payment, out of the business document: the same key pays once",
            javaType = "String")
    public static final String PAYMENT_KEY = "CamelUpwork.PaymentKey";

    /** True if the answer is the recorded one of a payment made before. */
    @Metadata(
            description = "Whether the answer is the recorded one of a payment made before, and nothing was sent now",
            javaType = "Boolean")
    public static final String REPLAYED = "CamelUpworkReplayed";

    /** The operation that was called, e.g. {@code milestones/approve}. */
    @Metadata(description = "The operation that was called, e.g. milestones/approve", javaType = "String")
    public static final String OPERATION = "CamelUpworkOperation";

    /** HTTP status of the answer. */
    @Metadata(description = "HTTP status of the answer", javaType = "Integer")
    public static final String RESPONSE_CODE = "CamelUpworkResponseCode";

    /** Id of the request as the server names it. */
    @Metadata(description = "Id of the request as the server names it, for Upwork's support", javaType = "String")
    public static final String REQUEST_ID = "CamelUpworkRequestId";

    /** Address of a created resource. */
    @Metadata(description = "Address of what was created, where Upwork names one", javaType = "String")
    public static final String LOCATION = "CamelUpworkLocation";

    /** Upwork's time, an {@link Instant}. */
    @Metadata(description = "Upwork's time when it answered", javaType = "java.time.Instant")
    public static final String SERVER_TIME = "CamelUpworkServerTime";

    /** {@code auth_user}: name and time zone of the signed-in user. */
    @Metadata(description = "Name and time zone of the signed-in user (auth_user)", javaType = "java.util.Map")
    public static final String AUTH_USER = "CamelUpworkAuthUser";

    /** Total number of items. */
    @Metadata(description = "How many items the list has in all, where Upwork says so", javaType = "Long")
    public static final String TOTAL = "CamelUpworkTotal";

    /** Cursor of the next page, for lists that are paged by cursor. */
    @Metadata(description = "What names the next page, where pages are named by a cursor", javaType = "String")
    public static final String NEXT_CURSOR = "CamelUpworkNextCursor";

    /** Identity of a consumed item; a List for a batch. */
    @Metadata(
            label = "consumer",
            description = "What names the item: its id, or for a row of a report the window and a digest of"
                    + " the columns that are no measures; a List for a batch",
            javaType = "Object")
    public static final String IDENTITY = "CamelUpworkIdentity";

    /** {@code new}, {@code changed} or {@code removed}; a List for a batch. */
    @Metadata(
            label = "consumer",
            description = "Whether the item is new, changed or removed; a List for a batch",
            javaType = "Object")
    public static final String EVENT = "CamelUpworkEvent";

    /** Number of this attempt to process the item. */
    @Metadata(
            label = "consumer",
            description = "Which attempt to process the item this is, counted from 1",
            javaType = "Integer")
    public static final String ATTEMPT = "CamelUpworkAttempt";

    /** Place of the item in its list or window. */
    @Metadata(
            label = "consumer",
            description =
                    "Place of the item in the list, or of the row in its window, counted from 0 when it" + " was read",
            javaType = "Long")
    public static final String POSITION = "CamelUpworkPosition";

    /** The list that a consumed item is from, where a consumer reads many. */
    @Metadata(
            label = "consumer",
            description = "The options that name the list of the item, by name, such as roomId for a message, if the"
                    + " consumer reads the lists of all",
            javaType = "java.util.Map")
    public static final String PARENT = "CamelUpworkParent";

    /** First day of the window of a report that a row is from. */
    @Metadata(
            label = "consumer",
            description = "First day of the date window that the row is from",
            javaType = "java.time.LocalDate")
    public static final String WINDOW_FROM = "CamelUpworkWindowFrom";

    /** Last day of the window of a report that a row is from. */
    @Metadata(
            label = "consumer",
            description = "Last day of the date window that the row is from",
            javaType = "java.time.LocalDate")
    public static final String WINDOW_TO = "CamelUpworkWindowTo";

    /** Remaining requests of each window of the budget, by limit. */
    @Metadata(
            description = "How many requests each window of the budget holds after this call, e.g. 300/1m=280",
            javaType = "java.util.Map")
    public static final String BUDGET_LEFT = "CamelUpworkBudgetLeft";

    /** Errors of GraphQL that came together with data: a list of {@link io.github.camelupwork.exception.GraphQLError}. */
    @Metadata(
            description = "Errors of GraphQL that came together with data, with partial=warn or partial=accept",
            javaType = "java.util.List")
    public static final String ERRORS = "CamelUpworkErrors";

    /** Number of null list items that were left out of an answer. */
    @Metadata(
            description = "How many items of lists Upwork answered as null; they are left out of the body",
            javaType = "Long")
    public static final String NULL_ITEMS = "CamelUpworkNullItems";

    /** Fields that were not asked for, since Upwork refuses them to the API key: a list of {@code Type.field}. */
    @Metadata(
            description = "Fields that were left out since Upwork refuses them to the API key, as Type.field; with"
                    + " refusedFields=drop",
            javaType = "java.util.List")
    public static final String REFUSED_FIELDS = "CamelUpworkRefusedFields";

    /** For how long the answer had been kept, if it was not asked for now; with {@code cacheFor}. */
    @Metadata(
            description = "For how long the answer had been kept, if it comes from the cache (cacheFor)",
            javaType = "java.time.Duration")
    public static final String CACHE_AGE = "CamelUpworkCacheAge";

    private UpworkConstants() {}
}
