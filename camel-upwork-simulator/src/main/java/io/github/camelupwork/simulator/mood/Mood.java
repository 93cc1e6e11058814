// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Reply;

/**
 * One way in which the living Upwork differs from what its documentation promises, as its users report it. A simulator can be in
 * several moods at once.
 */
public enum Mood {
    STANDARD_KEY("GraphQL refuses fields that a standard key may not read, and names them", FieldRefusal.STANDARD_KEY),
    STANDARD_KEY_UNNAMED("GraphQL refuses the same fields without naming them", FieldRefusal.UNNAMED),
    RAW_VALUES_REFUSED("GraphQL refuses `Money.rawValue` and `DateTime.rawValue`", FieldRefusal.RAW_VALUES),
    NO_COMMON_ENTITIES(
            "GraphQL refuses all of `Money`, `PageInfo` and `DateTime`: the key lacks the scope Common Entities",
            FieldRefusal.COMMON_ENTITIES),
    WRONG_TENANT(
            "Time reports that name no organization are refused: the person has no access of any team",
            FieldRefusal.WRONG_TENANT),
    TERMS_DENIED("Contracts are refused: `'getTermsListAuth', 'Authorization failed'`", FieldRefusal.TERMS),
    COMPANY_DENIED("Organizations are refused: `403 view_client_company denied`", FieldRefusal.COMPANY),
    TRANSFORM_TIMEOUT("Every query of GraphQL ends with `Transform timeout`", FieldRefusal.TIMEOUT),
    INNER_500("Every query of GraphQL ends with an inner error 500, with HTTP status 200", FieldRefusal.INNER),
    FIELD_UNDEFINED(
            "GraphQL knows no `Room.topic` and no `MarketplaceJobPostingSearchResult.engagement`, though its reference does:"
                    + " `FieldUndefined`",
            FieldRefusal.UNDEFINED),
    GENERIC_STAFF(
            "The type behind `Staff.user` is `GenericUser`: a fragment on `StaffUser` is invalid", FieldRefusal.STAFF),

    NULL_ITEMS("Lists of GraphQL hold null as items, edges and nodes, with an entry in `errors`", Spoiling.NULL_ITEMS),
    NULL_ITEMS_SILENT("Lists of GraphQL hold null without any entry in `errors`", Spoiling.NULL_ITEMS_SILENT),
    NULL_ROOT("The first field of a query is null, and there is no error", Spoiling.NULL_ROOT),
    WRONG_COUNTS("`totalCount` and `hasNextPage` are wrong", Spoiling.WRONG_COUNTS),
    MIXED_DATES("Dates of GraphQL come in four formats, milliseconds as text among them", Spoiling.MIXED_DATES),

    CLOUDFLARE("Clients that look like a library get the firewall's HTML page with status 403", Gate.CLOUDFLARE),
    CLOUDFLARE_200(
            "Clients that look like a library get the firewall's HTML page with status 200", Gate.CLOUDFLARE_200),
    CLOUDFLARE_1010("Clients that look like a library get the text `error code: 1010`", Gate.CLOUDFLARE_1010),
    CLOUDFLARE_ALL(
            "Everybody gets the firewall's HTML page with status 403, as from the address of a data center",
            Gate.CLOUDFLARE_ALL),
    REFRESHES_THROTTLED(
            "The token host gives everybody the firewall's HTML page, as to clients that refresh again and again",
            Gate.REFRESHES_THROTTLED),
    NO_APP_ACCESS("REST answers 403 \"This APP has no access to the requested resource\"", Gate.NO_APP_ACCESS),
    LENGTH_REQUIRED("REST answers 411", Gate.LENGTH_REQUIRED),
    REPORT_ERRORS_06("Reports answer errors in the form of version 0.6, with status 400", Gate.REPORT_ERRORS_06),
    REPORT_ERRORS_06_OK("Reports answer errors in the form of version 0.6, with status 200", Gate.REPORT_ERRORS_06_OK),
    REPORT_ERRORS_OK("Reports answer errors as `{\"error\":{\"code\":...}}`, with status 200", Gate.REPORT_ERRORS_OK),

    TOKEN_WITHOUT_EXPIRY("Token responses lack `expires_in`"),
    TOKEN_EXPIRY_AS_TEXT("Token responses have `expires_in` as text"),
    NO_CLIENT_CREDENTIALS("The key is not entitled to client credentials: `unauthorized_client`"),
    SCOPE_CHANGES_END_TOKENS("Changing what the key may see ends all refresh tokens"),

    UNSUBSCRIBED_ROOMS(
            "A list of rooms shows a third of them; the others are shown with `subscribed_eq: false` and `includeHidden_eq`"),
    PAGES_OF_50("Pages of client offers, job postings and contract time reports hold 50 items at most"),
    DEAD_WORKLOAD_FILTER("The job search finds nothing with `workload_eq`"),
    LATE_HOURS("Hours of today do not show before tomorrow"),
    SLOW_LEDGER("Transactions do not show before the day after their booking");

    private final String description;
    private final FieldRefusal refusal;
    private final Spoiling spoiling;
    private final Gate gate;

    Mood(String description) {
        this(description, null, null, null);
    }

    Mood(String description, FieldRefusal refusal) {
        this(description, refusal, null, null);
    }

    Mood(String description, Spoiling spoiling) {
        this(description, null, spoiling, null);
    }

    Mood(String description, Gate gate) {
        this(description, null, null, gate);
    }

    Mood(String description, FieldRefusal refusal, Spoiling spoiling, Gate gate) {
        this.description = description;
        this.refusal = refusal;
        this.spoiling = spoiling;
        this.gate = gate;
    }

    /**
     * The mood of that name, e.g. {@code standard-key}.
     *
     * @throws IllegalArgumentException if there is none; the message names all
     */
    public static Mood named(String name) {
        return Arrays.stream(values())
                .filter(mood -> mood.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mood '" + name + "', only "
                        + Arrays.stream(values()).map(Mood::id).collect(Collectors.joining(", "))));
    }

    /** Its name on the command line and by HTTP, e.g. {@code standard-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence about what it does. */
    public String description() {
        return description;
    }

    Optional<Reply> instead(IncomingRequest request) {
        return gate == null ? Optional.empty() : gate.instead(request);
    }

    Reply after(IncomingRequest request, Reply reply) {
        return gate == null ? reply : gate.after(request, reply);
    }

    Optional<Refusal> refusal(AskedFields asked) {
        return refusal == null ? Optional.empty() : refusal.of(asked);
    }

    boolean refuses() {
        return refusal != null;
    }

    Object spoil(Object answer) {
        return spoiling == null ? answer : spoiling.apply(answer);
    }
}
