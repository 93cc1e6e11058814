// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
    private static final String TABLE = """
            "table":{"cols":[{"id":"worked_on","label":"Day","type":"date"},{"id":"hours","label":"Hours","type":"number"},
            {"id":"memo","label":"Memo","type":"string"}],
            "rows":[{"c":[{"v":"2009-10-01"},{"v":0.1000000000000000000000000000001},{"v":"a"}]},
            {"c":[{"v":null},null,{"f":"x"}]}]}
            """;
    private static final String WHO = "\"auth_user\":{\"first_name\":\"John\"},\"server_time\":1405948018";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + TABLE + "," + WHO + "}",
                "{" + WHO + "," + TABLE + "}",
                "\uFEFF\n {" + TABLE + "," + WHO + "}"
            })
    void readsJsonWhereverTheTableStands(String body) throws IOException {
        try (ReportReader reader = open(body)) {
            assertThat(reader.columns())
                    .containsExactly(
                            new ReportColumn("worked_on", "Day", FieldType.DATE),
                            new ReportColumn("hours", "Hours", FieldType.NUMBER),
                            new ReportColumn("memo", "Memo", FieldType.STRING));
            assertThat(reader.next())
                    .containsExactly(
                            Map.entry("worked_on", LocalDate.of(2009, 10, 1)),
                            Map.entry("hours", new BigDecimal("0.1000000000000000000000000000001")),
                            Map.entry("memo", "a"));
            Map<String, Object> empty = reader.next();
            assertThat(empty)
                    .containsOnlyKeys("worked_on", "hours", "memo")
                    .allSatisfy((key, value) -> assertThat(value).isNull());
            assertThat(reader.hasNext()).isFalse();
            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
            assertThat(reader.envelope())
                    .containsEntry("server_time", 1405948018)
                    .containsEntry("auth_user", Map.of("first_name", "John"));
        }
    }

    @Test
    void readsAnAnswerAsOlderClientsRecordedIt() {
        ReportData data = open("""
                {"table":{"rows":[{"c":[{"v":"20100513"},{"v":"company1:team1"},{"v":"1"},{"v":"0.5"}]}],
                "cols":[{"type":"date","label":"worked_on"},{"type":"string","label":"assignment_team_id"},
                {"type":"number","label":"hours"},{"type":"number","label":"hours"}]}}""").readAll();
        assertThat(data.columns())
                .extracting(ReportColumn::id)
                .containsExactly("worked_on", "assignment_team_id", "hours", "hours_2");
        assertThat(data.rows())
                .containsExactly(Map.of(
                        "worked_on",
                        LocalDate.of(2010, 5, 13),
                        "assignment_team_id",
                        "company1:team1",
                        "hours",
                        new BigDecimal("1"),
                        "hours_2",
                        new BigDecimal("0.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"table\":{}}",
                "{\"server_time\":1,\"table\":{}}",
                "{\"table\":{\"cols\":[],\"rows\":[]}}",
                "<response><server_time>1</server_time><table/></response>",
                "<table></table>",
                "\r\n"
            })
    void anEmptyTableIsAReportWithoutData(String body) {
        assertThat(open(body).readAll()).isEqualTo(ReportData.EMPTY);
    }

    @Test
    void readsXml() {
        ReportData data = open("""
                <?xml version="1.0"?><response><auth_user><first_name>J&amp;J</first_name></auth_user><table>
                <cols><col><id>date</id><type>date</type></col>
                <col><id>amount</id><label>A</label><type>number</type></col></cols>
                <rows><row><c><v>2009-10-01</v></c><c><v>-1.50</v></c></row><row><c/></row></rows>
                </table></response>""").readAll();
        assertThat(data.rows()).hasSize(2);
        assertThat(data.rows().get(0))
                .isEqualTo(Map.of("date", LocalDate.of(2009, 10, 1), "amount", new BigDecimal("-1.50")));
        assertThat(data.rows().get(1)).containsEntry("date", null).containsEntry("amount", null);
    }

    @Test
    void readsCsv() {
        ReportData data =
                open("worked_on,\"sum(hours)\",memo,extra\r\n2009-10-01,1.50,\"a \"\"b\"\",\nc\",x\n\n,,\"\",")
                        .readAll();
        assertThat(data.columns())
                .extracting(ReportColumn::type)
                .containsExactly(FieldType.DATE, FieldType.NUMBER, FieldType.STRING, FieldType.STRING);
        assertThat(data.rows().get(0))
                .containsExactly(
                        Map.entry("worked_on", LocalDate.of(2009, 10, 1)),
                        Map.entry("sum_hours", new BigDecimal("1.50")),
                        Map.entry("memo", "a \"b\",\nc"),
                        Map.entry("extra", "x"));
        assertThat(data.rows().get(1))
                .containsEntry("worked_on", null)
                .containsEntry("memo", "")
                .containsEntry("extra", null);
        assertThat(data.rows()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":{\"code\":1,\"message\":\"Invalid query\"}} | Invalid query | INVALID_QUERY",
                "{\"error\":\"Access denied\",\"table\":{}} | Access denied | ACCESS_DENIED",
                "{\"table\":{},\"error\":{\"message\":\"too late\"}}                                 | too late | OTHER",
                "{\"table\":{\"cols\":[{\"id\":\"a\"}],\"rows\":[]},\"errors\":[\"x\",\"y\"]}        | x; y | OTHER",
                "{\"status\":\"error\",\"errors\":[{\"reason\":\"invalid_query\"}]} | invalid_query | INVALID_QUERY",
                "{\"status\":\"error\",\"table\":{}}                                                 | {status=error} | OTHER",
                "{\"message\":\"User has not enough permissions\"} | User has not enough permissions | ACCESS_DENIED",
                "{\"server_time\":1} | the answer holds no table | OTHER",
                "{\"table\":null} | the answer holds no table | OTHER",
                "{} | the answer holds no table | OTHER",
                "Invalid query | Invalid query | INVALID_QUERY",
                "Access denied, sorry | Access denied, sorry | ACCESS_DENIED",
                "<error><message>Invalid query</message></error> | Invalid query | INVALID_QUERY",
                "<response>Access denied</response> | Access denied | ACCESS_DENIED",
                "<response><error>Invalid query</error></response> | Invalid query | INVALID_QUERY",
                "<response><table/><error>late</error></response>                                    | late | OTHER",
                "``                                                                                  | the answer is empty | OTHER",
            })
    void anErrorNeverPassesAsAReport(String body, String message, ReportErrorException.Reason reason) {
        ReportErrorException e = catchThrowableOfType(
                ReportErrorException.class, () -> open(body).readAll());
        assertThat(e).as("error in " + body).isNotNull();
        assertThat(e.serverMessage()).isEqualTo(message);
        assertThat(e.reason()).isEqualTo(reason);
    }

    @Test
    void aPageOfTheFirewallIsNoReportAndNoRefusalOfOne() {
        assertThatThrownBy(() -> open("<!DOCTYPE html><p>wait</p>").readAll())
                .isInstanceOf(ReportFormatException.class)
                .hasMessage("the answer is an HTML page, not a report");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aBodyThatBreaksOffRaisesWhereverItBreaks(ReportFormat format) {
        byte[] whole = Bodies.of(format, 3);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (format == ReportFormat.CSV && endsALine(whole, length)) {
                continue;
            }
            assertThatThrownBy(() -> ReportReader.open(new ByteArrayInputStream(cut), ReportTable.TIME)
                            .readAll())
                    .as("cut after %d: %s", length, new String(cut, StandardCharsets.UTF_8))
                    .isInstanceOfAny(ReportFormatException.class, ReportErrorException.class);
        }
    }

    /** A CSV body cut between lines, or within a last cell, cannot be told from a whole one. */
    private static boolean endsALine(byte[] whole, int length) {
        String cut = new String(whole, 0, length, StandardCharsets.UTF_8);
        String lastLine = cut.substring(cut.lastIndexOf('\n') + 1);
        return lastLine.isBlank() || lastLine.chars().filter(c -> c == ',').count() == 2 || !cut.contains("\n");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void readsNoFurtherThanTheRowsAskedFor(ReportFormat format) throws IOException {
        byte[] large = Bodies.of(format, 50_000);
        assertThat(large.length).isGreaterThan(1_000_000);
        CountingStream counted = new CountingStream(new ByteArrayInputStream(large));
        try (ReportReader reader = ReportReader.open(counted, ReportTable.TIME)) {
            assertThat(reader.next()).containsEntry("hours", new BigDecimal("0.5"));
            assertThat(counted.bytes).isLessThan(64 * 1024);
            for (int i = 1; i < 25_000; i++) {
                reader.next();
            }
            assertThat(counted.bytes).isBetween((long) (large.length * 0.4), (long) (large.length * 0.6));
            reader.forEachRemaining(row -> assertThat(row).hasSize(3));
        }
        assertThat(counted.closed).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aBrokenConnectionIsNotMistakenForABrokenFormat(ReportFormat format) {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(Bodies.of(format, 5000), 60_000)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Connection reset");
                    }
                });
        assertThatThrownBy(() -> ReportReader.open(broken, ReportTable.TIME).readAll())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("after row")
                .hasMessageContaining("Connection reset");
    }

    @Test
    void closesTheStreamWhenOpeningFails() {
        CountingStream counted = new CountingStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> ReportReader.open(counted, ReportTable.TIME)).isInstanceOf(ReportErrorException.class);
        assertThat(counted.closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"table\":{\"cols\":[{\"id\":\"a\",\"type\":\"number\"}],\"rows\":[{\"c\":[{\"v\":\"x\"}]}]}} | column 'a'",
                "{\"table\":{\"cols\":[{\"id\":\"a\"}],\"rows\":[{\"c\":[{\"v\":1},{\"v\":2}]}]}} | 2 cells for 1 columns",
                "{\"table\":{\"cols\":[{\"id\":\"a\"}],\"rows\":[{\"c\":[{\"v\":{}}]}]}} | instead of a value",
                "{\"table\":{\"cols\":[1]}} | column is described by '1'",
                "{\"table\":{\"cols\":[{\"id\":\"a\"}],\"rows\":[3]}} | Where a row was due",
                "hours,task\\n1 | 1 cells for 2 columns",
                "hours,task\\n1,\"a\"b | continues after its quote",
            })
    void namesWhatIsNotOfTheShape(String body, String problem) {
        assertThatThrownBy(() -> open(body.replace("\\n", "\n")).readAll())
                .isInstanceOf(ReportFormatException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void readsNoEntitiesOfTheBodysOwn() {
        String body = "<!DOCTYPE r [<!ENTITY x 'a'>]><r><table><cols><col><id>&x;</id></col></cols></table></r>";
        assertThatThrownBy(() -> open(body).readAll()).isInstanceOf(ReportFormatException.class);
    }

    private static ReportReader open(String body) {
        String text = body == null ? "" : body;
        return ReportReader.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ReportTable.TIME);
    }

    /** Report bodies written by hand, so that reading is not proven by writing. */
    private static final class Bodies {

        static byte[] of(ReportFormat format, int rows) {
            StringBuilder body = new StringBuilder(
                    switch (format) {
                        case JSON ->
                            "{\"table\":{\"cols\":[{\"id\":\"worked_on\",\"type\":\"date\"},"
                                    + "{\"id\":\"hours\",\"type\":\"number\"},{\"id\":\"task\"}],\"rows\":[";
                        case XML ->
                            "<response><table><cols><col><id>worked_on</id><type>date</type></col>"
                                    + "<col><id>hours</id><type>number</type></col><col><id>task</id></col></cols><rows>";
                        case CSV -> "worked_on,hours,task\r\n";
                    });
            for (int i = 0; i < rows; i++) {
                body.append(row(format, i));
            }
            return body.append(
                            switch (format) {
                                case JSON -> "]}}";
                                case XML -> "</rows></table></response>";
                                case CSV -> "";
                            })
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static String row(ReportFormat format, int i) {
            return switch (format) {
                case JSON ->
                    (i == 0 ? "" : ",") + "{\"c\":[{\"v\":\"2009-10-01\"},{\"v\":0.5},{\"v\":\"t" + i + "\"}]}";
                case XML -> "<row><c><v>2009-10-01</v></c><c><v>0.5</v></c><c><v>t" + i + "</v></c></row>";
                case CSV -> "2009-10-01,0.5,t" + i + "\r\n";
            };
        }
    }

    private static final class CountingStream extends FilterInputStream {
        private long bytes;
        private boolean closed;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            closed = true;
            super.close();
        }
    }
}
