// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class FreelancerOperationsTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void everyFilterNarrows() {
        assertThat(calls.json("freelancers/search", Calls.OWNER, "skills", "java;sql"))
                .hasSize(1);
        assertThat(calls.json("freelancers/search", Calls.OWNER, "q", "engineer", "rate", "[30 TO 50]"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(new BigDecimal(found.get("rate").asText()))
                        .isBetween(new BigDecimal("30"), new BigDecimal("50")));
        assertThat(calls.json("freelancers/search", Calls.OWNER, "q", "e", "profile_type", "Agency"))
                .hasSize(4);
    }

    @Test
    void placeLanguageAndWorkAreFilters() {
        assertThat(calls.json("freelancers/search", Calls.OWNER, "q", "e", "region", "Eastern Europe"))
                .hasSize(3);
        assertThat(calls.json("freelancers/search", Calls.OWNER, "q", "e", "last_activity", "2030-01-01T00:00:00.000Z"))
                .isEmpty();
        assertThat(calls.json("freelancers/search", Calls.OWNER, "q", "e", "last_activity", "2026-03-01T00:00:00.000Z"))
                .isNotEmpty();
        assertThat(calls.json("freelancers/search", Calls.OWNER, "q", "e", "recent_hours", "[0 TO 1]"))
                .isEmpty();
        assertThat(calls.json("freelancers/search", Calls.OWNER, "q", "e", "english_skill", "0"))
                .isEmpty();
        assertThat(calls.json("freelancers/search", Calls.OWNER, "q", "e", "groups", "any"))
                .isEmpty();
    }

    @Test
    void successReadinessAccessAndJobsAreFilters() {
        int all = found();
        assertThat(found("nss100", "[0 TO *]", "is_odesk_ready", "1", "profile_access", "public"))
                .isEqualTo(all);
        assertThat(found("nss100", "[0.95 TO *]")).isBetween(1, all - 1);
        assertThat(found("is_odesk_ready", "0")).isZero();
        assertThat(found("profile_access", "auth")).isZero();
        assertThat(found("tests", "Java")).isZero();
        String subcategory = Worlds.world().hiring().contracts().all().stream()
                .map(contract -> contract.parties().jobKey())
                .filter(Objects::nonNull)
                .map(key ->
                        Worlds.world().hiring().job(key).orElseThrow().terms().subcategory())
                .findFirst()
                .orElseThrow();
        assertThat(found("subcategory2", subcategory)).isPositive();
        assertThat(found("subcategory2", "No such")).isZero();
    }

    private int found(String... filters) {
        String[] parameters = Stream.concat(Stream.of("q", "e", "paging", "0;100"), Stream.of(filters))
                .toArray(String[]::new);
        return calls.json("freelancers/search", Calls.OWNER, (Object[]) parameters)
                .size();
    }

    @Test
    void pagesAndIdsOnly() {
        JsonNode ids =
                calls.json("freelancers/search", Calls.OWNER, "q", "e", "include_entities", "1", "paging", "2;3");
        assertThat(ids).hasSize(3).allSatisfy(id -> assertThat(id.isTextual()).isTrue());
    }

    @Test
    void twentyKeysAreTheMost() {
        String keys = String.join(";", Collections.nCopies(21, Calls.FREELANCER));
        assertThatThrownBy(() -> calls.answer("freelancers/get", Calls.OWNER, "profile_key", keys))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(413));
        assertThat(calls.json("freelancers/get", Calls.OWNER, "profile_key", Calls.FREELANCER + ";jonas_berg"))
                .hasSize(2);
    }
}
