// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CsvReportWriterTest {

    private static String write(String... cells) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String cell : cells) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("memo", cell);
            rows.add(row);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvReportWriter().write(List.of(ReportColumn.of("memo", FieldType.STRING)), rows.iterator(), Map.of(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        assertThat(write("a b", "a,b", "a\"b", "a\nb", " a", "", null))
                .isEqualTo("memo\r\na b\r\n\"a,b\"\r\n\"a\"\"b\"\r\n\"a\nb\"\r\n\" a\"\r\n\"\"\r\n\r\n");
    }

    @Test
    void aReportWithoutColumnsIsAnEmptyLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvReportWriter().write(List.of(), List.of(Map.of("a", 1)).iterator(), Map.of("b", 2), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\r\n");
    }
}
