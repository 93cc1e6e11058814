// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportWriterTest {
    private static final List<ReportColumn> COLUMNS = List.of(
            ReportColumn.of("worked_on", FieldType.DATE),
            ReportColumn.of("sum_hours", FieldType.NUMBER),
            ReportColumn.of("memo", FieldType.STRING));

    @Property(tries = 300)
    void aReaderReadsWhatAWriterWrote(@ForAll ReportFormat format, @ForAll("reports") ReportData report)
            throws IOException {
        ReportReader reader = ReportReader.open(new ByteArrayInputStream(write(format, report)), ReportTable.TIME);
        ReportData read = reader.readAll();
        assertThat(read).isEqualTo(report);
        read.rows().forEach(row -> assertThat(row.keySet())
                .containsExactlyElementsOf(report.rows().get(0).keySet()));
        assertThat(reader.envelope()).hasSize(format == ReportFormat.CSV ? 0 : 2);
    }

    @Provide
    Arbitrary<ReportData> reports() {
        Arbitrary<Object> days =
                Arbitraries.integers().between(-20_000, 60_000).map(day -> (Object) LocalDate.ofEpochDay(day));
        Arbitrary<Object> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E30"), new BigDecimal("1E30"))
                .ofScale(12)
                .map(number -> number.movePointRight(6));
        Arbitrary<Object> texts = Arbitraries.oneOf(
                        Arbitraries.of(
                                "",
                                " ",
                                ",",
                                "\"",
                                "\r",
                                "\r\n",
                                "\n",
                                "a,\"b\"\r",
                                "<&>]]>",
                                "{",
                                "null",
                                "\uD83D\uDE00",
                                "\uFEFF",
                                "'"),
                        Arbitraries.strings().withCharRange(' ', '\u07FF').ofMaxLength(20))
                .map(text -> text);
        Arbitrary<Map<String, Object>> rows = Combinators.combine(
                        days.injectNull(0.1), numbers.injectNull(0.1), texts.injectNull(0.1))
                .as((day, number, text) -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("worked_on", day);
                    row.put("sum_hours", number);
                    row.put("memo", text);
                    return row;
                });
        return rows.list().ofMaxSize(6).map(list -> new ReportData(COLUMNS, list));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void writesAReportWithoutData(ReportFormat format) throws IOException {
        byte[] body = write(format, ReportData.EMPTY);
        assertThat(ReportReader.open(new ByteArrayInputStream(body), ReportTable.FINANCE)
                        .readAll())
                .isEqualTo(ReportData.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void tellsAnEmptyCellFromEmptyTextInASingleColumn(ReportFormat format) throws IOException {
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("memo", null);
        ReportData report = new ReportData(
                List.of(ReportColumn.of("memo", FieldType.STRING)), List.of(none, Map.of("memo", ""), none));
        assertThat(ReportReader.open(new ByteArrayInputStream(write(format, report)), ReportTable.TIME)
                        .readAll())
                .isEqualTo(report);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aReportThatFailsHalfWayDoesNotLookWhole(ReportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Iterator<Map<String, Object>> failing = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Map<String, Object> next() {
                throw new IllegalStateException("source gone");
            }
        };
        assertThatThrownBy(() -> format.writer().write(COLUMNS, failing, Map.of(), out))
                .hasMessage("source gone");
        assertThatThrownBy(() -> ReportReader.open(new ByteArrayInputStream(out.toByteArray()), ReportTable.TIME)
                        .readAll())
                .isInstanceOfAny(ReportFormatException.class, ReportErrorException.class);
    }

    @Test
    void writesTheShapesThatAreDocumented() throws IOException {
        ReportData report = new ReportData(
                List.of(new ReportColumn("amount", "Amount", FieldType.NUMBER)),
                List.of(Map.of("amount", new BigDecimal("1.50"))));
        assertThat(new String(write(ReportFormat.JSON, report), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"server_time\":1405948018,\"auth_user\":{\"first_name\":\"J\"},\"table\":{\"cols\":[{\"id\":\"amount\","
                                + "\"label\":\"Amount\",\"type\":\"number\"}],\"rows\":[{\"c\":[{\"v\":\"1.50\"}]}]}}");
        assertThat(new String(write(ReportFormat.XML, report), StandardCharsets.UTF_8))
                .endsWith(
                        "<response><server_time>1405948018</server_time><auth_user><first_name>J</first_name></auth_user><table>"
                                + "<cols><col><id>amount</id><label>Amount</label><type>number</type></col></cols>"
                                + "<rows><row><c><v>1.50</v></c></row></rows></table></response>");
        assertThat(new String(write(ReportFormat.CSV, report), StandardCharsets.UTF_8))
                .isEqualTo("amount\r\n1.50\r\n");
    }

    @Test
    void refusesWhatXmlCannotHold() {
        ReportData report =
                new ReportData(List.of(ReportColumn.of("memo", FieldType.STRING)), List.of(Map.of("memo", "a\u0001")));
        assertThatThrownBy(() -> write(ReportFormat.XML, report))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("control character");
    }

    private static byte[] write(ReportFormat format, ReportData report) throws IOException {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("server_time", 1405948018);
        envelope.put("auth_user", Map.of("first_name", "J"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer().write(report, envelope, out);
        return out.toByteArray();
    }
}
