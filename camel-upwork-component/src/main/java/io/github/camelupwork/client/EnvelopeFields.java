// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what Upwork puts around a payload: {@code auth_user}, {@code server_time} and the element that describes the page,
 * which the reference spells {@code lister}, {@code listner} and {@code list}.
 */
final class EnvelopeFields {

    private static final String USER = "auth_user";
    private static final String TIME = "server_time";
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
            if (!USER.equals(key) && !TIME.equals(key) && !isLister(key.toString(), value)) {
                rest.put(key.toString(), value);
            }
        });
        return rest;
    }

    /** Returns true if there is an envelope at all: the reference prints many responses without. */
    boolean isThere() {
        return answer.containsKey(USER) || answer.containsKey(TIME);
    }

    Instant serverTime() {
        return number(answer.get(TIME))
                .filter(seconds -> Math.abs(seconds) <= LAST_SECOND)
                .map(Instant::ofEpochSecond)
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> authUser() {
        return answer.get(USER) instanceof Map<?, ?> user ? (Map<String, Object>) user : Map.of();
    }

    Long total() {
        return first(TOTALS, EnvelopeFields::number).orElse(null);
    }

    String cursor() {
        return first(CURSORS, EnvelopeFields::text).orElse(null);
    }

    private <T> Optional<T> first(List<String> names, Function<Object, Optional<T>> reader) {
        for (Map<?, ?> place : places()) {
            for (String name : names) {
                Optional<T> found = reader.apply(place.get(name));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Object value) {
        return value == null || value.toString().isBlank() ? Optional.empty() : Optional.of(value.toString());
    }

    /**
     * Returns the places that may describe a page: beside the payload, in a lister beside it, or in a lister one level
     * down.
     */
    private List<Map<?, ?>> places() {
        List<Map<?, ?>> places = new ArrayList<>();
        addListers(answer, places);
        answer.values().forEach(value -> {
            if (value instanceof Map<?, ?> map) {
                addListers(map, places);
            }
        });
        places.add(answer);
        return places;
    }

    private static void addListers(Map<?, ?> map, List<Map<?, ?>> places) {
        map.forEach((key, value) -> {
            if (isLister(key.toString(), value)) {
                places.add((Map<?, ?>) value);
            }
        });
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
