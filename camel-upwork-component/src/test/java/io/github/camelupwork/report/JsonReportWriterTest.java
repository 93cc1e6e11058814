// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

class JsonReportWriterTest {

    @Test
    void everyValueIsTextSoThatNobodyRoundsIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("amount", new BigDecimal("0.10"));
        row.put("date", null);
        new JsonReportWriter()
                .write(
                        List.of(ReportColumn.of("amount", FieldType.NUMBER), ReportColumn.of("date", FieldType.DATE)),
                        List.of(row).iterator(),
                        Map.of("total", new BigDecimal("1.50")),
                        out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"total\":1.50,\"table\":{\"cols\":[")
                .endsWith("\"rows\":[{\"c\":[{\"v\":\"0.10\"},{\"v\":null}]}]}}");
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        new JsonReportWriter().write(List.of(), List.<Map<String, ?>>of().iterator(), Map.of(), out);

        assertThat(out).hasToString("{\"table\":{}}");
        assertThat(closed).isFalse();
    }
}
