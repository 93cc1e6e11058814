// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import org.junit.jupiter.api.Test;

class TimeFilterTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void eachListHasAnOptionOfItsOwn() {
        assertThat(options("messages/rooms")).isEqualTo(Map.of("activeSince", "2026-03-05T00:00:00Z"));
        assertThat(options("messages/list")).isEqualTo(Map.of("created", Map.of("rangeStart", "2026-03-05T00:00:00Z")));
        assertThat(options("jobs/list")).isEqualTo(Map.of("createdTimeFrom", Instant.parse("2026-03-05T00:00:00Z")));
        assertThat(options("jobs/searchPublic")).isEqualTo(Map.of("daysPosted", 6L));
    }

    @Test
    void aListThatHasNoneIsReadWhole() {
        assertThat(filter("offers/list", Api.GRAPHQL, false)).isEmpty();
        assertThat(filter("jobs/list", Api.REST, false))
                .as("its time zone is not documented")
                .isEmpty();
    }

    @Test
    void changesOfWhatIsOldAreFoundOnlyByActivity() {
        assertThat(filter("jobs/list", Api.GRAPHQL, true)).isEmpty();
        assertThat(filter("messages/rooms", Api.GRAPHQL, true)).contains(TimeFilter.ACTIVE_SINCE);
    }

    @Test
    void theRouteMayFilterItself() {
        assertThat(filter("messages/rooms", Api.GRAPHQL, false, "activeSince")).isEmpty();
        assertThat(filter("messages/rooms", Api.GRAPHQL, false, "unreadOnly"))
                .as("the two exclude each other")
                .isEmpty();
    }

    private static Map<String, Object> options(String operation) {
        return filter(operation, Api.GRAPHQL, false).orElseThrow().options(SINCE, TODAY);
    }

    private static Optional<TimeFilter> filter(String operation, Api api, boolean changes, String... given) {
        Binding binding =
                Catalog.load().operation(operation).orElseThrow().bindings(api).get(0);
        return TimeFilter.of(binding, changes, Set.of(given));
    }
}
