// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlReportReaderTest {

    private static XmlReportReader open(String xml) throws XMLStreamException {
        return new XmlReportReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTableMayStandAlone() throws Exception {
        assertThat(open("<table><cols><col><id>hours</id><type>number</type></col></cols>"
                                + "<rows><row><c><v>1.50</v></c></row></rows></table>")
                        .readAll()
                        .rows())
                .containsExactly(Map.of("hours", new BigDecimal("1.50")));
    }

    @Test
    void anErrorBehindTheRowsIsRaisedWhereTheyEnd() throws Exception {
        XmlReportReader reader = open("<response><table><cols><col><id>a</id></col></cols>"
                + "<rows><row><c><v>x</v></c></row></rows>"
                + "</table><error><message>late</message></error></response>");

        assertThat(reader.next()).isEqualTo(Map.of("a", "x"));
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(ReportErrorException.class)
                .hasMessageContaining("late");
    }

    @Test
    void readsNoFilesOfTheMachine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("private"), "of-this-machine");
        String body =
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + file.toUri() + "\">]><response><message>&x;</message></response>";

        assertThatThrownBy(() -> open(body)).hasMessageNotContaining("of-this-machine");
    }

    @Test
    void theEnvelopeGrowsWithWhatFollows() throws Exception {
        XmlReportReader reader = open(
                "<response><a>1</a>" + "<table><cols><col><id>x</id></col></cols><rows/></table><b>2</b></response>");

        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.envelope()).containsExactly(entry("a", "1"), entry("b", "2"));
    }
}
