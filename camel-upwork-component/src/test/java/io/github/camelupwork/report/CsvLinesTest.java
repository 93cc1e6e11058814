// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;

import org.junit.jupiter.api.Test;

class CsvLinesTest {

    @Test
    void readsLinesOfEveryEnding() throws IOException {
        CsvLines lines = new CsvLines(new StringReader("\uFEFFa,b\r\nc,\rd\n\n\"x\"\"y\r\nz\""));
        assertThat(lines.next()).containsExactly("a", "b");
        assertThat(lines.next()).containsExactly("c", null);
        assertThat(lines.next()).containsExactly("d");
        assertThat(CsvLines.isBlank(lines.next())).isTrue();
        assertThat(lines.next()).containsExactly("x\"y\r\nz");
        assertThat(lines.next()).isNull();
    }

    /** Wherever the end of the buffer falls. */
    @Test
    void readsCellsOfAnyLength() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int length = 0; length < 400; length++) {
            text.append("x".repeat(length))
                    .append(",\"")
                    .append("y".repeat(length))
                    .append("\"\r\n");
        }
        CsvLines lines = new CsvLines(new StringReader(text.toString()));
        for (int length = 0; length < 400; length++) {
            assertThat(lines.next()).containsExactly(length == 0 ? null : "x".repeat(length), "y".repeat(length));
        }
        assertThat(lines.next()).isNull();
        assertThat(new CsvLines(new StringReader("z".repeat(40_000))).next()).containsExactly("z".repeat(40_000));
    }

    @Test
    void tellsEmptyTextFromNothing() throws IOException {
        assertThat(new CsvLines(new StringReader("\"\",")).next()).containsExactly("", null);
    }

    @Test
    void anOpenQuoteIsABodyThatBrokeOff() throws IOException {
        CsvLines lines = new CsvLines(new StringReader("\"a"));
        assertThatThrownBy(lines::next)
                .isInstanceOf(ReportFormatException.class)
                .hasMessageContaining("breaks off");
    }
}
