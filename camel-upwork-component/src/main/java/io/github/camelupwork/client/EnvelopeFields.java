// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what Upwork puts around a payload: {@code auth_user}, {@code server_time} and the element that describes the page,
 * which the reference spells {@code lister}, {@code listner} and {@code list}.
 */
final class EnvelopeFields {

    private static final Set<String> USER_AND_TIME = Set.of("auth_user", "server_time");
    private static final Set<String> LISTERS = Set.of("lister", "listner", "list", "paging");
    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** The best first: where both are there, {@code total_count} may be that of the page. */
    private static final List<String> TOTALS = List.of("total_items", "total_count", "total-count", "total");

    private static final List<String> CURSORS = List.of("cursor", "next_cursor", "nextCursor");

    private final Map<?, ?> answer;

    EnvelopeFields(Map<?, ?> answer) {
        this.answer = answer;
    }

    /** The answer without its envelope. */
    Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        answer.forEach((key, value) -> {
            if (!USER_AND_TIME.contains(key) && !isLister(key.toString(), value)) {
                rest.put(key.toString(), value);
            }
        });
        return rest;
    }

    /** Returns true if there is an envelope at all: the reference prints many responses without. */
    boolean isThere() {
        return USER_AND_TIME.stream().anyMatch(answer::containsKey);
    }

    Instant serverTime() {
        return number(answer.get("server_time"))
                .filter(seconds -> Math.abs(seconds) <= LAST_SECOND)
                .map(Instant::ofEpochSecond)
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> authUser() {
        return answer.get("auth_user") instanceof Map<?, ?> user ? (Map<String, Object>) user : Map.of();
    }

    Long total() {
        return places().flatMap(place -> TOTALS.stream().map(place::get))
                .map(EnvelopeFields::number)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    String cursor() {
        return places().flatMap(place -> CURSORS.stream().map(place::get))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the places that may describe a page: beside the payload, in a lister beside it, or in a lister one level
     * down.
     */
    private Stream<Map<?, ?>> places() {
        Stream<Map<?, ?>> below = answer.values().stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(Map.class::cast)
                .flatMap(EnvelopeFields::listers);
        return Stream.concat(Stream.concat(listers(answer), below), Stream.of(answer));
    }

    private static Stream<Map<?, ?>> listers(Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(entry -> isLister(entry.getKey().toString(), entry.getValue()))
                .map(entry -> (Map<?, ?>) entry.getValue());
    }

    private static boolean isLister(String key, Object value) {
        return LISTERS.contains(key)
                && value instanceof Map<?, ?> map
                && (map.containsKey("paging")
                        || map.containsKey("count")
                        || TOTALS.stream().anyMatch(map::containsKey));
    }

    private static Optional<Long> number(Object value) {
        try {
            return value == null || value.toString().isBlank()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(value.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
