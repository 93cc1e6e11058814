// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReportWriterTest {

    private static String write(String memo, Map<String, ?> envelope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XmlReportWriter()
                .write(
                        List.of(ReportColumn.of("memo", FieldType.STRING)),
                        List.of(Map.of("memo", memo)).iterator(),
                        envelope,
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatMustNotStandInXmlAsReferences() throws IOException {
        assertThat(write("a<b>&c\rd", Map.of("user", Map.of("name", "J&J"))))
                .contains("<user><name>J&amp;J</name></user>")
                .contains("<v>a&lt;b&gt;&amp;c&#13;d</v>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001F", "\uD800", "\uFFFE"})
    void refusesWhatXmlCannotHold(String text) {
        assertThatThrownBy(() -> write("a" + text, Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("XML cannot hold");
    }
}
