// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

class JsonReportReaderTest {

    private static JsonReportReader open(String json) throws IOException {
        return new JsonReportReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void rowsThatStandBeforeTheirColumnsAreHeld() throws IOException {
        assertThat(open("{\"table\":{\"rows\":[{\"c\":[{\"v\":\"1\"}]},{\"c\":[{\"v\":2}]}],"
                                + "\"cols\":[{\"id\":\"hours\",\"type\":\"number\"}]}}")
                        .readAll()
                        .rows())
                .containsExactly(Map.of("hours", new BigDecimal("1")), Map.of("hours", new BigDecimal("2")));
    }

    @Test
    void rowsBeforeAndBehindTheirColumnsAreOneTable() throws IOException {
        assertThat(open("{\"table\":{\"rows\":[{\"c\":[{\"v\":\"1\"}]}],\"rows\":[{\"c\":[{\"v\":\"2\"}]}],"
                                + "\"cols\":[{\"id\":\"a\"}],\"rows\":[{\"c\":[{\"v\":\"3\"}]}],\"p\":{},"
                                + "\"rows\":[{\"c\":[{\"v\":\"4\"}]}]},\"b\":1}")
                        .readAll()
                        .rows())
                .extracting(row -> row.get("a"))
                .containsExactly("1", "2", "3", "4");
    }

    /** Names that are searched for one by one would take hours. */
    @Test
    void twoHundredThousandEqualColumnsAreReadInLinearTime() {
        String columns = "{\"id\":\"a\"},".repeat(200_000);
        String json = "{\"table\":{\"cols\":[" + columns + "{\"id\":\"b\"}],\"rows\":[]}}";

        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            try {
                assertThat(open(json).readAll().rows()).isEmpty();
            } catch (ReportFormatException e) {
                assertThat(e).hasMessageContaining("column");
            }
        });
    }

    @Test
    void anErrorBehindTheRowsIsRaisedWhereTheyEnd() throws IOException {
        JsonReportReader reader = open("{\"table\":{\"cols\":[{\"id\":\"a\"}],\"rows\":[{\"c\":[{\"v\":\"x\"}]}]},"
                + "\"error\":{\"message\":\"late\"}}");

        assertThat(reader.next()).isEqualTo(Map.of("a", "x"));
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(ReportErrorException.class)
                .hasMessageContaining("late");
    }

    @Test
    void theEnvelopeGrowsWithWhatFollows() throws IOException {
        JsonReportReader reader =
                open("{\"a\":1," + "\"table\":{\"cols\":[{\"id\":\"x\"}],\"rows\":[],\"p\":{\"q\":[1]}},\"b\":0.10}");

        assertThat(reader.envelope()).containsOnlyKeys("a");
        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.envelope()).containsExactly(entry("a", 1), entry("b", new BigDecimal("0.10")));
        assertThatThrownBy(() -> reader.envelope().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
