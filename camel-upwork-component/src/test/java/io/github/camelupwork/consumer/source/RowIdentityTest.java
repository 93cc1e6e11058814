// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import org.junit.jupiter.api.Test;

class RowIdentityTest {

    @Test
    void measuresAreNoPartOfTheName() {
        assertThat(time().of(row("anna", "1.5")))
                .isEqualTo(time().of(row("anna", "2")))
                .isNotEqualTo(time().of(row("bert", "1.5")));
    }

    @Test
    void aNumberThatNamesIsNoMeasure() {
        RowIdentity finance = new RowIdentity(
                ReportParser.parse("SELECT reference, amount"), ReportKind.of("billingsByBuyersCompany"));

        assertThat(finance.of(row(new BigDecimal("1"), "9"))).isNotEqualTo(finance.of(row(new BigDecimal("2"), "9")));
    }

    @Test
    void rowsThatAreAlikeAreNumbered() {
        RowIdentity rows = time();

        assertThat(rows.of(row("anna", "1"))).isNotEqualTo(rows.of(row("anna", "1")));
    }

    private static RowIdentity time() {
        return new RowIdentity(ReportParser.parse("SELECT provider_id, sum(hours)"), ReportKind.of("timeByCompany"));
    }

    private static Map<String, Object> row(Object name, String measure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("c1", name);
        row.put("c2", new BigDecimal(measure));
        return row;
    }
}
