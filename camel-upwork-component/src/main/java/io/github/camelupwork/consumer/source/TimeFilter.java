// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;

/**
 * An option by which a list leaves out what is old, so that a consumer need not read all of it with every poll. Only GraphQL's
 * are used: the reference of REST does not say in which time zone, or not even in which format, it takes such a time.
 */
public enum TimeFilter {

    /** Rooms in which something has happened since. */
    ACTIVE_SINCE("activeSince", true, Set.of("unreadOnly")) {
        @Override
        Object value(LocalDate since, LocalDate today) {
            return text(since);
        }
    },

    /** Jobs of the client that were posted since. */
    CREATED_FROM("createdTimeFrom", false, Set.of()) {
        @Override
        Object value(LocalDate since, LocalDate today) {
            return since.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    },

    /** Messages that were written since. */
    CREATED("created", false, Set.of()) {
        @Override
        Object value(LocalDate since, LocalDate today) {
            return Map.of("rangeStart", text(since));
        }
    },

    /** Jobs of the market that were posted within the given number of days. */
    DAYS_POSTED("daysPosted", false, Set.of()) {
        @Override
        Object value(LocalDate since, LocalDate today) {
            return ChronoUnit.DAYS.between(since, today) + 1;
        }
    };

    /** The days to look back, for clocks that differ, and for items that Upwork shows late. */
    static final int DAYS_BACK = 1;

    private final String option;
    private final boolean activity;
    private final Set<String> notTogether;

    TimeFilter(String option, boolean activity, Set<String> notTogether) {
        this.option = option;
        this.activity = activity;
        this.notTogether = notTogether;
    }

    /**
     * The filter that a consumer may use; none if the route itself filters by time.
     *
     * @param changes true if changed items are wanted; old items may have changed, so the time of creation does not
     *                help then
     * @param given   names of the options that the endpoint gives
     */
    public static Optional<TimeFilter> of(Binding binding, boolean changes, Set<String> given) {
        return Arrays.stream(values())
                .filter(filter -> binding.api() == Api.GRAPHQL
                        && binding.option(filter.option).isPresent())
                .filter(filter -> filter.activity || !changes)
                .filter(filter -> !given.contains(filter.option)
                        && filter.notTogether.stream().noneMatch(given::contains))
                .findFirst();
    }

    /** Returns true if it filters by the time of creation, and so never leaves out new items. */
    boolean isByCreation() {
        return !activity;
    }

    /** The option and its value. */
    Map<String, Object> options(LocalDate since, LocalDate today) {
        return Map.of(option, value(since, today));
    }

    abstract Object value(LocalDate since, LocalDate today);

    private static String text(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return start.toString();
    }
}
