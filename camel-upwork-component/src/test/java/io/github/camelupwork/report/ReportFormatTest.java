// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportFormatTest {

    @Test
    void readsTheOutputParameterInEverySpelling() {
        assertThat(ReportFormat.of("out:xml")).isSameAs(ReportFormat.XML);
        assertThat(ReportFormat.of("xml")).isSameAs(ReportFormat.XML);
        assertThat(ReportFormat.of("out:CSV")).isSameAs(ReportFormat.CSV);
        assertThat(ReportFormat.of(null)).isSameAs(ReportFormat.JSON);
        assertThat(ReportFormat.JSON.tqx()).isEqualTo("out:json");
        assertThatThrownBy(() -> ReportFormat.of("out:pdf"))
                .hasMessageContaining("out:pdf")
                .hasMessageContaining("out:csv");
    }
}
