// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTimeTest {

    @ParameterizedTest
    @CsvSource({
        "created_time, 1377423220000, 2013-08-25T09:33:40Z",
        "ctime_epoch, 1404794618, 2014-07-08T04:43:38Z",
        "created_time, 2014-07-17 10:54:30, 2014-07-17T10:54:30Z",
        "date_created, 2014-06-30T23:50:17+0000, 2014-06-30T23:50:17Z",
        "createdDateTime, 2025-03-15T14:30:00Z, 2025-03-15T14:30:00Z",
        "createdDateTime, 2025-03-15T14:30:00+02:00, 2025-03-15T12:30:00Z"
    })
    void readsEveryNotationOfTheReference(String name, String text, Instant time) {
        assertThat(ItemTime.of(Map.of(name, text))).contains(time);
    }

    @Test
    void anItemMaySayNothing() {
        assertThat(ItemTime.of(Map.of("title", "An offer"))).isEmpty();
        assertThat(ItemTime.of(Map.of("created_time", "lately"))).isEmpty();
        assertThat(ItemTime.of("text")).isEmpty();
    }
}
