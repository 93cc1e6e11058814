// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A milestone as an engagement shows it. The reference of REST documents no members; those of milestones/active and of the
 * parameters of milestones/create are understood. GraphQL shows them below the terms, with states such as {@code NotFunded}.
 *
 * @param id          its id
 * @param description its name; nullable
 * @param deposit     US dollars; nullable
 * @param state       in small letters, e.g. {@code not_funded}; null if it is not shown
 */
record Milestone(String id, String description, BigDecimal deposit, String state) {

    private static final Set<String> PAID = Set.of("paid", "approved", "paid_by_upwork");
    private static final Set<String> FUNDED = Set.of("active", "submitted");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final String NOT_FUNDED = "not_funded";

    static List<Milestone> of(Map<String, Object> engagement) {
        return all(engagement)
                .filter(Map.class::isInstance)
                .map(JsonValues::map)
                .map(Milestone::read)
                .filter(milestone -> milestone.id() != null)
                .toList();
    }

    /** Returns whether an engagement shows milestones that cannot be read: null, or without an id. */
    static boolean hidesAny(Map<String, Object> engagement) {
        return all(engagement)
                .anyMatch(item ->
                        !(item instanceof Map) || read(JsonValues.map(item)).id() == null);
    }

    private static Stream<Object> all(Map<String, Object> engagement) {
        return Stream.concat(items(engagement.get("milestones")), ofTerms(engagement));
    }

    private static Stream<Object> ofTerms(Map<String, Object> engagement) {
        return items(JsonValues.map(engagement.get("terms")).get("fixedPriceTerms"))
                .flatMap(term -> term instanceof Map<?, ?> read ? items(read.get("milestones")) : Stream.of(term));
    }

    /** The items of a list, those that cannot be read as well. */
    private static Stream<Object> items(Object value) {
        return value instanceof Collection<?> items
                ? items.stream().map(item -> item == null ? "" : item)
                : JsonValues.maps(value).stream().map(Object.class::cast);
    }

    static Milestone read(Map<String, Object> map) {
        String state = JsonValues.text(map, "state", "status");
        return new Milestone(
                JsonValues.text(map, "id", "milestone_id"),
                JsonValues.text(map, "description", "milestone_description"),
                JsonValues.amount(map, "deposit_amount", "amount"),
                state == null ? null : words(state));
    }

    /** {@code NOT_FUNDED} and {@code NotFunded} as {@code not_funded}. */
    private static String words(String state) {
        return BETWEEN_WORDS.matcher(state).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    boolean isPaid() {
        return isPaid(state);
    }

    /** Returns whether a milestone of that state is paid; null if the state is not known. */
    static boolean isPaid(String state) {
        return state != null && PAID.contains(state);
    }

    boolean isFunded() {
        return state != null && FUNDED.contains(state);
    }

    /** Returns whether a milestone of that state was funded at some time; null if the state is not known. */
    static boolean wasFunded(String state) {
        return isPaid(state) || state != null && FUNDED.contains(state);
    }

    boolean isNotFunded() {
        return NOT_FUNDED.equals(state);
    }

    @Override
    public String toString() {
        return "milestone " + id + (state == null ? "" : " is " + state);
    }
}
