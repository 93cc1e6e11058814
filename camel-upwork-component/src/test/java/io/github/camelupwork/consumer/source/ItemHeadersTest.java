// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.report.DateRange;
import org.junit.jupiter.api.Test;

class ItemHeadersTest {

    private final Envelope envelope =
            Envelope.of(200).from("r-1", null).at(Instant.EPOCH, Map.of()).with(new Envelope.PageInfo(7L, "c", null));

    @Test
    void anItemTellsItsPlaceAndItsAnswer() {
        assertThat(ItemHeaders.of(envelope, 3))
                .isEqualTo(Map.of(
                        UpworkConstants.POSITION,
                        3L,
                        UpworkConstants.TOTAL,
                        7L,
                        UpworkConstants.SERVER_TIME,
                        Instant.EPOCH,
                        UpworkConstants.REQUEST_ID,
                        "r-1"));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(ItemHeaders.of(Envelope.of(200), 0)).isEqualTo(Map.of(UpworkConstants.POSITION, 0L));
        assertThat(ItemHeaders.of(new DateRange(LocalDate.of(2026, 3, 2), null)))
                .isEqualTo(Map.of(UpworkConstants.WINDOW_FROM, LocalDate.of(2026, 3, 2)));
    }

    @Test
    void aRowTellsItsWindowBesides() {
        assertThat(ItemHeaders.of(envelope, 3, new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9))))
                .containsEntry(UpworkConstants.POSITION, 3L)
                .containsEntry(UpworkConstants.WINDOW_FROM, LocalDate.of(2026, 3, 2))
                .containsEntry(UpworkConstants.WINDOW_TO, LocalDate.of(2026, 3, 9))
                .hasSize(6);
    }
}
