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
