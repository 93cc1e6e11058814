// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadReaderTest {

    private static final String LISTER =
            "\"lister\":{\"total_items\":\"0\",\"paging\":{\"offset\":\"0\",\"count\":\"20\"}}";

    private static Object read(Answer.Kind kind, String root, String json) {
        return new PayloadReader(new Answer(kind, root, null, 200, null)).read(Json.read(json));
    }

    private static Object offers(String json) {
        return read(Answer.Kind.LIST, "offers.offer", json);
    }

    @Test
    void followsTheRoot() {
        assertThat(read(Answer.Kind.OBJECT, "job", "{\"server_time\":1,\"job\":{\"a\":1}}"))
                .isEqualTo(Map.of("a", 1));
        assertThat(offers("{\"offers\":{" + LISTER + ",\"offer\":[{\"a\":1},{\"a\":2}]}}"))
                .isEqualTo(List.of(Map.of("a", 1), Map.of("a", 2)));
    }

    @Test
    void makesAListOfOneObject() {
        assertThat(offers("{\"offers\":{\"offer\":{\"a\":1}}}")).isEqualTo(List.of(Map.of("a", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"offers\":\"\"}",
                "{\"offers\":null}",
                "{\"offers\":[]}",
                "{\"offers\":{}}",
                "{\"offers\":{\"offer\":\"\"}}",
                "{\"offers\":{\"offer\":null}}",
                "{\"offers\":{" + LISTER + "}}",
                "{}",
                "[]",
                "{\"server_time\":1,\"offers\":{" + LISTER + ",\"offer\":[]}}"
            })
    void readsAnyEmptyList(String json) {
        assertThat(offers(json)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"offers\":[{\"a\":1}]}",
                "{\"a\":1}",
                "[{\"a\":1}]",
                "{\"offer\":[{\"a\":1}]}",
                "{\"server_time\":1,\"others\":{\"a\":1}}"
            })
    void takesAListWithoutItsWrapper(String json) {
        assertThat(offers(json)).isEqualTo(List.of(Map.of("a", 1)));
    }

    @Test
    void findsItemsBesideTheirLister() {
        assertThat(read(Answer.Kind.LIST, "jobs", "{\"jobs\":{" + LISTER + ",\"job\":[{\"a\":1}]}}"))
                .isEqualTo(List.of(Map.of("a", 1)));
        assertThat(read(Answer.Kind.LIST, "jobs", "{\"jobs\":{\"job\":[1]}}"))
                .isEqualTo(List.of(Map.of("job", List.of(1))));
    }

    @Test
    void takesAnObjectWithoutItsWrapper() {
        assertThat(read(Answer.Kind.OBJECT, "job", "{\"a\":1,\"b\":{}}")).isEqualTo(Map.of("a", 1, "b", Map.of()));
        assertThat(read(Answer.Kind.OBJECT, null, "{\"server_time\":1,\"profile\":{\"a\":1}}"))
                .isEqualTo(Map.of("a", 1));
        assertThat(read(Answer.Kind.OBJECT, null, "{\"profile\":{\"a\":1}}"))
                .isEqualTo(Map.of("profile", Map.of("a", 1)));
        assertThat(read(Answer.Kind.MESSAGE, null, "{\"server_time\":1,\"message\":\"OK\"}"))
                .isEqualTo(Map.of("message", "OK"));
    }

    @Test
    void readsMoneyOnTheWay() {
        assertThat(read(Answer.Kind.OBJECT, "job", "{\"job\":{\"budget\":\"10.50\"}}"))
                .isEqualTo(Map.of("budget", new BigDecimal("10.50")));
    }
}
