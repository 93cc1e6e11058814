// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-10-01",
                "20091001",
                "Date(2009, 9, 1)",
                "Date(2009,9,1,0,0,0)",
                "2009-10-01T00:00:00Z",
                "1254355200000",
                " 2009-10-01 "
            })
    void readsADayInEveryFormThatIsSent(String text) {
        assertThat(FieldType.DATE.read(text)).isEqualTo(LocalDate.of(2009, 10, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-10-10-01", "2009-02-30", "20090230", "Date(2009, 12, 1)", "soon", "123456789"})
    void refusesWhatIsNoDay(String text) {
        assertThatThrownBy(() -> FieldType.DATE.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void readsMonthAndYearInADateColumnAsNumbers() {
        assertThat(FieldType.DATE.read("10")).isEqualTo(new BigDecimal("10"));
        assertThat(FieldType.DATE.read("2009")).isEqualTo(new BigDecimal("2009"));
    }

    @Test
    void readsNumbersFromTheirDigits() {
        assertThat(FieldType.NUMBER.read("123456789012345678901234567890.10"))
                .isEqualTo(new BigDecimal("123456789012345678901234567890.10"));
        assertThat(FieldType.NUMBER.read(7)).isEqualTo(new BigDecimal("7"));
        assertThat(FieldType.NUMBER.read("")).isNull();
        assertThatThrownBy(() -> FieldType.NUMBER.read("seven")).hasMessageContaining("'seven' is no number");
    }

    @Test
    void aNumberWhoseSumWouldFillTheMemoryIsRefused() {
        for (String number : List.of("1E99999999", "1E-99999999", "-1E2147483647")) {
            assertThatThrownBy(() -> FieldType.NUMBER.read(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + number + "' has more than 1000 places");
        }
        assertThat(FieldType.NUMBER.read("1E+30")).isEqualTo(new BigDecimal("1E+30"));
    }

    @Test
    void readsTextAsItIs() {
        assertThat(FieldType.STRING.read(" ")).isEqualTo(" ");
        assertThat(FieldType.STRING.read(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(FieldType.of("boolean")).isSameAs(FieldType.STRING);
        assertThat(FieldType.of(null)).isSameAs(FieldType.STRING);
    }
}
