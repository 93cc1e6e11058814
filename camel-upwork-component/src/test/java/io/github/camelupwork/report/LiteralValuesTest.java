// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class LiteralValuesTest {

    private final ReportQuery query = ReportParser.parse("SELECT hours WHERE hours > 1.50");

    @Test
    void aValueIsReadByTheTypeOfItsField() {
        assertThat(LiteralValues.of(query, Literal.of("2026-03-02"), FieldType.DATE))
                .isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(LiteralValues.of(query, Literal.of("1.50"), FieldType.NUMBER))
                .isEqualTo(new BigDecimal("1.50"));
        assertThat(LiteralValues.of(query, Literal.of("0012"), FieldType.STRING))
                .isEqualTo("0012");
    }

    @Test
    void whatDoesNotFitIsNamedWithWhatDoes() {
        assertThatThrownBy(() -> LiteralValues.of(query, Literal.of("2026-02-30"), FieldType.DATE))
                .hasMessageContaining("'2026-02-30' is no date")
                .hasMessageContaining("2009-10-31");
        assertThatThrownBy(() -> LiteralValues.of(query, Literal.of("1e3"), FieldType.NUMBER))
                .hasMessageContaining("'1e3' is no number")
                .hasMessageContaining("1234");
    }
}
