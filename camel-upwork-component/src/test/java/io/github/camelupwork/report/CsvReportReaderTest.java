// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CsvReportReaderTest {

    private static ReportData read(String csv) throws IOException {
        return new CsvReportReader(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), ReportTable.TIME)
                .readAll();
    }

    @Test
    void typesAreThoseOfTheFieldsAlsoWithinASum() throws IOException {
        assertThat(read("worked_on,sum(hours),sum-hours,Sum charges,other\n").columns())
                .extracting(ReportColumn::type)
                .containsExactly(
                        FieldType.DATE, FieldType.NUMBER, FieldType.NUMBER, FieldType.NUMBER, FieldType.STRING);
    }

    @Test
    void columnsOfOneNameAreToldApartAndAColumnWithoutOneGetsOne() throws IOException {
        assertThat(read("hours,,hours\n1,2,3\n").rows())
                .containsExactly(Map.of("hours", new BigDecimal("1"), "column2", "2", "hours_2", new BigDecimal("3")));
    }

    @Test
    void aLineWithOtherThanTheColumnsIsNoRow() {
        assertThatThrownBy(() -> read("hours,memo\n1,a\n2\n"))
                .isInstanceOf(ReportFormatException.class)
                .hasMessageContaining("1 cells for 2 columns");
    }

    @Test
    void blankLinesCountOnlyWhereTheyCanBeCells() throws IOException {
        assertThat(read("hours,memo\n\n1,a\n\n").rows()).hasSize(1);
        assertThat(read("memo\na\n\n").rows()).hasSize(2);
    }

    @Test
    void wordsInsteadOfColumnsAreAMessage() {
        assertThatThrownBy(() -> read("Sorry, no\n"))
                .isInstanceOf(ReportErrorException.class)
                .hasMessageContaining("Sorry");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(ReportErrorException.class)
                .hasMessageContaining("is empty");
    }
}
