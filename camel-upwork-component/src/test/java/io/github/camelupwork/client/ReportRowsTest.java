// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkInterruptedListException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

class ReportRowsTest {

    private static final String BEGUN =
            "{\"table\":{\"cols\":[{\"id\":\"amount\",\"type\":\"number\"}],\"rows\":[{\"c\":[{\"v\":\"1.10\"}]},";

    private static ReportRows rows(InputStream body) {
        Operation finance = Catalog.load().operation("reports/finance").orElseThrow();
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
        response.setEntity(new InputStreamEntity(body, ContentType.APPLICATION_JSON));
        response.addHeader("X-Request-Id", "r1");
        UpworkCall call = new UpworkCall(finance, finance.bindings().get(0), Map.of());
        return (ReportRows) new AnswerReader(null)
                .rows(call, Replies.reply(response), Duration.ofSeconds(9))
                .body();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }

    @Test
    void readsOneRowAfterAnother() {
        ReportRows rows = rows(text(BEGUN + "{\"c\":[{\"v\":\"2\"}]}]}}"));
        assertThat(rows.next()).isEqualTo(Map.of("amount", new BigDecimal("1.10")));
        assertThat(rows.next()).isEqualTo(Map.of("amount", new BigDecimal("2")));
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void tellsWhereAReportBreaksOff() {
        ReportRows rows = rows(text(BEGUN));
        assertThat(rows.next()).hasSize(1);
        assertThat(rows.hasNext()).as("the last good row is handed over first").isTrue();
        assertThatThrownBy(rows::next)
                .isInstanceOf(UpworkInterruptedListException.class)
                .hasMessageStartingWith("reports/finance: the list broke off after 1 items")
                .hasMessageContaining("HTTP 200")
                .hasMessageContaining("request r1")
                .hasCauseInstanceOf(UpworkUnreadableAnswerException.class);
    }

    @Test
    void tellsWhereTheLineIsCut() {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        ReportRows rows = rows(new SequenceInputStream(text(BEGUN + " ".repeat(20_000)), cut));
        assertThat(rows.next()).hasSize(1);
        assertThatThrownBy(rows::next)
                .isInstanceOf(UpworkInterruptedListException.class)
                .hasMessage("reports/finance: the list broke off after 1 items: the answer broke off: cut"
                        + " (HTTP 200, request r1)")
                .hasCauseInstanceOf(UpworkNoAnswerException.class);
    }
}
