// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import io.github.camelupwork.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeFieldsTest {

    private static EnvelopeFields of(String json) {
        return new EnvelopeFields((Map<?, ?>) Json.read(json));
    }

    @Test
    void readsTimeAndUser() {
        EnvelopeFields fields = of("{\"server_time\":\"1400000000\",\"auth_user\":{\"first_name\":\"Ann\"},\"a\":1}");
        assertThat(fields.serverTime()).isEqualTo(Instant.ofEpochSecond(1400000000));
        assertThat(fields.authUser()).isEqualTo(Map.of("first_name", "Ann"));
        assertThat(fields.rest()).isEqualTo(Map.of("a", 1));
        assertThat(fields.isThere()).isTrue();
    }

    @Test
    void copesWithoutAny() {
        EnvelopeFields fields = of("{\"server_time\":\"\",\"auth_user\":\"\",\"total\":\"many\"}");
        assertThat(fields.serverTime()).isNull();
        assertThat(fields.authUser()).isEmpty();
        assertThat(fields.total()).isNull();
        assertThat(fields.cursor()).isNull();
        assertThat(of("{}").isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jobs\":{\"lister\":{\"total_items\":\"42\"},\"job\":[]}}",
                        "{\"lister\":{\"total_count\":42,\"paging\":{}}}",
                "{\"listner\":{\"total-count\":42}}",
                        "{\"paging\":{\"offset\":0,\"count\":10,\"total\":42},\"jobs\":[]}",
                "{\"total\":42}"
            })
    void findsTheTotalWhereverItStands(String json) {
        assertThat(of(json).total()).isEqualTo(42);
    }

    @Test
    void aCountOfTheWholeGoesBeforeOneThatMayBeOfThePage() {
        assertThat(of("{\"list\":{\"total_count\":\"10\",\"total_items\":\"49\"}}")
                        .total())
                .isEqualTo(49);
    }

    @Test
    void findsTheCursor() {
        assertThat(of("{\"cursor\":\"c2\"}").cursor()).isEqualTo("c2");
        assertThat(of("{\"paging\":{\"count\":1,\"next_cursor\":\"c3\"}}").cursor())
                .isEqualTo("c3");
        assertThat(of("{\"cursor\":\" \"}").cursor()).isNull();
    }

    @Test
    void takesAListOfThatNameForData() {
        assertThat(of("{\"list\":[1],\"lister\":{\"total_items\":1}}").rest()).containsOnlyKeys("list");
        assertThat(of("{\"list\":{\"a\":1}}").rest()).containsOnlyKeys("list");
    }
}
